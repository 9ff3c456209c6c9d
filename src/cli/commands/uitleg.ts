import { analyse } from '../../analyse.ts';
import { showControls } from '../../faults/format.ts';
import type { Analyse } from '../../model/analyse.ts';
import type { Instrument } from '../../model/instrument.ts';
import { suggest } from '../../yaml/suggest.ts';
import { loadContext, loadToHandOn } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand } from '../own-command.ts';
import { createColour } from '../terminal.ts';
import { findMeanings, listMeanings, type Meaning } from '../uitleg/meaning.ts';
import { explainWhy, type Why } from '../uitleg/why.ts';
import { UserError } from '../user-error.ts';
import { widthOf, wrap } from '../wrap.ts';

export async function uitlegCommand(id: string, bestand: string | undefined, { lokaal }: { lokaal?: string }): Promise<number> {
  const context = await loadContext(lokaal);
  const meanings = findMeanings(context.instrument, id);
  if (meanings.length === 0 && bestand !== undefined && /\.ya?ml$/i.test(id)) throw swapped(id, bestand);
  if (meanings.length > 1) {
    throw new UserError([`buurtkompas: "${id}" kan meer betekenen; kies uit: ${meanings.map((m) => m.id).join(', ')}`], EXIT.usage);
  }
  const uitkomst = bestand === undefined ? undefined : analyse(context.instrument, loadToHandOn(bestand, context).casus);
  const meaning = meanings[0] ?? meaningOfSituatie(uitkomst, id);
  if (meaning === undefined) throw unknownId(context.instrument, id);
  const why = uitkomst === undefined ? undefined : explainWhy(context.instrument, uitkomst, meaning);
  process.stdout.write(`${show(context.instrument, meaning, why, uitkomst?.oefening ?? null)}\n`);
  return EXIT.done;
}

/** The file before the id. */
function swapped(bestand: string, id: string): UserError {
  return new UserError(
    [showControls(`buurtkompas: de id komt voor het bestand; bedoelde u "${ownCommand()} uitleg ${id} ${bestand}"?`)],
    EXIT.usage,
  );
}

/** An id of the case itself: one of its places. */
function meaningOfSituatie(uitkomst: Analyse | undefined, id: string): Meaning | undefined {
  const situatie = uitkomst?.situaties.find((s) => s.id === id);
  if (situatie === undefined) return undefined;
  const plek = [situatie.locatieLabel, situatie.plek].filter(Boolean).join(': ');
  return { soort: 'situatie', id, titel: situatie.naam, alineas: [`Een situatie van deze casus. Plek: ${plek}.`] };
}

function unknownId(instrument: Instrument, id: string): UserError {
  const ids = listMeanings(instrument)
    .flatMap((m) => [m.id, m.id.slice(m.id.indexOf('.') + 1)])
    .filter((known) => known.length > 2 && findMeanings(instrument, known).length === 1);
  const bedoeld = suggest(id, ids);
  const remedie = bedoeld === undefined ? 'geef een id zoals in het casusbestand, of een stap zoals 2.5' : `bedoelde u "${bedoeld}"?`;
  return new UserError([showControls(`buurtkompas: "${id}" is geen bekende id; ${remedie}`)], EXIT.usage);
}

function show(instrument: Instrument, meaning: Meaning, why: Why[] | undefined, oefening: string | null): string {
  const colour = createColour(process.stdout);
  const width = widthOf(process.stdout);
  const paragraph = (text: string) => wrap(showControls(text), width);
  const bron = instrument.bronnen.find((b) => b.id === meaning.bron?.document)?.titel;
  return [
    colour.bold(paragraph(`${meaning.titel}${meaning.lokaal === undefined ? '' : ` (lokaal: ${meaning.lokaal})`} [${meaning.id}]`)),
    ...(why === undefined
      ? []
      : [
          '',
          colour.bold(oefening === null ? 'In deze casus' : `In deze OEFENING met casus ${oefening}`),
          ...showWhy(why, width),
          '',
          colour.bold('Wat het is'),
        ]),
    ...meaning.alineas.filter(Boolean).map(paragraph),
    ...(meaning.eigen === undefined ? [] : [paragraph(`Onze eigen keuze: ${meaning.eigen}`)]),
    ...(meaning.bron === undefined ? [] : [paragraph(`Bron: ${bron}, ${meaning.bron.plaats}.`)]),
  ].join('\n');
}

function showWhy(why: Why[], width: number): string[] {
  if (why.length === 0) return ['Hier heeft de casus geen eigen uitkomst voor.'];
  return why.flatMap((w) => [wrap(showControls(w.uitkomst), width), ...w.redenen.map((r) => wrap(showControls(r), width, '  - '))]);
}
