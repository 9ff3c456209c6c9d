/**
 * The same function of a text, which remembers what it said: labels and sources come back in every report. What is asked for once in
 * `fresh` new texts is let go of: it is of one report. The rest is kept until it was not asked for among the last `most` or more, so
 * that a batch of many files takes no more memory than one of few.
 */
export function remember(make: (text: string) => string, most = 2500, fresh = 1000): (text: string) => string {
  let known = new Map<string, string>();
  let before = new Map<string, string>();
  const once = new Map<string, string>();
  return (text) => {
    const here = known.get(text);
    if (here !== undefined) return here;
    const earlier = before.get(text) ?? once.get(text);
    const made = earlier ?? make(text);
    if (earlier === undefined) {
      if (once.size >= fresh) once.clear();
      once.set(text, made);
    } else {
      if (known.size >= most) [known, before] = [new Map(), known];
      known.set(text, made);
    }
    return made;
  };
}
