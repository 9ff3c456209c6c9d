import { readFileSync } from 'node:fs';
import { findForbidden } from '../../casus/personal-data.ts';
import { createFault } from '../../faults/fault.ts';
import { findCasus } from '../../report/casuskopie.ts';
import { type Parsed, parseYaml } from '../../yaml/parse.ts';
import { readBytes } from '../../yaml/read-text.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';
import { tell } from '../wrap.ts';
import { writeOutput } from '../write-file.ts';

/** A report with a case file in it is no larger. */
const MAX_BYTES = 8 * 1024 * 1024;

/** The only options that go with taking a case file out of a report, as commander names them. */
const DAARBIJ = new Set(['casusTerug', 'uit', 'overschrijf']);

/** Nothing is made, so an option about what is made would be passed over in silence. */
export function refuseOther(options: object): void {
  const [andere] = Object.keys(options).filter((naam) => !DAARBIJ.has(naam));
  if (andere === undefined) return;
  const optie = `--${andere.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new UserError([`buurtkompas: ${optie} gaat niet samen met --casus-terug; daarbij kunnen alleen -o en --overschrijf`], EXIT.usage);
}

/** Gives back the case file that a report holds, to the letter; refused while a number stands in it that may stand nowhere. */
export function takeCasus(verslag: string, uit: string, overschrijf: boolean): number {
  const casus = findCasus(readVerslag(verslag));
  if (casus === undefined)
    throw new UserError(
      [`${verslag}: fout: GEEN_CASUSKOPIE in dit verslag zit geen heel casusbestand; vraag een verslag dat met --met-casus is gemaakt`],
      EXIT.faults,
    );
  const name = `${verslag === '-' ? 'stdin' : verslag}, casusbestand`;
  const parsed = parseYaml(casus, name);
  const verboden = findForbidden(casus, parsed.data, name);
  if (verboden.length > 0) throw UserError.fromFaults(verboden, EXIT.refused);
  refuseNoCasus(parsed, name);
  if (uit === '-') process.stdout.write(casus);
  else {
    // What is there already is never a copy of ours: a case file is somebody's work.
    writeOutput(uit, casus, (existing) => (existing === casus ? 'onveranderd' : 'vreemd'), overschrijf);
    tell(`Het casusbestand staat in ${uit}.`);
  }
  return EXIT.done;
}

/** Whatever stands in a report of a stranger is shown or written only where it can be read as a case file, of whatever municipality. */
function refuseNoCasus({ data, faults, place }: Parsed, name: string): void {
  const fouten = faults.filter((f) => f.ernst === 'fout');
  const isCasus = typeof data === 'object' && data !== null && (data as { buurtkompas?: unknown }).buurtkompas === 1;
  if (fouten.length === 0 && !isCasus) fouten.push(createFault('GEEN_CASUS', name, place('', 'value'), {}));
  if (fouten.length > 0) throw UserError.fromFaults(fouten, EXIT.faults);
}

function readVerslag(verslag: string): string {
  if (verslag === '-') return readFileSync(0, 'utf8');
  const read = readBytes(verslag, verslag, MAX_BYTES);
  if (read.bytes === undefined) throw UserError.fromFaults(read.faults, read.unreadable ? EXIT.io : EXIT.faults);
  return read.bytes.toString('utf8');
}
