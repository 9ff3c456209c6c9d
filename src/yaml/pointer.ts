/** The JSON pointer of a key in a map. */
export function childOf(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The value at a JSON pointer; own keys only. */
export function resolve(data: unknown, pointer: string): unknown {
  let here = data;
  for (const key of keysOf(pointer)) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** A copy of the data with other values at these JSON pointers, of which the parents exist. */
export function copyWith(data: unknown, values: [pointer: string, value: unknown][]): unknown {
  const copy = structuredClone(data);
  for (const [pointer, value] of values) {
    const cut = pointer.lastIndexOf('/');
    const parent = resolve(copy, pointer.slice(0, cut)) as Record<string, unknown>;
    parent[keysOf(pointer.slice(cut))[0] ?? ''] = value;
  }
  return copy;
}

function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
