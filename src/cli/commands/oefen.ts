import type { Casus } from '../../model/casus.ts';
import type { Formaat } from '../../report/oefening/blad.ts';
import { type Context, loadCasus, loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { findCasusmap, loadOefencasus } from '../oefenen/find-casus.ts';
import type { Moment } from '../oefenen/new-practice.ts';
import { UserError } from '../user-error.ts';
import { tell } from '../wrap.ts';
import { describeKept, refuseSame, writeOutput } from '../write-file.ts';

interface Options {
  feedback?: Moment;
  map?: string;
  groep?: string;
  bespreek?: string;
  uitdeelblad?: boolean;
  trainersblad?: boolean;
  formaat: Formaat;
  uit?: string;
  eenvoudig?: boolean;
}

/** Practises on a case, or makes one of the sheets that go with it. */
export async function oefenCommand(woord: string | undefined, options: Options): Promise<number> {
  refuseTwo(options);
  const context = await loadContext(undefined);
  if (options.bespreek !== undefined) return print(await discuss(options.bespreek, woord, options, context), options, options.bespreek);
  if (options.groep !== undefined) return print(await describe(options.groep, woord, options, context), options);
  if (options.uitdeelblad || options.trainersblad) return print(await sheet(woord, options, context), options);
  return practise(woord, options, context);
}

function refuseTwo({ groep, bespreek, uitdeelblad, trainersblad, uit }: Options): void {
  const asked = [groep, bespreek, uitdeelblad, trainersblad].filter((o) => o !== undefined && o !== false).length;
  if (asked > 1)
    throw new UserError(
      ['buurtkompas: kies er één: --groep, --bespreek, --uitdeelblad of --trainersblad; zie buurtkompas oefen --help'],
      EXIT.usage,
    );
  if (asked === 0 && uit !== undefined)
    throw new UserError(
      ['buurtkompas: -o hoort bij --groep, --bespreek, --uitdeelblad of --trainersblad; zie buurtkompas oefen --help'],
      EXIT.usage,
    );
}

/** The walk over a new practice file, or over one that is there already. */
async function practise(woord: string | undefined, { map, feedback, eenvoudig }: Options, context: Context): Promise<number> {
  const start = await import('./start.ts');
  const go = (path: string | undefined, more: object = {}) =>
    start.startCommand(path, { ...(eenvoudig ? { eenvoudig } : {}), ...(map === undefined ? {} : { map }), ...more });
  if (woord !== undefined && /\.ya?ml$/i.test(woord)) return go(woord);
  const casusmap = findCasusmap(woord, map);
  if (casusmap !== undefined) loadOefencasus(casusmap, context);
  return go(undefined, { oefenen: { map: casusmap, feedback } });
}

/** Feedback on one practice file. */
async function discuss(bestand: string, woord: string | undefined, { map, formaat }: Options, context: Context): Promise<string> {
  const [{ findOefencasus, missingCasus }, { compareMetModel }, { createFeedback }] = await Promise.all([
    import('../oefenen/begeleiding.ts'),
    import('../../oefening/vergelijk.ts'),
    import('../../report/oefening/feedback.ts'),
  ]);
  const casus = loadCasus(bestand, context);
  if (casus.oefening === undefined)
    throw new UserError(
      [`${bestand}: fout: GEEN_OEFENING dit bestand gaat over een echte buurt en niet over een oefening; gebruik buurtkompas rapport`],
      EXIT.refused,
    );
  const oefencasus = findOefencasus(casus, findCasusmap(woord, map), context);
  if (oefencasus === undefined) throw new UserError([`buurtkompas: ${missingCasus(casus, `--bespreek ${bestand}`)}`], EXIT.usage);
  return createFeedback(compareMetModel(context.instrument, oefencasus, casus), context.instrument.regels.oefenen, formaat);
}

/** How a group's answers are spread, over all practice files of one case in a folder. */
async function describe(folder: string, woord: string | undefined, { map, formaat }: Options, context: Context): Promise<string> {
  const [{ readGroep }, { describeGroep }, { createGroepsbeeld }] = await Promise.all([
    import('../oefenen/read-groep.ts'),
    import('../../oefening/groep.ts'),
    import('../../report/oefening/groep.ts'),
  ]);
  const { map: casusmap, bestanden } = readGroep(folder, findCasusmap(woord, map), context);
  const oefencasus = loadOefencasus(casusmap, context);
  return createGroepsbeeld(describeGroep(context.instrument, oefencasus, bestanden as Casus[]), formaat);
}

/** The sheet to hand out, or the one for the trainer. */
async function sheet(woord: string | undefined, { map, formaat, uitdeelblad }: Options, context: Context): Promise<string> {
  const casusmap = findCasusmap(woord, map);
  if (casusmap === undefined)
    throw new UserError(['buurtkompas: noem de casus, bijvoorbeeld: buurtkompas oefen 1 --uitdeelblad'], EXIT.usage);
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
  const kept = writeOutput(uit, text, judgeBlad, false);
  for (const line of [`Het staat in ${uit}.`, ...describeKept(kept)]) tell(line);
  return EXIT.done;
}
