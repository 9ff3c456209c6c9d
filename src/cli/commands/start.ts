import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { analyse } from '../../analyse.ts';
import { CasusDocument } from '../../casus/document.ts';
import { CasusFile } from '../../casus/file.ts';
import { FileInUse } from '../../casus/lock.ts';
import { readCasus } from '../../casus/read-casus.ts';
import { createFault, formatFault, showControls } from '../../faults/fault.ts';
import { describeWriteError } from '../../faults/write-error.ts';
import type { Sessie } from '../../interview/sessie.ts';
import type { Casus } from '../../model/casus.ts';
import { type Context, exitCodeOf, loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand, quotePath } from '../own-command.ts';
import { isStopped, watchEndOfInput } from '../start/end-of-input.ts';
import { createColour, widthOf, wrap } from '../terminal.ts';
import { today } from '../today.ts';
import { UserError } from '../user-error.ts';

interface Options {
  lokaal?: string;
  overnemen?: boolean;
  eenvoudig?: boolean;
  alsHetKan?: boolean;
}

/** Where the questions are asked, and what tells that no more keys will come. */
interface Screen {
  output: NodeJS.WriteStream;
  simple: boolean;
  ended: AbortSignal;
}

export async function startCommand(bestand: string | undefined, options: Options): Promise<number> {
  const output = process.stderr;
  if (!process.stdin.isTTY || !output.isTTY) {
    if (options.alsHetKan) return EXIT.done;
    throw new UserError(
      ['buurtkompas: dit is geen terminal; vul een casusbestand in met een teksteditor en gebruik buurtkompas rapport <bestand>'],
      EXIT.usage,
    );
  }
  const context = await loadContext(options.lokaal);
  const simple = (options.eenvoudig ?? false) || process.env.TERM === 'dumb';
  const screen: Screen = { output, simple, ended: watchEndOfInput() };
  try {
    const path = bestand ?? (await choose(context, screen));
    return path === undefined ? EXIT.done : await walk(path, context, screen, options.overnemen ?? false);
  } catch (error) {
    // What was confirmed is on disk, and the walk has said so.
    if (!isStopped(error)) throw error;
    return EXIT.interrupted;
  }
}

/** Asks what to do where no file was named; a report is made at once. */
async function choose(context: Context, { output, simple, ended }: Screen): Promise<string | undefined> {
  const { createArrowAsker, createLineAsker } = await import('../start/asker.ts');
  const ask = simple ? createLineAsker(output) : createArrowAsker(output, ended);
  const { chooseStart } = await import('../start/choose.ts');
  const keuze = await chooseStart(context, ask);
  if (keuze.soort === 'verder') return keuze.bestand;
  if (keuze.soort === 'stop') return undefined;
  if (keuze.soort === 'rapport') {
    const { casus } = readCasus(keuze.bestand, context.validate);
    if (casus) await makeReport(casus, keuze.bestand, context);
    return undefined;
  }
  refuseFolder();
  const { path, data } =
    keuze.soort === 'oefenen'
      ? await (await import('../start/practice.ts')).askPractice(today(), ask)
      : await (await import('../start/new-case.ts')).askNewCase(context.instrument, today(), ask);
  const document = new CasusDocument('');
  for (const [sleutel, waarde] of Object.entries(data)) document.apply({ pad: [sleutel], waarde });
  const file = openFile(path, false);
  try {
    file.save(document.toText());
  } catch (error) {
    throw cannotWrite(path, error);
  } finally {
    file.close();
  }
  return path;
}

async function walk(path: string, context: Context, { output, simple, ended }: Screen, takeOver: boolean): Promise<number> {
  if (!existsSync(path)) throw UserError.fromFaults([createFault('BESTAND_ONTBREEKT', path, undefined, {})], EXIT.io);
  const file = openFile(path, takeOver);
  process.on('exit', () => file.close());
  const { casus, faults, text, unreadable, newer } = readCasus(path, context.validate);
  if (casus === undefined || text === undefined) throw new UserError(faults.map(formatFault), exitCodeOf({ unreadable, newer }));

  const { createWalk } = await import('../start/walk.ts');
  const state = createWalk(context, casus, text, file, createColour(output));
  let said = false;
  const say = () => {
    if (!said) sayStopped(state.isSaved(), file, path, context);
    said = true;
  };
  // A signal ends the program without a way back here.
  process.on('exit', say);
  const run = simple ? (await import('../../interview/line-mode.ts')).runLines : (await import('../../interview/prompt.ts')).runWalk;
  try {
    const end: Sessie = await run(state, output, ended);
    if (end.einde === 'rapport') await makeReport(end.casus, path, context);
  } finally {
    say();
  }
  return state.isSaved() ? EXIT.done : EXIT.io;
}

/** Says what is on disk, as it is on disk. */
function sayStopped(saved: boolean, file: CasusFile, path: string, { instrument, validate }: Context): void {
  const waar = existsSync(path) && realpathSync(path) === file.path ? path : relative('.', file.path);
  const { casus } = readCasus(waar, validate);
  if (casus === undefined) return;
  const { beantwoord, gesteld } = analyse(instrument, casus).informatie;
  const rest = saved ? '' : ' De laatste antwoorden konden niet worden bewaard.';
  console.error(
    `\nGestopt. ${beantwoord} van ${gesteld} antwoorden staan in ${waar}.${rest} Verder met:\n  ${ownCommand()} start ${quotePath(waar)}`,
  );
}

async function makeReport(casus: Casus, path: string, context: Context): Promise<void> {
  const [{ createRapport, MARKER }, { writeOutput }, { standOf }] = await Promise.all([
    import('../../report/rapport.ts'),
    import('../write-file.ts'),
    import('../../interview/draw.ts'),
  ]);
  const uitkomst = analyse(context.instrument, casus);
  for (const line of standOf(uitkomst)) console.error(wrap(showControls(line), widthOf(process.stderr)));
  const uit = `${path.replace(/\.ya?ml$/i, '')}-verslag.md`;
  writeOutput(uit, createRapport(uitkomst), (existing) => existing.startsWith(MARKER), false);
  console.error(
    showControls(`\nHet verslag staat in ${uit}. Open het met een teksteditor, of zet het met een ander programma om naar Word of PDF.`),
  );
}

function openFile(path: string, takeOver: boolean): CasusFile {
  try {
    return CasusFile.open(path, takeOver);
  } catch (error) {
    if (error instanceof FileInUse) {
      const { pid, sinds, hier } = error.holder;
      const wie = `${hier ? 'op deze computer' : 'op een andere computer'}, proces ${pid}, sinds ${formatMoment(sinds)}`;
      throw new UserError(
        [`${path}: fout: IN_GEBRUIK dit bestand is al geopend (${wie}); sluit die sessie, of gebruik --overnemen als die niet meer loopt`],
        EXIT.refused,
      );
    }
    throw cannotWrite(path, error);
  }
}

/** Found out before the first question, not after the last. */
function refuseFolder(): void {
  try {
    accessSync('.', constants.W_OK);
  } catch (error) {
    throw cannotWrite('.', error);
  }
}

function cannotWrite(path: string, error: unknown): UserError {
  return UserError.fromFaults([createFault('NIET_SCHRIJFBAAR', path, undefined, { reden: describeWriteError(error) })], EXIT.io);
}

/** A moment as the clock on the wall shows it. */
function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}
