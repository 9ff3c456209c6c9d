/** Mulberry32: the same numbers, from 0 up to 1, for the same seed. */
export function createRandom(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What one draws with such numbers. */
export function createChoices(random) {
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const pick = (list) => list[between(0, list.length - 1)];
  return {
    between,
    pick,
    chance: (share) => random() < share,
    /** A number of them, each once, in the order of the list. */
    some: (list, count) => {
      const taken = new Set();
      while (taken.size < Math.min(count, list.length)) taken.add(between(0, list.length - 1));
      return list.filter((_, i) => taken.has(i));
    },
    /** One of the keys, by its weight. */
    weighted: (weights) => {
      const keys = Object.keys(weights);
      const ends = keys.map((_, i) => keys.slice(0, i + 1).reduce((sum, key) => sum + weights[key], 0));
      const at = random() * ends.at(-1);
      return keys[ends.findIndex((end) => at < end)];
    },
  };
}
