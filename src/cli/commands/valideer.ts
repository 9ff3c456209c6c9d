import { findBewarenVroeg } from '../../casus/bewaren-vroeg.ts';
import { findCaseFiles } from '../../casus/find-files.ts';
import { findMeldingLater } from '../../casus/melding-later.ts';
import { findPersonalData } from '../../casus/personal-data.ts';
import { type CasusResult, readFound } from '../../casus/read-casus.ts';
import type { Fault } from '../../faults/fault.ts';
import { formatFault, showName } from '../../faults/format.ts';
import { formatJson } from '../../faults/json.ts';
import { findCasusmappen } from '../../oefening/find-mappen.ts';
import { type Context, exitCodeOf, hasErrors, loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { frame } from '../frame.ts';
import { today } from '../today.ts';

/** From so many warnings on they bury the faults of a folder. */
const MANY = 20;

interface Options {
  json?: boolean;
  /** Commander turns `--alleen-fouten` into this. */
  alleenFouten?: boolean;
  lokaal?: string;
}

export async function valideerCommand(paden: string[], { json, alleenFouten = false, lokaal }: Options): Promise<number> {
  const context = await loadContext(lokaal);
  const bestanden = paden.flatMap((pad) => findCaseFiles(pad).map((bestand) => ({ pad, bestand })));
  const los = bestanden.map(({ pad, bestand }) => ({
    bestand,
    result: withMore(bestand, readFound(pad, bestand, context.validate), context),
  }));
  const mappen = paden.flatMap((pad) => findCasusmappen(pad));
  const all = mappen.length === 0 ? los : (await import('../oefenen/check-mappen.ts')).withCasusmappen(los, mappen, context);
  const results = alleenFouten ? all.map(onlyErrors) : all;
  if (json) process.stdout.write(`${formatJson(toJson(results), 2)}\n`);
  else show(results, paden);
  const waarschuwingen = all.reduce((n, { result }) => n + result.faults.filter((f) => f.ernst !== 'fout').length, 0);
  if (!json) sayWaarschuwingen(waarschuwingen, alleenFouten);
  if (results.length === 0) return EXIT.faults;
  const fout = results.filter(({ result }) => hasErrors(result.faults));
  if (fout.length === 0) return EXIT.done;
  return results.length === 1 && fout[0] ? exitCodeOf(fout[0].result) : EXIT.faults;
}

function onlyErrors({ bestand, result }: { bestand: string; result: CasusResult }) {
  return { bestand, result: { ...result, faults: result.faults.filter((f) => f.ernst === 'fout') } };
}

/** Nothing is left out in silence, and nobody has to find a fault among hundreds of warnings. */
function sayWaarschuwingen(aantal: number, weggelaten: boolean): void {
  if (weggelaten && aantal > 0) console.error(`Waarschuwingen die nu niet zijn getoond: ${aantal}.`);
  if (!weggelaten && aantal > MANY) console.error(`Waarschuwingen: ${aantal}. Alleen de fouten ziet u met --alleen-fouten.`);
}

/** With what only this command looks for, behind what else is wrong: what points to a person, and a day still to come. */
function withMore(bestand: string, result: CasusResult, { instrument }: Context): CasusResult {
  if (result.text === undefined || result.newer) return result;
  const found = findPersonalData(result.text, nameOf(bestand), instrument.regels.privacy['kleine-groep'], result.casus);
  // In a file with a case of the escalation track the same is said more strictly.
  const strict = new Set(result.faults.flatMap((f) => (f.code === 'PERSOONSGEGEVENS' ? (f.plaats?.regel ?? []) : [])));
  // Practice is about a neighbourhood that does not exist.
  const isPractice = result.casus?.oefening !== undefined;
  const later = result.casus === undefined ? [] : findMeldingLater(result.casus, result.text, nameOf(bestand), today());
  const vroeg = result.casus === undefined ? [] : findBewarenVroeg(result.casus, result.text, nameOf(bestand));
  const isSaid = ({ code, plaats }: Fault) => !isPractice && (code === 'KLEINE_GROEP' || !strict.has(plaats?.regel ?? 0));
  const more = found.filter((f) => f.ernst === 'fout' || isSaid(f));
  return { ...result, faults: [...result.faults, ...later, ...vroeg, ...more] };
}

function show(results: { bestand: string; result: CasusResult }[], paden: string[]): void {
  for (const { bestand, result } of results) {
    for (const fault of result.faults)
      for (const line of [formatFault(fault), ...frame(fault, result.text, process.stdout)]) console.log(line);
    const { leeg = 0 } = result;
    if (leeg > 0) console.log(`${showName(nameOf(bestand))}: ${describeLeeg(leeg)}`);
  }
  const fout = results.filter(({ result }) => hasErrors(result.faults)).length;
  if (results.length === 0) console.error(`Geen casusbestanden (.yaml of .yml) gevonden in ${paden.map(showName).join(', ')}.`);
  else if (fout === 0)
    console.log(
      results.length === 1
        ? `${showName(nameOf(results[0]?.bestand ?? ''))}: in orde${describeOefening(results)}`
        : `${results.length} bestanden: alle in orde${describeOefening(results)}`,
    );
  else
    console.log(
      `${results.length - fout} van ${results.length} ${results.length === 1 ? 'bestand' : 'bestanden'} in orde${describeOefening(results)}`,
    );
}

/** Practice never passes for a real neighbourhood, here neither. */
function describeOefening(results: { result: CasusResult }[]): string {
  const aantal = results.filter(isOefening).length;
  if (aantal === 0) return '';
  if (results.length === 1) return ' (OEFENING: niet over een echte buurt)';
  return `, ${aantal === results.length ? 'alle' : `${aantal} daarvan`} OEFENING (niet over een echte buurt)`;
}

const isOefening = ({ result }: { result: CasusResult }) => result.casus?.oefening !== undefined;

const nameOf = (bestand: string) => (bestand === '-' ? 'stdin' : bestand);

/** Empty keys are no fault, but who left one empty by mistake wants to know. */
function describeLeeg(aantal: number): string {
  return aantal === 1 ? '1 sleutel zonder waarde telt als niet besproken' : `${aantal} sleutels zonder waarde tellen als niet besproken`;
}

function toJson(results: { bestand: string; result: CasusResult }[]) {
  return {
    buurtkompas: 1,
    bestanden: results.map(({ bestand, result }) => ({
      bestand,
      geldig: !hasErrors(result.faults),
      oefening: isOefening({ result }),
      leeg: result.leeg ?? 0,
      meldingen: result.faults.map(({ bestand: _, plaats, ...fault }) => ({
        ...fault,
        regel: plaats?.regel ?? null,
        kolom: plaats?.kolom ?? null,
      })),
    })),
  };
}
