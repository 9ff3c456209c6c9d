import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../analyse.ts';
import { writeAtomic } from '../casus/atomic-write.ts';
import { findForbidden } from '../casus/personal-data.ts';
import { findPersonalWarnings } from '../casus/personal-warnings.ts';
import { checkCasus } from '../casus/read-casus.ts';
import { withoutEscalatie } from '../casus/without-escalatie.ts';
import { openInstrument } from '../content/open.ts';
import { createFault, type Fault } from '../faults/fault.ts';
import { formatJson } from '../faults/json.ts';
import { describeWriteError } from '../faults/write-error.ts';
import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import { createRapportBytes, judgeRapport } from '../report/rapport.ts';
import { sealOf } from '../report/seal.ts';
import { Lines } from '../yaml/lines.ts';
import { decode, readBytes } from '../yaml/read-text.ts';
import type { Validator } from '../yaml/shape.ts';
import { formatLine, formatRows } from './csv.ts';
import { collectFeiten } from './feiten.ts';
import { type Gebieden, readGebieden } from './gebieden.ts';
import { createGedeeld, createSlot, ROWS } from './rows.ts';
import type { Invoer, Settings, Verwerkt } from './task.ts';

/** Turns one case into its result in steps, between which other cases may have their turn. */
export type Process = (invoer: Invoer) => Generator<void, Verwerkt>;

/** Makes the function that turns one case into its report, rows and facts. It never throws for what is in a case. */
export async function createProcess(settings: Settings): Promise<Process> {
  const opened = await openInstrument(settings.lokaal);
  if (opened.instrument === undefined) throw new Error('The additions were good a moment ago');
  const { instrument, validate } = opened;
  const gebieden = settings.gebieden === undefined ? undefined : readGebieden(settings.gebieden).gebieden;
  return (invoer) => processOne(invoer, { instrument, validate, gebieden, settings });
}

interface Tools {
  instrument: Instrument;
  validate: Validator;
  gebieden: Gebieden | undefined;
  settings: Settings;
}

function* processOne(invoer: Invoer, tools: Tools): Generator<void, Verwerkt> {
  const { bestand } = invoer;
  if (invoer.buiten) return failed(invoer, '', [createFault('LINK_BUITEN', bestand, undefined, {})]);
  const read = invoer.inhoud === undefined ? readBytes(invoer.pad ?? bestand, bestand) : { bytes: Buffer.from(invoer.inhoud) };
  if (read.bytes === undefined) return failed(invoer, '', read.faults);
  const digest = createHash('sha256').update(read.bytes).digest('base64url');
  if (isKnown(invoer, digest, tools.settings.verslagen)) return { ...failed(invoer, digest, []), soort: 'ongewijzigd' };
  const { text, faults } = decode(read.bytes, bestand);
  if (text === undefined) return failed(invoer, digest, faults);
  const { casus, faults: found } = checkCasus(text, bestand, tools.validate);
  const meldingen = [...faults, ...found];
  if (casus === undefined) return failed(invoer, digest, meldingen);
  yield;
  return yield* finish(casus, text, invoer, digest, meldingen, tools);
}

/** The same content as before, with the report that was made of it still there and as it was. */
function isKnown({ bekend, verslag }: Invoer, digest: string, verslagen: string | undefined): boolean {
  if (bekend?.digest !== digest) return false;
  if (bekend.zegel === null || verslagen === undefined) return true;
  const existing = readReport(join(verslagen, `${verslag}.md`));
  return existing !== undefined && sealOf(existing) === bekend.zegel && judgeRapport(existing) === 'onveranderd';
}

/** A case that came to nothing, or is not made anything of. */
function failed({ bestand, verslag }: Invoer, digest: string, meldingen: Fault[]): Verwerkt {
  return { bestand, naam: verslag, soort: 'fout', digest, zegel: null, csv: {}, feiten: null, meldingen };
}

function* finish(casus: Casus, text: string, invoer: Invoer, digest: string, meldingen: Fault[], tools: Tools): Generator<void, Verwerkt> {
  const { instrument, gebieden, settings } = tools;
  const { bestand, verslag } = invoer;
  if (casus.oefening !== undefined && !settings.oefeningen) return { ...failed(invoer, digest, meldingen), soort: 'oefening' };
  const { code, gemeente = '' } = casus.buurt;
  const gebied = code === undefined ? undefined : gebieden?.get(code);
  if (code !== undefined && gebieden !== undefined && gebied === undefined) {
    const plaats = new Lines(text).place(text.indexOf(code));
    return failed(invoer, digest, [...meldingen, createFault('GEBIED_ONBEKEND', bestand, plaats, { code })]);
  }
  const stad = gebied?.gemeente ?? gemeente;
  if (!passes(settings.filter, stad, casus.overleg.datum))
    return { ...failed(invoer, digest, meldingen), soort: 'buiten-filter', gemeente: stad };

  const verboden = findForbidden(text, casus, bestand);
  if (verboden.length > 0) return failed(invoer, digest, [...meldingen, ...verboden]);
  const { zonderEscalatie } = settings;
  const gedeeld = zonderEscalatie ? withoutEscalatie(casus) : casus;
  // A warning about what was typed in a case would tell that there is one.
  const teMelden = zonderEscalatie ? meldingen.filter((m) => m.code !== 'PERSOONSGEGEVENS') : meldingen;
  const herkenbaar = zonderEscalatie ? findHerkenbaar(casus, bestand, instrument) : [];
  if (herkenbaar.length > 0) return failed(invoer, digest, [...teMelden, ...herkenbaar]);
  yield;
  const uitkomst = analyse(instrument, gedeeld);
  yield;
  const rapport = settings.verslagen === undefined ? undefined : yield* createRapportBytes(uitkomst, { zonderEscalatie });
  const refused = rapport && writeReport(settings.verslagen ?? '', verslag, rapport.bytes);
  if (refused?.code === 'NIET_SCHRIJFBAAR') return { ...failed(invoer, digest, [...teMelden, refused]), soort: 'schrijffout' };
  yield;
  return {
    bestand,
    naam: verslag,
    soort: 'klaar',
    digest,
    zegel: refused === undefined ? (rapport?.zegel ?? null) : null,
    csv: createTables(instrument, createGedeeld(bestand, uitkomst, gebied), uitkomst, settings),
    feiten: collectFeiten(uitkomst, stad),
    meldingen: [...teMelden, ...findZacht(gedeeld, text, bestand, teMelden, tools), ...(refused === undefined ? [] : [refused])],
    ...(settings.uitkomsten ? { uitkomst: formatJson({ bestand, ...uitkomst }) } : {}),
  };
}

/** What points to a person or a small group, for the list of faults; strictest stays what the case itself was told. */
function findZacht(casus: Casus, text: string, bestand: string, strenger: Fault[], { instrument, settings }: Tools): Fault[] {
  if (settings.verslagen === undefined || casus.oefening !== undefined) return [];
  const grens = instrument.regels.privacy['kleine-groep'];
  const regels = new Set(strenger.flatMap((f) => (f.code === 'PERSOONSGEGEVENS' ? (f.plaats?.regel ?? []) : [])));
  return findPersonalWarnings(text, bestand, grens, casus, !settings.zonderEscalatie).filter(
    ({ code, plaats }) => code === 'KLEINE_GROEP' || !regels.has(plaats?.regel ?? 0),
  );
}

/** What would point to a person in a report to share. Looked up anew: of many warnings about a file not every one is kept. */
function findHerkenbaar(casus: Casus, bestand: string, instrument: Instrument): Fault[] {
  return analyse(instrument, casus)
    .persoonsgegevens.filter((p) => p.deel !== 'zaak')
    .map(({ waar, situatie, soorten }) =>
      createFault('PERSOONSGEGEVENS', bestand, undefined, {
        bij: situatie === null ? waar : `${situatie}, ${waar}`,
        soorten: soorten.join(' en '),
      }),
    );
}

function passes({ gemeente, van, tot }: Settings['filter'], waar: string, datum: string): boolean {
  if (gemeente !== undefined && plain(gemeente) !== plain(waar)) return false;
  return (van === undefined || datum >= van) && (tot === undefined || datum <= tot);
}

/** A name as people compare it: however its letters were put together, and whatever their size. */
function plain(naam: string): string {
  return naam.normalize('NFC').trim().toLocaleLowerCase('nl');
}

function createTables(
  { regels }: Instrument,
  gedeeld: ReturnType<typeof createGedeeld>,
  uitkomst: ReturnType<typeof analyse>,
  { dialect }: Settings,
): Record<string, string> {
  const begin = formatLine(gedeeld, regels.tabellen.gedeeld, dialect);
  const einde = formatLine(createSlot(regels.privacy), regels.tabellen.slot, dialect);
  return Object.fromEntries(
    regels.tabellen.tabellen.map(({ id, kolommen }) => {
      const rows = ROWS[id]?.(uitkomst);
      if (rows === undefined) throw new Error(`No rows for table ${id}`);
      return [id, formatRows(begin, rows, kolommen, dialect, einde)];
    }),
  );
}

/**
 * Writes the report whole or not at all, and only over one as we wrote it; gives what is wrong where it did not. The case itself is
 * good and counts: a report that somebody changed is a warning, a file of somebody else an error. What no disk takes stops the batch.
 */
function writeReport(dir: string, verslag: string, bytes: Buffer): Fault | undefined {
  const path = join(dir, `${verslag}.md`);
  const stands = judgeExisting(path);
  if (stands !== undefined) return createFault(stands, path, undefined, {}, stands === 'VREEMD_BESTAND' ? 'fout' : 'waarschuwing');
  try {
    writeAtomic(path, bytes, { durable: false });
    return undefined;
  } catch (error) {
    return createFault('NIET_SCHRIJFBAAR', path, undefined, { reden: describeWriteError(error) });
  }
}

/** What stands in the way: a file of somebody else, or a report that somebody changed. */
function judgeExisting(path: string): 'VREEMD_BESTAND' | 'VERSLAG_VERANDERD' | undefined {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const existing = readReport(path);
  const oordeel = existing === undefined ? 'vreemd' : judgeRapport(existing);
  if (oordeel === 'onveranderd' || existing === '') return undefined;
  return oordeel === 'vreemd' ? 'VREEMD_BESTAND' : 'VERSLAG_VERANDERD';
}

/** The text of an ordinary file; nothing where there is none, or something else. */
function readReport(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : undefined;
}
