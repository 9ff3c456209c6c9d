import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createFolderSinks, finishFolder } from '../../batch/folder-sinks.ts';
import { listInputs, readInputs } from '../../batch/inputs.ts';
import { Journal } from '../../batch/journal.ts';
import { createNdjson, createNdjsonFile } from '../../batch/ndjson.ts';
import { FolderRefused, OutputFolder } from '../../batch/output-folder.ts';
import { createOwnProcessor, createWorkerProcessor, type Processor } from '../../batch/pool.ts';
import { createPrint } from '../../batch/print.ts';
import { createProcess } from '../../batch/process.ts';
import { type Afloop, countDone, runBatch } from '../../batch/run.ts';
import type { Sink } from '../../batch/sink.ts';
import type { Invoer, Settings } from '../../batch/task.ts';
import { FileInUse } from '../../casus/lock.ts';
import { createFault, formatFault, showControls } from '../../faults/fault.ts';
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
/** Up to so many cases the workbook is made without asking: it takes a second for every thousand. */
const SMALL = 500;

export async function batchCommand(map: string, options: BatchOptions): Promise<number> {
  const plan = readPlan(map, options, today());
  const context = await loadContext(options.lokaal);
  refuseGebieden(await checkGebieden(plan.settings.gebieden));
  if (plan.uit !== undefined) checkFolder(plan.uit, map);
  const cases = map === STDIO ? undefined : listCases(plan);
  if (cases?.length === 0) {
    console.error(showControls(`Geen casusbestanden (.yaml of .yml) gevonden in ${map}.`));
    return EXIT.faults;
  }
  const folder = plan.uit === undefined ? undefined : openFolder(plan.uit);
  try {
    return await work(plan, options, context, cases, folder);
  } catch (error) {
    if (error instanceof FolderRefused) throw toUserError(error);
    throw error;
  } finally {
    folder?.close();
  }
}

async function work(
  plan: Plan,
  options: BatchOptions,
  context: Context,
  cases: Invoer[] | undefined,
  folder: OutputFolder | undefined,
): Promise<number> {
  const settings: Settings = { ...plan.settings, verslagen: folder?.verslagen };
  const journal = folder && Journal.open(folder.journal, createPrint(context.instrument, readVersion(), settings), options.hervat ?? false);
  const sinks: Sink[] =
    plan.ndjson === undefined ? [] : [plan.ndjson === STDIO ? createNdjson(process.stdout) : createNdjsonFile(plan.ndjson)];
  if (folder !== undefined)
    sinks.push(...createFolderSinks(folder, context.instrument, settings, plan.peildatum, options.volledig ?? false));

  // In the tables a case is named from its folder; here as the user can open it.
  const prefix = cases === undefined ? '' : `${plan.map.replace(/\/+$/, '')}/`;
  const progress = options.stil ? SILENT : createProgress(process.stderr, cases?.length, () => performance.now());
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  // A second Ctrl-C ends the program at once, as everywhere.
  process.once('SIGINT', stop);
  const afloop = await runBatch({
    cases: cases ?? readInputs(process.stdin, plan.deel),
    processor: await createProcessor(plan.werkers ?? chooseWorkers(cases?.length), settings),
    sinks,
    ...(journal === undefined ? {} : { journal }),
    ...(folder === undefined ? {} : { verslagen: folder.verslagen }),
    watch: ({ soort, meldingen }, telling) => {
      if (soort === 'fout') {
        progress.clear();
        for (const fault of meldingen)
          if (fault.ernst === 'fout') console.error(formatFault({ ...fault, bestand: prefix + fault.bestand }));
      }
      progress.show(telling);
    },
    isStopped: () => stopped,
  });
  process.off('SIGINT', stop);
  progress.clear();
  if (afloop.einde !== 'klaar') {
    journal?.close();
    return sayBrokenOff(afloop, plan, cases?.length);
  }
  journal?.finish(afloop.bestanden);
  if (folder !== undefined) {
    const xlsx = options.xlsx || afloop.bestanden.length <= SMALL;
    for (const regel of await finishFolder(folder, context.instrument, settings, afloop, xlsx)) console.error(showControls(regel));
  }
  return sayDone(afloop, folder);
}

async function createProcessor(werkers: number, settings: Settings): Promise<Processor> {
  return werkers === 1 ? createOwnProcessor(await createProcess(settings)) : createWorkerProcessor(settings, werkers);
}

function chooseWorkers(aantal: number | undefined): number {
  return aantal === undefined || aantal >= WORTH_WORKERS ? Math.min(8, availableParallelism()) : 1;
}

function listCases({ map, uit, deel }: Plan): Invoer[] {
  if (!existsSync(map)) throw UserError.fromFaults([createFault('BESTAND_ONTBREEKT', map, undefined, {})], EXIT.io);
  return listInputs(map, uit, deel);
}

function checkFolder(uit: string, map: string): void {
  if (map !== STDIO && !existsSync(map)) throw UserError.fromFaults([createFault('BESTAND_ONTBREEKT', map, undefined, {})], EXIT.io);
  refusing(() => OutputFolder.check(uit, map === STDIO ? undefined : map));
}

function openFolder(uit: string): OutputFolder {
  try {
    return refusing(() => OutputFolder.open(uit));
  } catch (error) {
    if (error instanceof FileInUse)
      throw UserError.fromFaults([createFault('UITVOER_IN_GEBRUIK', uit, undefined, { proces: error.holder.pid })], EXIT.refused);
    throw error;
  }
}

/** What is wrong with the folder is the user's to mend. */
function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof FolderRefused ? toUserError(error) : error;
  }
}

function toUserError({ fault, refused }: FolderRefused): UserError {
  return UserError.fromFaults([fault], refused ? EXIT.refused : EXIT.io);
}

/** The area file is looked at once before anything is written. */
async function checkGebieden(path: string | undefined) {
  return path === undefined ? undefined : (await import('../../batch/gebieden.ts')).readGebieden(path);
}

function refuseGebieden(read: Awaited<ReturnType<typeof checkGebieden>>): void {
  if (read !== undefined && read.gebieden === undefined) throw UserError.fromFaults(read.faults, read.unreadable ? EXIT.io : EXIT.faults);
}

function sayDone({ telling, bestanden, verslagen }: Afloop, folder: OutputFolder | undefined): number {
  const { klaar, fout, buitenFilter, oefening, hergebruikt } = telling;
  const delen = [
    `${klaar} van ${bestanden.length} casussen verwerkt`,
    fout === 0 ? '' : `${fout} met fouten`,
    buitenFilter === 0 ? '' : `${buitenFilter} buiten het filter`,
    oefening === 0 ? '' : `${oefening} oefeningen overgeslagen`,
    hergebruikt === 0 ? '' : `${hergebruikt} ongewijzigd en overgeslagen`,
  ];
  const waar = folder === undefined ? '' : ` Begin met ${quotePath(`${folder.path}/overzicht.html`)}.`;
  console.error(showControls(`Klaar: ${delen.filter((d) => d !== '').join(', ')}.${verslagen.size > 0 ? waar : ''}`));
  return fout === 0 ? EXIT.done : EXIT.faults;
}

function sayBrokenOff({ einde, laatste, telling }: Afloop, { map, uit }: Plan, totaal: number | undefined): number {
  for (const fault of laatste?.meldingen ?? []) console.error(formatFault(fault));
  const hoe = einde === 'gestopt' ? 'Gestopt' : 'Afgebroken';
  const verder = uit === undefined ? '' : ` Verder met:\n  ${ownCommand()} batch ${quotePath(map)} -o ${quotePath(uit)} --hervat`;
  console.error(
    showControls(
      `${hoe}: ${countDone(telling)}${totaal === undefined ? '' : ` van ${totaal}`} casussen gedaan; tabellen en overzicht zijn er nog niet.${verder}`,
    ),
  );
  return einde === 'gestopt' ? EXIT.interrupted : EXIT.io;
}
