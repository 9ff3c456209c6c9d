import { lstatSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { findExpired, type Gezien, removeExpired, type Verlopen } from '../../casus/expired.ts';
import { FileInUse } from '../../casus/lock.ts';
import { createFault } from '../../faults/fault.ts';
import { showName } from '../../faults/format.ts';
import { describeWriteError } from '../../faults/write-error.ts';
import { formatDatum } from '../../report/words.ts';
import { loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand, quotePath } from '../own-command.ts';
import { isOwnOutput } from '../own-output.ts';
import { today } from '../today.ts';
import { UserError } from '../user-error.ts';
import { tell } from '../wrap.ts';

interface Options {
  verwijder?: boolean;
  ja?: boolean;
  peildatum?: string;
  lokaal?: string;
}

const HONEST =
  'Weghalen wist geen reservekopieën, geen kopieën elders en niet de schijf zelf. Moet een bestand bewaard blijven (Archiefwet, Wet open overheid), zet dan een latere datum bij bewaren-tot.';
const OTHER_NAMES = 'Verslagen met een andere naam dan het casusbestand, of in een andere map, haalt opruimen niet weg: zoek die zelf op.';

/** Lists the case files in a folder past their last day; takes them away only where that was asked and confirmed. */
export async function opruimenCommand(
  map: string,
  { verwijder = false, ja = false, peildatum = today(), lokaal }: Options,
): Promise<number> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(peildatum))
    throw new UserError([`buurtkompas: "${peildatum}" is geen datum; schrijf die als 2026-11-21`], EXIT.usage);
  if (ja && !verwijder)
    throw new UserError(['buurtkompas: --ja hoort bij --verwijder; zonder --verwijder haalt opruimen niets weg'], EXIT.usage);
  if (verwijder && peildatum > today())
    throw new UserError(['buurtkompas: --verwijder kan niet met een peildatum na vandaag; kijk eerst zonder --verwijder'], EXIT.usage);
  refuseNoFolder(map);
  const { validate } = await loadContext(lokaal);
  const gezien = findExpired(map, validate, peildatum, isOwnOutput);
  show(gezien, map);
  const { verlopen, kapot } = gezien;
  const code = kapot.length > 0 ? EXIT.faults : EXIT.done;
  if (verlopen.length === 0 || !verwijder) {
    if (verlopen.length > 0) {
      tell('Er is niets weggehaald. Weghalen doet u met:');
      tell(`  ${ownCommand()} opruimen ${showName(quotePath(map))} --verwijder`);
    }
    return code;
  }
  if (!ja && !(await confirm(verlopen.length))) {
    tell('Er is niets weggehaald.');
    return code;
  }
  return removeAll(verlopen, (each) => removeExpired(each, validate, isOwnOutput)) ? code : EXIT.io;
}

function refuseNoFolder(map: string): void {
  const stat = lstatSync(map, { throwIfNoEntry: false });
  if (stat === undefined) throw UserError.fromFaults([createFault('BESTAND_ONTBREEKT', map, undefined, {})], EXIT.io);
  if (stat.isDirectory()) {
    if (isReadable(map)) return;
    throw UserError.fromFaults([createFault('GEEN_TOEGANG', map, undefined, {})], EXIT.io);
  }
  throw new UserError(
    [`${map}: fout: GEEN_MAP dit is geen gewone map; geef de map zelf op, geen bestand en geen verwijzing`],
    EXIT.refused,
  );
}

function isReadable(map: string): boolean {
  try {
    readdirSync(map);
    return true;
  } catch {
    return false;
  }
}

function show({ verlopen, later, zonder, kapot, wezen }: Gezien, map: string): void {
  for (const { path, bewarenTot, kopieen, verslagen, vreemd } of verlopen) {
    console.log(`${showName(path)}: bewaren tot en met ${formatDatum(bewarenTot)}, dat is voorbij`);
    for (const mee of [...kopieen, ...verslagen]) console.log(`  gaat mee weg: ${showName(mee)}`);
    for (const ander of vreemd) console.log(`  blijft staan, haal zelf weg als het ook weg moet: ${showName(ander)}`);
  }
  if (verlopen.length === 0) {
    const niets = `Geen casusbestand in ${showName(map)} waarvan de bewaartermijn voorbij is.`;
    const geen = `Geen enkel casusbestand in ${showName(map)} is te beoordelen.`;
    const anders = `Niet elk casusbestand in ${showName(map)} is te beoordelen; van de andere is de bewaartermijn niet voorbij.`;
    console.log(zonder.length + kapot.length === 0 ? niets : later === 0 ? geen : anders);
  }
  if (zonder.length > 0) {
    tell(`Zonder bewaren-tot, en dus niet te beoordelen: ${zonder.length}. Zet er een datum in, zoals bewaren-tot: 2027-11-21.`);
    for (const path of zonder) tell(`  ${showName(path)}`);
  }
  for (const path of kapot) tell(`${showName(path)}: niet te lezen als casusbestand, dus niet te beoordelen en niet aangeraakt`);
  if (kapot.length > 0) {
    tell('Wat er mis is, ziet u met:');
    for (const path of kapot) tell(`  ${ownCommand()} valideer ${showName(quotePath(path))}`);
  }
  showWezen(wezen);
  if (verlopen.length > 0) for (const line of [OTHER_NAMES, HONEST]) tell(line);
}

function showWezen(wezen: Gezien['wezen']): void {
  if (wezen.length === 0) return;
  tell('Gemaakt door buurtkompas, zonder casusbestand met die naam ernaast. Het blijft staan; haal het zelf weg als het weg moet:');
  for (const { map, paden, meer } of wezen) {
    for (const path of paden) tell(`  ${showName(path)}`);
    if (meer) tell(`  en nog meer in ${showName(map)}`);
  }
}

async function confirm(aantal: number): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new UserError(['buurtkompas: dit is geen terminal, dus er is niets weggehaald; met --ja gaat het zonder vraag'], EXIT.usage);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const wat = aantal === 1 ? '1 casusbestand' : `${aantal} casusbestanden`;
  try {
    return await new Promise<boolean>((resolve) => {
      lines.once('close', () => resolve(false));
      lines.question(`${wat} voorgoed weghalen? Typ ja: `, (antwoord) => resolve(antwoord.trim().toLowerCase() === 'ja'));
    });
  } finally {
    lines.close();
  }
}

/** What would go along and is still there: it changed meanwhile, or is of another case that stayed as well. */
function leftOf({ kopieen, verslagen }: Verlopen): string[] {
  return [...kopieen, ...verslagen].filter((path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined);
}

/** Goes on where one cannot be taken away, and says which stayed. Whether all went. */
function removeAll(verlopen: Verlopen[], remove: (each: Verlopen) => string[]): boolean {
  let stayed = 0;
  for (const each of verlopen) {
    try {
      const gone = remove(each);
      for (const path of gone) console.log(`weggehaald: ${showName(path)}`);
      if (gone.length === 0) tell(`${showName(each.path)}: is intussen veranderd en blijft staan`);
      else for (const path of leftOf(each)) tell(`blijft staan, haal zelf weg als het ook weg moet: ${showName(path)}`);
    } catch (error) {
      stayed += 1;
      const reden = error instanceof FileInUse ? 'in gebruik' : describeWriteError(error);
      tell(`${showName(each.path)}: fout: NIET_WEGGEHAALD dit bestand blijft staan (${reden}); sluit het en probeer het opnieuw`);
    }
  }
  return stayed === 0;
}
