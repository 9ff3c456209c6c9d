import { copyWith } from './pointer.ts';
import type { Validator } from './shape.ts';

/** More spaces than anybody leaves behind the last word. */
const SPACES = 100;

/** The last text or number of a file that does not end its last line. */
export interface OpenEnd {
  pointer: string;
  value: string | number;
}

/**
 * Whether what was read there could be the first part of something longer, so that the end of the file may be missing. Behind
 * `antwoord: ja` nothing can follow; a text, a number or a word that another word begins with is not sure to be whole.
 */
export function couldGoOn(data: unknown, { pointer, value }: OpenEnd, validate: Validator): boolean {
  const longer = typeof value === 'number' ? [value * 10] : [`${value}x`, `${value} x`];
  return longer.some((more) => {
    if (validate(copyWith(data, [[pointer, more]]))) return true;
    const here = (validate.errors ?? []).filter((e) => e.instancePath === pointer);
    const words = here.flatMap((e) => (e.keyword === 'enum' ? (e.params.allowedValues as unknown[]) : []));
    return here.length === 0 || words.some((word) => word !== value && String(word).startsWith(String(value)));
  });
}

/** Whether a text ends here, in the middle of a line. */
export function endsInside(text: string, end: number): boolean {
  return text.length - end < SPACES && text.slice(end).trim() === '' && !/\n[ \t]*$/.test(text.slice(-SPACES));
}
