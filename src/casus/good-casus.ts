import { findVondsten } from '../core/privacy.ts';
import type { Casus } from '../model/casus.ts';
import { couldGoOn } from '../yaml/open-end.ts';
import { findCuts, findEmpties } from '../yaml/probe.ts';
import { readQuick } from '../yaml/quick.ts';
import type { Validator } from '../yaml/shape.ts';
import { checkMeaning } from './check-meaning.ts';

/** A case without a fault, and how many keys in it have no value. */
export interface GoodCasus {
  casus: Casus;
  leeg: number;
}

/** Where a fault stands does not matter here: one fault, and the careful path looks for all of them. */
const NOWHERE = { regel: 0, kolom: 0 };

/**
 * The case in a file that gives no error and no warning at all, about fifteen times as fast as the careful path. Answers
 * undefined for any other file, and for some good ones that are written in an unusual way.
 */
export function readGoodCasus(text: string, validate: Validator): GoodCasus | undefined {
  const quick = readQuick(text);
  if (quick === undefined || !validate(quick.data)) return undefined;
  const { data, empties, cuts, end } = quick;
  const isGood =
    checkMeaning({ data, place: () => NOWHERE }, '').length === 0 &&
    findEmpties(data, empties, validate).length === 0 &&
    findCuts(data, cuts, validate).length === 0 &&
    (end === undefined || !couldGoOn(data, end, validate)) &&
    findVondsten(data as unknown as Casus).length === 0;
  return isGood ? { casus: data as unknown as Casus, leeg: empties.length } : undefined;
}
