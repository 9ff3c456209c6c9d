/**
 * The same function of a text, which remembers what it said: labels and sources come back in every report. When it knows
 * `most` texts it forgets all, so that a batch of many files takes no more memory than one of few.
 */
export function remember(make: (text: string) => string, most = 5000): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
