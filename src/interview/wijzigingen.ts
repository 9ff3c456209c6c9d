import type { Casus } from '../model/casus.ts';
import type { Pad, Wijziging } from '../model/wijziging.ts';

/** The value at a place, if there is one. */
export function valueAt(casus: Casus, pad: Pad): unknown {
  let hier: unknown = casus;
  for (const sleutel of pad) {
    if (hier === null || typeof hier !== 'object' || !Object.hasOwn(hier, sleutel)) return undefined;
    hier = (hier as Record<string | number, unknown>)[sleutel];
  }
  return hier;
}

/** The case after the changes; the one given stays as it was. */
export function applyTo(casus: Casus, wijzigingen: Wijziging[]): Casus {
  const result = structuredClone(casus);
  for (const { pad, waarde } of wijzigingen) {
    if (waarde === undefined) remove(result, pad);
    else put(result, pad, structuredClone(waarde));
  }
  return result;
}

function put(root: object, pad: Pad, waarde: unknown): void {
  let hier = root as Record<string | number, unknown>;
  for (const [diepte, sleutel] of pad.slice(0, -1).entries()) {
    const volgende = hier[sleutel];
    if (typeof volgende === 'string') hier[sleutel] = { antwoord: volgende };
    else if (volgende === undefined) hier[sleutel] = typeof pad[diepte + 1] === 'number' ? [] : {};
    hier = hier[sleutel] as Record<string | number, unknown>;
  }
  const laatste = pad.at(-1);
  if (laatste !== undefined) hier[laatste] = waarde;
}

/** Takes a value away, and the groups that become empty by it. */
function remove(root: object, pad: Pad): void {
  const ouder = pad
    .slice(0, -1)
    .reduce<unknown>((hier, sleutel) => (hier as Record<string | number, unknown> | undefined)?.[sleutel], root);
  const laatste = pad.at(-1);
  if (ouder === null || typeof ouder !== 'object' || laatste === undefined) return;
  if (Array.isArray(ouder)) ouder.splice(Number(laatste), 1);
  else delete (ouder as Record<string | number, unknown>)[laatste];
  if (!Array.isArray(ouder) && pad.length > 1 && Object.keys(ouder).length === 0) remove(root, pad.slice(0, -1));
}

/** Whether the person at the keyboard typed something that stands under this value. */
export function hasTyped(waarde: unknown): boolean {
  return waarde !== null && typeof waarde === 'object' && ['toelichting', 'stemmen', 'minderheid', 'reden'].some((s) => s in waarde);
}
