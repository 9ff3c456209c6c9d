import { CasusOngeldig } from '../../casus/document.ts';
import { readCasus } from '../../casus/read-casus.ts';
import { redactCase } from '../../casus/redact.ts';
import { formatFault, showControls, showName } from '../../faults/format.ts';
import type { Soort } from '../../privacy/vondst.ts';
import { SOORTEN } from '../../privacy/words.ts';
import { exitCodeOf, loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand, quotePath } from '../own-command.ts';
import { UserError } from '../user-error.ts';
import { tell } from '../wrap.ts';
import { refuseSame, writeOutputs } from '../write-file.ts';

interface Options {
  uit?: string;
  naam: string[];
  overschrijf?: boolean;
  lokaal?: string;
}

/** A copy of a case file without what points to a person; the file itself stays as it is. */
export async function redigeerCommand(bestand: string, { uit, naam, overschrijf = false, lokaal }: Options): Promise<number> {
  if (uit === undefined || uit === '')
    throw new UserError(['buurtkompas: geef met -o de naam van de kopie; het bestand zelf blijft zoals het is'], EXIT.usage);
  const leeg = naam.find((n) => n.trim() === '');
  if (leeg !== undefined) throw new UserError(['buurtkompas: achter --naam hoort een naam'], EXIT.usage);
  const { validate } = await loadContext(lokaal);
  const { casus, text = '', faults, unreadable, newer } = readCasus(bestand, validate);
  if (casus === undefined) throw new UserError(faults.map(formatFault), exitCodeOf({ unreadable, newer }));
  const name = bestand === '-' ? 'stdin' : bestand;
  const kopie = redactOrRefuse(text, name, naam, validate);
  if (uit === '-') process.stdout.write(kopie.text);
  else {
    refuseSame(bestand, uit, 'de kopie');
    // What is there is somebody's work, unless it is what this made of the same file, with all the names or the first of them.
    const isMade = (existing: string) =>
      existing === kopie.text || naam.some((_, n) => existing === redactCase(text, name, naam.slice(0, n), validate).text);
    const judge = (existing: string) => (isMade(existing) ? 'onveranderd' : 'vreemd');
    const [kept] = writeOutputs([{ path: uit, content: kopie.text, judge, keepForeign: true }], overschrijf);
    if (kept !== undefined) tell(`In ${uit} stond iets anders. Dat is bewaard als ${kept}.`);
  }
  for (const { soort, plaats } of kopie.weg)
    console.error(showControls(`${name}:${plaats.regel}:${plaats.kolom}: vervangen: ${SOORTEN[soort]}`));
  tell(`${describeCount(kopie.weg)}${uit === '-' ? '' : ` De kopie staat in ${uit}. ${name} is niet veranderd.`}`);
  tell('Lees de kopie na. Namen vindt het programma lang niet allemaal; wat u nog ziet staan, haalt u zo weg:');
  const namen = naam.map((n) => ` --naam ${quotePath(n)}`).join('');
  const over = uit === '-' ? '' : ' --overschrijf';
  tell(`  ${ownCommand()} redigeer ${quotePath(bestand)} -o ${quotePath(uit)}${over}${namen} --naam "..."`);
  return EXIT.done;
}

/** A word of the checklist itself or a date that was to be taken away leaves no case file: then there is no copy. */
function redactOrRefuse(...what: Parameters<typeof redactCase>): ReturnType<typeof redactCase> {
  try {
    return redactCase(...what);
  } catch (error) {
    if (!(error instanceof CasusOngeldig)) throw error;
    const [, name, namen] = what;
    const remedie = namen.length > 0 ? 'geef met --naam alleen namen van mensen op' : 'haal het zelf uit het bestand';
    throw new UserError(
      [`${showName(name)}: fout: KOPIE_ONGELDIG wat hier weg moet, kan dit casusbestand niet missen; ${remedie}`],
      EXIT.faults,
    );
  }
}

/** How much was taken away, by kind. */
function describeCount(weg: { soort: Soort }[]): string {
  if (weg.length === 0) return 'Niets gevonden om te vervangen.';
  const perSoort = new Map<Soort, number>();
  for (const { soort } of weg) perSoort.set(soort, (perSoort.get(soort) ?? 0) + 1);
  return `Vervangen: ${[...perSoort].map(([soort, aantal]) => `${SOORTEN[soort]} ${aantal} keer`).join(', ')}.`;
}
