import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createFolderSinks, describeLeft, finishFolder } from '../../batch/folder-sinks.ts';
import { listInputs, readInputs } from '../../batch/inputs.ts';
import { Journal } from '../../batch/journal.ts';
import { createNdjson, createNdjsonFile } from '../../batch/ndjson.ts';
import { cannotWrite, FolderRefused, LOCK, OutputFolder } from '../../batch/output-folder.ts';
import { createOwnProcessor, createWorkerProcessor, type Processor } from '../../batch/pool.ts';
import { createPrint } from '../../batch/print.ts';
import { createProcess } from '../../batch/process.ts';
import { type Afloop, countDone, runBatch } from '../../batch/run.ts';
import type { Sink } from '../../batch/sink.ts';
import type { Invoer, Settings } from '../../batch/task.ts';
import { FileInUse } from '../../casus/lock.ts';
import { createFault } from '../../faults/fault.ts';
import { formatFault, showControls, showName } from '../../faults/format.ts';
import { maskNummers } from '../../privacy/mask.ts';
import { type BatchOptions, type Plan, readPlan, STDIO } from '../batch/options.ts';
import { createProgress, SILENT } from '../batch/progress.ts';
import { type Context, loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand, quotePath } from '../own-command.ts';
import { today } from '../today.ts';
import { UserError } from '../user-error.ts';
import { readVersion } from '../version.ts';

/** From so many cases on a second worker is worth its start. */
const WORTH_WORKERS = 1000;
/** More names of municipalities than this tell nobody anything. */
const MOST_NAMES = 12;
const ANDERS = 'De vorige keer waren de opties, de vragen en regels of het gebiedenbestand anders: alles wordt opnieuw gedaan.';
/** Up to so many cases the workbook is made without asking: it takes a second for every thousand. */
const SMALL = 500;

export async function batchCommand(map: string, options: BatchOptions): Promise<number> {
  const plan = readPlan(map, options, today());
  const context = await loadContext(options.lokaal);
  refuseGebieden(await checkGebieden(plan.settings.gebieden));
  if (plan.uit !== undefined) checkFolder(plan.uit, map);
  const cases = map === STDIO ? undefined : listCases(plan);
  if (cases?.length === 0) {
    const code = sayEmpty(`in ${map}`);
    if (plan.uit !== undefined)
      for (const regel of describeLeft(join(plan.uit, 'verslagen'), OutputFolder.countIn(plan.uit))) console.error(showControls(regel));
    return code;
  }
  let folder: OutputFolder | undefined;
  try {
    const uitkomsten = createOutcomes(plan);
    folder = plan.uit === undefined ? undefined : openFolder(plan.uit);
    return await work(plan, options, context, { cases, folder, uitkomsten });
  } catch (error) {
    throw toUserError(error, plan);
  } finally {
    folder?.close();
  }
}

interface Work {
  /** Absent where they come in as a stream. */
  cases: Invoer[] | undefined;
  folder: OutputFolder | undefined;
  uitkomsten: Sink[];
}

async function work(plan: Plan, options: BatchOptions, context: Context, { cases, folder, uitkomsten }: Work): Promise<number> {
  const settings: Settings = { ...plan.settings, verslagen: folder?.verslagen };
  const print = createPrint(context.instrument, readVersion(), settings);
  const { classificatie } = context.instrument.regels.privacy;
  const journal = folder && Journal.open(folder.journal, print, options.hervat ?? false, classificatie);
  if (journal?.opnieuw) console.error(ANDERS);
  const sinks = folder === undefined ? uitkomsten : [...uitkomsten, ...createFolderSinks(folder, context.instrument, settings, plan)];

  // In the tables a case is named from its folder; here as the user can open it.
  const prefix = cases === undefined || statSync(plan.map).isFile() ? '' : `${plan.map.replace(/[\\/]+$/, '')}/`;
  const progress = options.stil ? SILENT : createProgress(process.stderr, cases?.length, () => performance.now());
  let stopped = false;
  // A second Ctrl-C ends the program at once, as everywhere.
  process.once('SIGINT', () => {
    stopped = true;
    if (cases === undefined) process.stdin.destroy();
  });
  const afloop = await runBatch({
    cases: cases ?? readInputs(process.stdin, plan.deel),
    processor: await createProcessor(plan.werkers ?? chooseWorkers(cases?.length), settings),
    sinks,
    ...(journal === undefined ? {} : { journal }),
    watch: ({ bestand, meldingen }, telling) => {
      const teTonen = meldingen.filter((m) => m.ernst === 'fout' || m.code === 'VERSLAG_VERANDERD');
      if (teTonen.length > 0) progress.clear();
      for (const fault of teTonen) console.error(formatFault(fault.bestand === bestand ? { ...fault, bestand: prefix + bestand } : fault));
      progress.show(telling);
    },
    isStopped: () => stopped,
  }).finally(() => {
    progress.clear();
    // A stream that was broken off may be asked for more already, and would keep the program waiting for it.
    if (cases === undefined) process.stdin.destroy();
  });
  if (afloop.einde !== 'klaar') {
    journal?.close();
    return sayBrokenOff(afloop, plan, cases?.length);
  }
  journal?.finish(afloop.keys);
  if (folder !== undefined) {
    const xlsx = options.xlsx || afloop.keys.length <= SMALL;
    for (const regel of await finishFolder(folder, context.instrument, settings, afloop, xlsx)) console.error(showControls(regel));
  }
  if (afloop.keys.length === 0) return sayEmpty('in de invoer');
  const code = sayDone(afloop, folder);
  for (const regel of describeNothing(afloop, plan)) console.error(showControls(regel));
  return code;
}

/** The results as NDJSON, where asked. With a folder beside it, a reader that has seen enough does not end the batch. */
function createOutcomes({ ndjson, uit }: Plan): Sink[] {
  if (ndjson === undefined) return [];
  if (ndjson !== STDIO) return [createNdjsonFile(ndjson)];
  if (uit !== undefined) process.stdout.removeAllListeners('error');
  return [createNdjson(process.stdout)];
}

function sayEmpty(waar: string): number {
  console.error(showControls(`Geen casusbestanden (.yaml of .yml) gevonden ${waar}.`));
  return EXIT.faults;
}

async function createProcessor(werkers: number, settings: Settings): Promise<Processor> {
  return werkers === 1 ? createOwnProcessor(await createProcess(settings)) : createWorkerProcessor(settings, werkers);
}

/** A stream runs under other programs as a rule, which divide the work themselves. */
function chooseWorkers(aantal = 0): number {
  return aantal >= WORTH_WORKERS ? Math.min(8, availableParallelism()) : 1;
}

function listCases({ map, uit, deel }: Plan): Invoer[] {
  if (!existsSync(map)) throw UserError.fromFaults([createFault('BESTAND_ONTBREEKT', map, undefined, {})], EXIT.io);
  return listInputs(map, uit, deel);
}

function checkFolder(uit: string, map: string): void {
  if (map !== STDIO && !existsSync(map)) throw UserError.fromFaults([createFault('BESTAND_ONTBREEKT', map, undefined, {})], EXIT.io);
  try {
    OutputFolder.check(uit, map === STDIO ? undefined : map);
  } catch (error) {
    throw toUserError(error, { uit });
  }
}

function openFolder(uit: string): OutputFolder {
  try {
    return OutputFolder.open(uit);
  } catch (error) {
    if (!(error instanceof FileInUse)) throw error;
    const fault = createFault('UITVOER_IN_GEBRUIK', uit, undefined, { proces: error.holder.pid, slot: `${uit}/${LOCK}` });
    throw UserError.fromFaults([fault], EXIT.refused);
  }
}

/** What is wrong with the place to write to is the user's to mend; whatever else happened is our own. */
function toUserError(error: unknown, { uit, ndjson }: Partial<Pick<Plan, 'uit' | 'ndjson'>>): unknown {
  if (error instanceof FolderRefused) return UserError.fromFaults([error.fault], error.refused ? EXIT.refused : EXIT.io);
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  return UserError.fromFaults([cannotWrite(path ?? uit ?? ndjson ?? '', error).fault], EXIT.io);
}

/** The area file is looked at once before anything is written. */
async function checkGebieden(path: string | undefined) {
  return path === undefined ? undefined : (await import('../../batch/gebieden.ts')).readGebieden(path);
}

function refuseGebieden(read: Awaited<ReturnType<typeof checkGebieden>>): void {
  if (read !== undefined && read.gebieden === undefined) throw UserError.fromFaults(read.faults, read.unreadable ? EXIT.io : EXIT.faults);
}

function sayDone({ telling, keys }: Afloop, folder: OutputFolder | undefined): number {
  const { klaar, zonderVerslag, gewaarschuwd, fout, buitenFilter, oefening, hergebruikt } = telling;
  const delen = [
    `${klaar} van ${keys.length} casussen verwerkt`,
    gewaarschuwd === 0 ? '' : `waarvan ${gewaarschuwd} met een waarschuwing${folder === undefined ? '' : ' (zie fouten.csv)'}`,
    zonderVerslag === 0 ? '' : `waarvan ${zonderVerslag} zonder verslag`,
    fout === 0 ? '' : `${fout} met fouten`,
    buitenFilter === 0 ? '' : `${buitenFilter} buiten het filter`,
    oefening === 0 ? '' : `${oefening} als oefening overgeslagen`,
    hergebruikt === 0 ? '' : `${hergebruikt} ongewijzigd en overgeslagen`,
  ];
  const waar = folder === undefined || klaar === 0 ? '' : ` Begin met ${quotePath(`${folder.path}/overzicht.html`)}.`;
  console.error(showControls(`Klaar: ${delen.filter((d) => d !== '').join(', ')}.${waar}`));
  return fout + zonderVerslag === 0 ? EXIT.done : EXIT.faults;
}

/** Where nothing came out: what the filter could have been, or what a line has to be. */
function describeNothing({ telling, gemeenten }: Afloop, { map, settings }: Plan): string[] {
  if (telling.klaar > 0) return [];
  const namen = [...gemeenten].filter((naam) => naam !== '').sort();
  if (settings.filter.gemeente !== undefined && namen.length > 0) {
    const meer = namen.length > MOST_NAMES ? `, en nog ${namen.length - MOST_NAMES}` : '';
    return [
      `Gemeenten in deze bestanden: ${namen
        .slice(0, MOST_NAMES)
        .map((naam) => showName(maskNummers(naam)))
        .join(', ')}${meer}.`,
    ];
  }
  if (map === STDIO && telling.fout > 0)
    return ['In een stroom is elke regel een casus: het pad van een bestand, of een casus als JSON op één regel.'];
  return [];
}

/** What is done, and the same command to go on with. */
function sayBrokenOff({ einde, fout, telling }: Afloop, { uit }: Plan, totaal: number | undefined): number {
  if (fout !== undefined) console.error(formatFault(fout));
  const hoe = einde === 'gestopt' ? 'Gestopt' : 'Afgebroken';
  const woorden = process.argv.slice(2).filter((woord) => woord !== '--hervat');
  const verder = uit === undefined ? '' : ` Verder met:\n  ${[ownCommand(), ...woorden.map(quotePath)].join(' ')} --hervat`;
  const nog = uit === undefined ? '' : '; tabellen en overzicht zijn er nog niet';
  console.error(
    showControls(`${hoe}: ${countDone(telling)}${totaal === undefined ? '' : ` van ${totaal}`} casussen gedaan${nog}.${verder}`),
  );
  return einde === 'gestopt' ? EXIT.interrupted : EXIT.io;
}
