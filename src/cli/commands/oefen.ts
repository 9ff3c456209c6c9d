import { readCasus } from '../../casus/read-casus.ts';
import type { Casus } from '../../model/casus.ts';
import { type Context, loadContext, loadToHandOn } from '../context.ts';
import { EXIT } from '../exit.ts';
import { findCasusmap, loadOefencasus } from '../oefenen/find-casus.ts';
import type { Practice } from '../oefenen/new-practice.ts';
import { type Options, refuseOther } from '../oefenen/options.ts';
import { ownCommand, quotePath } from '../own-command.ts';
import { UserError } from '../user-error.ts';
import { tell } from '../wrap.ts';
import { describeKept, refuseSame, writeOutput } from '../write-file.ts';

/** Practises on a case, or makes one of the sheets that go with it. */
export async function oefenCommand(woord: string | undefined, options: Options): Promise<number> {
  refuseOther(options);
  const context = await loadContext(options.lokaal);
  if (options.bespreek !== undefined) return print(await discuss(options.bespreek, woord, options, context), options, options.bespreek);
  if (options.groep !== undefined) return describe(options.groep, woord, options, context);
  if (options.uitdeelblad || options.trainersblad) return print(await sheet(woord, options, context), options);
  return practise(woord, options, context);
}

/** The walk over a new practice file, or over one that is there already. */
async function practise(
  woord: string | undefined,
  { map, feedback, eenvoudig, overnemen, lokaal }: Options,
  context: Context,
): Promise<number> {
  const start = await import('./start.ts');
  const given = {
    ...(map === undefined ? {} : { map }),
    ...(eenvoudig === undefined ? {} : { eenvoudig }),
    ...(overnemen === undefined ? {} : { overnemen }),
    ...(lokaal === undefined ? {} : { lokaal }),
  };
  const go = (path: string | undefined, oefenen: Practice) => start.startCommand(path, { ...given, oefenen });
  if (woord !== undefined && /\.ya?ml$/i.test(woord)) {
    refuseReal(woord, readCasus(woord, context.validate).casus, 'start');
    if (feedback !== undefined)
      throw new UserError(
        [`buurtkompas: ${woord} is al begonnen; wanneer de feedback komt, staat daarin (oefening: feedback)`],
        EXIT.usage,
      );
    return go(woord, {});
  }
  const casusmap = findCasusmap(woord, map);
  if (casusmap !== undefined) loadOefencasus(casusmap, context);
  return go(undefined, { map: casusmap, feedback });
}

/** Feedback on one practice file. */
async function discuss(bestand: string, woord: string | undefined, { map, formaat = 'md' }: Options, context: Context): Promise<string> {
  const [{ findOefencasus, missingCasus }, { compareMetModel }, { createFeedback }] = await Promise.all([
    import('../oefenen/begeleiding.ts'),
    import('../../oefening/vergelijk.ts'),
    import('../../report/oefening/feedback.ts'),
  ]);
  const { casus } = loadToHandOn(bestand, context);
  refuseReal(bestand, casus, 'rapport');
  const oefencasus = findOefencasus(casus, findCasusmap(woord, map), context);
  if (oefencasus === undefined) throw new UserError([`buurtkompas: ${missingCasus(casus, `--bespreek ${bestand}`)}`], EXIT.usage);
  return createFeedback(compareMetModel(context.instrument, oefencasus, casus), context.instrument.regels.oefenen, formaat);
}

/** How a group's answers are spread, over all practice files of one case in a folder. */
async function describe(folder: string, woord: string | undefined, options: Options, context: Context): Promise<number> {
  const [{ readGroep }, { describeGroep }, { createGroepsbeeld }] = await Promise.all([
    import('../oefenen/read-groep.ts'),
    import('../../oefening/groep.ts'),
    import('../../report/oefening/groep.ts'),
  ]);
  const { map: casusmap, bestanden, kapot } = readGroep(folder, findCasusmap(woord, options.map), context);
  const oefencasus = loadOefencasus(casusmap, context);
  const beeld = describeGroep(context.instrument, oefencasus, bestanden);
  const code = await print(createGroepsbeeld({ ...beeld, kapot }, options.formaat ?? 'md'), options);
  return kapot === 0 ? code : EXIT.faults;
}

/** A file about a real neighbourhood is never practice. */
function refuseReal(bestand: string, casus: Casus | undefined, opdracht: string): void {
  if (casus === undefined || casus.oefening !== undefined) return;
  throw new UserError(
    [`${bestand}: fout: GEEN_OEFENING dit is geen oefenbestand; gebruik ${ownCommand()} ${opdracht} ${quotePath(bestand)}`],
    EXIT.refused,
  );
}

/** The sheet to hand out, or the one for the trainer. */
async function sheet(woord: string | undefined, { map, formaat = 'md', uitdeelblad }: Options, context: Context): Promise<string> {
  const casusmap = findCasusmap(woord, map);
  if (casusmap === undefined)
    throw new UserError(
      [`buurtkompas: noem de casus, bijvoorbeeld: ${ownCommand()} oefen 1 ${uitdeelblad ? '--uitdeelblad' : '--trainersblad'}`],
      EXIT.usage,
    );
  const oefencasus = loadOefencasus(casusmap, context);
  const { instrument } = context;
  if (uitdeelblad) return (await import('../../report/checklist.ts')).createChecklist(instrument, undefined, formaat, oefencasus.verhaal);
  const [{ compareMetModel }, { createTrainersblad }] = await Promise.all([
    import('../../oefening/vergelijk.ts'),
    import('../../report/oefening/trainersblad.ts'),
  ]);
  const model = compareMetModel(instrument, oefencasus, oefencasus.model).stappen;
  return createTrainersblad(
    instrument,
    oefencasus,
    model.map((s) => ({ ...s, plek: s.plek?.naam ?? null })),
    formaat,
  );
}

async function print(text: string, { uit = '-' }: Options, input?: string): Promise<number> {
  if (uit === '-') {
    process.stdout.write(text);
    return EXIT.done;
  }
  if (input !== undefined) refuseSame(input, uit);
  const { judgeBlad } = await import('../../report/oefening/blad.ts');
  const kept = writeOutput(uit, text, judgeBlad);
  for (const line of [`Het staat in ${uit}.`, ...describeKept(kept)]) tell(line);
  return EXIT.done;
}
