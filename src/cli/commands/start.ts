import { existsSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { analyse } from '../../analyse.ts';
import { CasusDocument } from '../../casus/document.ts';
import type { CasusFile } from '../../casus/file.ts';
import { previousOf } from '../../casus/previous.ts';
import { readCasus } from '../../casus/read-casus.ts';
import { formatFault, showControls } from '../../faults/format.ts';
import type { Sessie } from '../../interview/sessie.ts';
import { describeFilled } from '../../interview/words.ts';
import type { Casus } from '../../model/casus.ts';
import type { Instrument } from '../../model/instrument.ts';
import { formatDatum } from '../../report/words.ts';
import { type Context, exitCodeOf, loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import type { Practice } from '../oefenen/new-practice.ts';
import { ownCommand, quotePath } from '../own-command.ts';
import type { Asker } from '../start/asker.ts';
import { isStopped, watchEndOfInput } from '../start/end-of-input.ts';
import type { NewCase } from '../start/new-case.ts';
import { cannotWrite, openExisting, openFile, refuseFolder } from '../start/open-file.ts';
import { createColour } from '../terminal.ts';
import { today } from '../today.ts';
import { UserError } from '../user-error.ts';
import { tell } from '../wrap.ts';

interface Options {
  lokaal?: string;
  overnemen?: boolean;
  eenvoudig?: boolean;
  alsHetKan?: boolean;
  /** The folder of an own case, for a practice file. */
  map?: string;
  /** Practise at once: on this case, or on one still to choose. */
  oefenen?: Practice;
  /** Only the screens of the triage. */
  alleen?: 'triage';
}

/** Where the questions are asked, and what tells that no more keys will come. */
interface Screen {
  output: NodeJS.WriteStream;
  simple: boolean;
  ended: AbortSignal;
  alleen?: 'triage';
}

export async function startCommand(bestand: string | undefined, options: Options): Promise<number> {
  const output = process.stderr;
  if (!process.stdin.isTTY || !output.isTTY) {
    if (options.alsHetKan) return EXIT.done;
    const anders = options.oefenen
      ? `oefen in een terminal, of op papier: ${ownCommand()} oefen 1 --uitdeelblad`
      : `vul een casusbestand in met een teksteditor en gebruik ${ownCommand()} rapport <bestand>`;
    throw new UserError([`buurtkompas: dit is geen terminal; ${anders}`], EXIT.usage);
  }
  const context = await loadContext(options.lokaal);
  const simple = (options.eenvoudig ?? false) || process.env.TERM === 'dumb';
  const screen: Screen = { output, simple, ended: watchEndOfInput(), ...(options.alleen ? { alleen: options.alleen } : {}) };
  try {
    const path = bestand ?? (await choose(context, screen, options.oefenen));
    return path === undefined ? EXIT.done : await walk(path, context, screen, options);
  } catch (error) {
    // What was confirmed is on disk, and the walk has said so.
    if (!isStopped(error)) throw error;
    return EXIT.interrupted;
  }
}

/** Asks what to do where no file was named; a report is made at once. */
async function choose(context: Context, { output, simple, ended, alleen }: Screen, oefenen?: Practice): Promise<string | undefined> {
  const { createArrowAsker, createLineAsker } = await import('../start/asker.ts');
  const ask = simple ? createLineAsker(output) : createArrowAsker(output, ended);
  const { chooseStart } = await import('../start/choose.ts');
  const keuze = oefenen ? { soort: 'oefenen' as const } : await chooseStart(context, ask, today());
  if (keuze.soort === 'verder') return keuze.bestand;
  if (keuze.soort === 'stop') return undefined;
  if (keuze.soort === 'rapport') {
    const { casus } = readCasus(keuze.bestand, context.validate);
    if (casus) (await import('../start/report.ts')).makeReport(casus, keuze.bestand, context, alleen);
    return undefined;
  }
  refuseFolder();
  const { path, data } = await askFirst(keuze.soort, oefenen, context, ask);
  const document = new CasusDocument('');
  for (const [sleutel, waarde] of Object.entries(data)) document.apply({ pad: [sleutel], waarde });
  const file = openFile(path, false);
  try {
    const kop = keuze.soort === 'nieuw' ? `# ${context.instrument.regels.privacy.classificatie}\n` : '';
    file.save(`${kop}${document.toText()}`);
  } catch (error) {
    throw cannotWrite(path, error);
  } finally {
    file.close();
  }
  return path;
}

/** The questions before there is a file; whoever stops here is told that nothing was kept. */
async function askFirst(soort: 'nieuw' | 'oefenen', oefenen: Practice | undefined, context: Context, ask: Asker): Promise<NewCase> {
  try {
    if (soort === 'oefenen') return await (await import('../oefenen/new-practice.ts')).askPractice(oefenen ?? {}, today(), context, ask);
    return await (await import('../start/new-case.ts')).askNewCase(context.instrument, today(), ask);
  } catch (error) {
    if (isStopped(error)) tell('Gestopt. Er is niets bewaard: het bestand wordt gemaakt na de laatste van deze vragen.');
    throw error;
  }
}

async function walk(
  path: string,
  context: Context,
  { output, simple, ended, alleen }: Screen,
  { overnemen = false, map, lokaal }: Options,
): Promise<number> {
  const file = openExisting(path, overnemen);
  process.on('exit', () => file.close());
  const { casus, faults, text, unreadable, newer } = readCasus(path, context.validate);
  if (casus === undefined || text === undefined) {
    const earlier = previousOf(path);
    const back = existsSync(earlier) ? [`Zoals dit bestand was voor de laatste keer, staat het nog in ${showControls(earlier)}.`] : [];
    throw new UserError([...faults.map(formatFault), ...back], exitCodeOf({ unreadable, newer }));
  }

  const { createWalk } = await import('../start/walk.ts');
  const practice = casus.oefening === undefined ? undefined : await import('../oefenen/begeleiding.ts');
  const oefencasus = practice?.findOefencasus(casus, map, context);
  const begeleiding = (oefencasus && practice?.createBegeleiding(oefencasus, casus.oefening?.feedback, context)) ?? null;
  const state = createWalk(context, casus, text, file, createColour(output), begeleiding, alleen);
  if (practice && !oefencasus) state.begin = { ...state.begin, melding: practice.missingCasus(casus, path) };
  const { 'bewaren-tot': bewarenTot } = casus;
  if (bewarenTot !== undefined && bewarenTot < today()) {
    const melding = `De bewaartermijn van dit bestand is voorbij (${formatDatum(bewarenTot)}). Kies een latere datum bij bewaren-tot, of haal het weg met opruimen.`;
    state.begin = { ...state.begin, melding: [state.begin.melding, melding].filter(Boolean).join(' ') };
  }
  let said = false;
  const say = () => {
    if (said) return;
    said = true;
    sayStopped(state.saveLast(), file, path, context, { simple, alleen, map, lokaal });
  };
  // A signal ends the program without a way back here.
  process.on('exit', say);
  const run = simple ? (await import('../../interview/line-mode.ts')).runLines : (await import('../../interview/prompt.ts')).runWalk;
  try {
    const end: Sessie = await run(state, output, ended);
    if (end.einde === 'rapport') (await import('../start/report.ts')).makeReport(end.casus, path, context, alleen);
    if (end.einde === 'rapport' && oefencasus)
      (await import('../oefenen/make-feedback.ts')).makeFeedback(oefencasus, end.casus, path, context);
  } finally {
    say();
  }
  return state.saveLast() ? EXIT.done : EXIT.io;
}

/** Says what is on disk, as it is on disk. */
function sayStopped(
  saved: boolean,
  file: CasusFile,
  path: string,
  { instrument, validate }: Context,
  {
    simple,
    alleen,
    map,
    lokaal,
  }: { simple: boolean; alleen?: 'triage' | undefined; map?: string | undefined; lokaal?: string | undefined },
): void {
  const waar = existsSync(path) && realpathSync(path) === file.path ? path : relative('.', file.path);
  const { casus } = readCasus(waar, validate);
  if (casus === undefined) return;
  const rest = saved ? '' : ' LET OP: de laatste antwoorden konden niet worden bewaard.';
  console.error('');
  const oefening = casus.oefening === undefined ? '' : 'Oefening. ';
  const wat = alleen === 'triage' ? 'De triage' : describeCase(instrument, casus);
  tell(`${oefening}Gestopt. ${wat}, bewaard in ${waar}.${rest} Verder met:`);
  const more = [
    ...(map === undefined ? [] : ['--map', quotePath(map)]),
    ...(lokaal === undefined ? [] : ['--lokaal', quotePath(lokaal)]),
    ...(simple && process.env.TERM !== 'dumb' ? ['--eenvoudig'] : []),
  ];
  tell(`  ${[ownCommand(), alleen ?? (casus.oefening === undefined ? 'start' : 'oefen'), quotePath(waar), ...more].join(' ')}`);
}

/** How much is filled in. After a mistake of ours that may not be known, and where the answers are must be said all the same. */
function describeCase(instrument: Instrument, casus: Casus): string {
  try {
    return describeFilled(analyse(instrument, casus).informatie);
  } catch {
    return 'Uw antwoorden';
  }
}
