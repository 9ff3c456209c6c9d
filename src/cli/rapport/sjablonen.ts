import { join } from 'node:path';
import { createFault } from '../../faults/fault.ts';
import { showControls } from '../../faults/format.ts';
import { describeWriteError } from '../../faults/write-error.ts';
import { maskNummers } from '../../privacy/mask.ts';
import { findGegevens, findNummers, isBlokkerend } from '../../privacy/vind.ts';
import { SOORTEN } from '../../privacy/words.ts';
import { SjabloonFout, type Soort } from '../../report/eigen/fout.ts';
import { type EigenDelen, listDelen, readSjablonen } from '../../report/eigen/sjablonen.ts';
import type { Teksten } from '../../report/eigen/teksten.ts';
import type { Voor } from '../../report/rapport.ts';
import { suggest } from '../../yaml/suggest.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';

/** What is wrong and what to do. `{}` is what it is about, `{nabij}` the nearest name of a part. */
const WOORDEN: Record<Soort, string> = {
  zinsbouw: 'hier staat een haak of een woord dat niet bij een sjabloon past; kijk of elke {{#if}} en {{#each}} ook wordt gesloten',
  'niet-toegestaan': '"{}" kan niet in een sjabloon; gebruik alleen {{naam}}, {{#if}}, {{#unless}}, {{#each}} en {{> deel}}',
  'onbekend-deel': 'het verslag heeft geen deel "{}"; bedoelde u "{nabij}"?',
  'vast-deel': 'het deel "{}" is in elk verslag hetzelfde; haal dit bestand weg',
  'geen-deel': 'het deel "{}" bestaat niet; bedoelde u "{nabij}"?',
  'te-groot': 'dit bestand is groter dan 64 kB; maak het kleiner',
  stuurteken: 'hier staat een onzichtbaar stuurteken ({}); haal het weg',
  'niet-in-gegevens': '"{}" staat hier niet in de gegevens; kijk in het sjabloon van buurtkompas hoe het daar heet',
  'past-niet': 'het deel "{}" past niet bij deze gegevens; geef het dezelfde gegevens als in het sjabloon van buurtkompas',
  'te-lang': 'dit sjabloon herhaalt zichzelf te vaak; kijk of een deel zichzelf aanroept',
};

/** Own templates, from which folder, and what they say by themselves. */
interface Eigen {
  map: string;
  delen: EigenDelen;
  teksten: ReadonlyMap<string, Teksten>;
}

/** The parts in a folder of a municipality; nothing where none was named. */
export function loadSjablonen(map: string | undefined): Eigen | undefined {
  if (map === undefined) return undefined;
  try {
    const { delen, teksten, faults } = readSjablonen(map);
    if (faults.length > 0)
      throw new UserError(
        faults.map((fout) => describe(map, fout)),
        EXIT.faults,
      );
    if (delen.size > 0) return { map, delen, teksten };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw UserError.fromFaults([createFault('NIET_LEESBAAR', map, undefined, { reden: describeWriteError(error) })], EXIT.io);
  }
  throw new UserError([`${map}: fout: GEEN_SJABLONEN in deze map staat geen .hbs-bestand; noem de map met uw sjablonen`], EXIT.faults);
}

/** Makes something with own templates; a fault that only shows then is told as the others are. */
export async function withSjablonen<T>(map: string | undefined, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (map === undefined || !(error instanceof SjabloonFout)) throw error;
    throw new UserError([describe(map, error)], EXIT.faults);
  }
}

/**
 * What templates say comes into every report made with them. Throws, a line each and never with the text itself, where that holds
 * a number that may stand nowhere. What else points to a person or to fewer than `grens` people is not of the case, and as a rule
 * the municipality's own telephone or address: in a version to share it is only warned about, in the lines that this gives.
 */
export function checkPersonen(eigen: Eigen | undefined, voor: Voor, grens: number): string[] {
  const lines = { fout: new Set<string>(), waarschuwing: new Set<string>() };
  for (const [deel, { tekst, regel }] of eigen?.teksten ?? [])
    for (const vondst of voor === 'delen' ? findGegevens(tekst, grens) : findNummers(tekst)) {
      const plaats = `${join(eigen?.map ?? '', deel)}.hbs:${regel(vondst.van)}`;
      const wat = `in dit sjabloon staat zo te zien een ${SOORTEN[vondst.soort]}`;
      if (isBlokkerend(vondst)) lines.fout.add(showControls(`${plaats}: fout: ${vondst.soort.toUpperCase()} ${wat}; haal het weg`));
      else
        lines.waarschuwing.add(
          showControls(`${plaats}: waarschuwing: HERLEIDBAAR ${wat}; is het niet van uw gemeente zelf, haal het dan weg`),
        );
    }
  if (lines.fout.size > 0) throw new UserError([...lines.fout], EXIT.refused);
  return [...lines.waarschuwing];
}

function describe(map: string, { deel, regel, soort, wat }: SjabloonFout): string {
  const nabij = suggest(wat, listDelen()) ?? 'plek';
  return showControls(
    `${join(map, deel)}.hbs:${regel}: fout: SJABLOON ${WOORDEN[soort].replace('{}', maskNummers(wat)).replace('{nabij}', nabij)}`,
  );
}
