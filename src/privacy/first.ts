/** The index of the first thing in a list for which something holds, where it holds for all behind it too; the length where for none. */
export function findFirst<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let [van, tot] = [0, list.length];
  while (van < tot) {
    const midden = (van + tot) >> 1;
    if (holds(list[midden] as T)) tot = midden;
    else van = midden + 1;
  }
  return van;
}
