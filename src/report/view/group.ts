/** Puts what has the same key together, in the order in which each key came first. No group is empty. */
export function groupBy<T>(list: T[], keyOf: (one: T) => string): [first: T, ...rest: T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
