import type { ErrorObject } from 'ajv';
import type { Fault } from '../faults/fault.ts';
import type { Parsed } from './parse.ts';
import { childOf, copyWith } from './pointer.ts';
import { toFaults, type Validator } from './shape.ts';

/**
 * Which comments may be the rest of a cut-off text: those that would be good together with the text before them. Behind
 * `locatie: school` a comment is a remark, since only a few words can stand there; behind `naam: Blok 2` it is text.
 */
export function findCuts<C extends { pointer: string; whole: string }>(data: unknown, cuts: readonly C[], validate: Validator): C[] {
  if (cuts.length === 0) return [];
  const values = cuts.map((c): [string, unknown] => [c.pointer, c.whole]);
  const errors = validate(copyWith(data, values)) ? [] : (validate.errors ?? []);
  const refused = new Set(errors.map((e) => e.instancePath));
  const unknown = errors.flatMap((e) => (e.keyword === 'additionalProperties' ? childOf(e.instancePath, e.params.additionalProperty) : []));
  const isUnknown = (pointer: string) => unknown.some((u) => pointer === u || pointer.startsWith(`${u}/`));
  return cuts.filter(({ pointer }) => !refused.has(pointer) && !isUnknown(pointer));
}

/** Keys without a value are left out of the data; the unknown ones among them are still faults. */
export function checkEmpties(parsed: Parsed, validate: Validator, name: string): Fault[] {
  return toFaults(findEmpties(parsed.data, parsed.empties, validate), parsed, name);
}

/** What the schema says about the keys without a value that it does not know. */
export function findEmpties(data: unknown, empties: readonly string[], validate: Validator): ErrorObject[] {
  if (empties.length === 0) return [];
  const whole = copyWith(
    data,
    empties.map((pointer) => [pointer, null]),
  );
  if (validate(whole)) return [];
  const empty = new Set(empties);
  return (validate.errors ?? []).filter(
    (e) => e.keyword === 'additionalProperties' && empty.has(childOf(e.instancePath, e.params.additionalProperty)),
  );
}
