/**
 * The same function of a text, which remembers what it said: labels and sources come back in every report. It forgets what it was not
 * asked for among the last `most` new texts or more, so that a batch of many files takes no more memory than one of few.
 */
export function remember(make: (text: string) => string, most = 2500): (text: string) => string {
  let known = new Map<string, string>();
  let before = new Map<string, string>();
  return (text) => {
    const here = known.get(text);
    if (here !== undefined) return here;
    const made = before.get(text) ?? make(text);
    if (known.size >= most) [known, before] = [new Map(), known];
    known.set(text, made);
    return made;
  };
}
