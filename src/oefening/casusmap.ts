import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { leadsOutside, MODEL, OEFENING, VERHAAL } from '../casus/find-files.ts';
import { findForbidden, findForbiddenText, findForbiddenTyped } from '../casus/personal-data.ts';
import { readCasus } from '../casus/read-casus.ts';
import { readContentFile } from '../content/load.ts';
import { getValidator } from '../content/validators.ts';
import { createFault, type Fault } from '../faults/fault.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Oefencasus, Oefening } from '../model/oefening.ts';
import { checkHidden, hiddenIn } from '../yaml/characters.ts';
import { parseYaml } from '../yaml/parse.ts';
import { readText } from '../yaml/read-text.ts';
import type { Validator } from '../yaml/shape.ts';
import { casusIdOf } from './casussen.ts';
import { checkAlineas } from './check-alineas.ts';
import { checkOefening } from './check-oefening.ts';
import { parseVerhaal } from './verhaal.ts';

/** A case as read from its folder. `casus` is there only where nothing is wrong; warnings may stand beside it. */
export interface CasusmapResult {
  casus?: Oefencasus;
  faults: Fault[];
  unreadable: boolean;
}

/** What stands beside a story, with nothing where the trainer wrote nothing. */
export function fillOefening(data: Partial<Oefening>, titel: string): Oefening {
  return {
    titel,
    leerdoelen: [],
    programma: [],
    verdedigbaar: [],
    aanleidingen: [],
    valkuilen: [],
    vragen: [],
    richtingen: [],
    doelgroepen: [],
    voorbeelden: [],
    beleid: [],
    ...data,
  };
}

/**
 * Reads and checks the folder of a case: the story, the model answer with its reasons, and what a trainer needs beside it. Tells
 * all faults at once, as far as one file can be checked without another.
 */
export function readCasusmap(map: string, instrument: Instrument, validate: Validator): CasusmapResult {
  const [verhaalPad, modelPad, oefeningPad] = [VERHAAL, MODEL, OEFENING].map((naam) => join(map, naam)) as [string, string, string];
  const buiten = [verhaalPad, modelPad, oefeningPad].filter((pad) => leadsOutside(map, pad));
  if (buiten.length > 0) return { faults: buiten.map((pad) => createFault('LINK_BUITEN', pad, undefined, {})), unreadable: true };
  const gelezen = readText(verhaalPad);
  const model = readCasus(modelPad, validate);
  const oefening = existsSync(oefeningPad)
    ? readContentFile(oefeningPad, 'oefening', () => getValidator('oefening'))
    : { faults: [], unreadable: false };
  const faults = [
    ...gelezen.faults,
    ...model.faults,
    ...oefening.faults,
    ...findForbiddenText(gelezen.text ?? '', verhaalPad),
    ...(model.text === undefined ? [] : findForbidden(model.text, model.casus ?? {}, modelPad)),
    ...(oefening.file === undefined ? [] : findForbiddenTyped(readText(oefeningPad).text ?? '', oefeningPad)),
  ];
  const unreadable = gelezen.unreadable || model.unreadable || oefening.unreadable;
  if (gelezen.text === undefined) return { faults, unreadable };
  const { verhaal, faults: verhaalFaults } = parseVerhaal(gelezen.text, verhaalPad);
  faults.push(...checkHidden(gelezen.text, verhaalPad), ...verhaalFaults);
  if (model.casus === undefined || model.text === undefined) return { faults, unreadable };

  const data = (oefening.file?.data ?? {}) as Partial<Oefening>;
  const casus: Oefencasus = {
    id: casusIdOf(map),
    verhaal,
    model: model.casus,
    oefening: fillOefening(data, verhaal.titel),
  };
  const { text } = model;
  const parse = () => parseYaml(text, modelPad);
  faults.push(...checkAlineas(casus, instrument, parse, { verhaal: verhaalPad, model: modelPad }));
  if (oefening.file !== undefined) faults.push(...checkOefening(casus, instrument, oefening.file));
  if (model.casus.oefening !== undefined) faults.push(createFault('MODEL_IS_OEFENING', modelPad, parse().place('/oefening', 'key'), {}));
  return faults.some((f) => f.ernst === 'fout') ? { faults, unreadable } : { casus, faults, unreadable };
}

/** What a menu calls a case: the title beside its story, or the heading of the story itself. */
export function readTitel(map: string): string {
  const path = join(map, OEFENING);
  const { file } = existsSync(path) ? readContentFile(path, 'oefening', () => getValidator('oefening')) : {};
  if (typeof file?.data.titel === 'string') return file.data.titel;
  const { titel } = parseVerhaal(readText(join(map, VERHAAL)).text ?? '', map).verhaal;
  return hiddenIn(titel) === undefined ? titel || casusIdOf(map) : casusIdOf(map);
}
