import type { Instrument } from '../model/instrument.ts';
import { type OverzichtView, renderOverzicht } from '../report/overzicht.ts';
import { Counts } from './counts.ts';
import type { Feiten } from './feiten.ts';
import type { Deel } from './inputs.ts';
import type { Sink } from './sink.ts';
import type { Settings } from './task.ts';

/** More rows than this nobody reads, and one page could not hold; the tables have them all. */
const MAX_ROWS = 250;
const MOST_OPEN = 10;

export interface OverzichtOptions {
  peildatum: string;
  /** Show small counts too. */
  volledig: boolean;
  filter: Settings['filter'];
  /** Only this part of the input. */
  deel?: Deel;
  /** Practice files count too. */
  oefeningen: boolean;
}

type Zaak = Pick<Feiten, 'buurt' | 'gemeente' | 'datum' | 'plekken'>;

type TeLaat = Omit<NonNullable<OverzichtView['acties']>[number], 'buurt' | 'gemeente'>;

/** A plan of thirty steps would push everybody else off the list: of each case one row, with its first step and how many there are. */
function gatherZaken(acties: Feiten['acties']): TeLaat[] {
  const rijen: TeLaat[] = acties.filter((a) => a.zaak === undefined).map(({ wat, wie, wanneer }) => ({ wat, wie, wanneer, aantal: null }));
  const zaken = new Map<string, Feiten['acties']>();
  for (const actie of acties) if (actie.zaak !== undefined) zaken.set(actie.zaak, [...(zaken.get(actie.zaak) ?? []), actie]);
  for (const stappen of zaken.values()) {
    const [eerste] = stappen.toSorted((a, b) => compare(a.wanneer, b.wanneer));
    if (eerste) rijen.push({ wat: eerste.wat, wie: eerste.wie, wanneer: eerste.wanneer, aantal: stappen.length });
  }
  return rijen;
}

/** The overview over all cases, as Markdown and as HTML. It counts and lists, and ranks no neighbourhood. */
export function createOverzicht(write: (name: string, text: string) => void, instrument: Instrument, options: OverzichtOptions): Sink {
  const fasen = new Counts();
  const richtingen = new Counts();
  const witteVlekken = new Counts();
  const open = new Counts();
  const zaken: Zaak[] = [];
  const teLaat: OverzichtView['acties'] = [];
  const telling = { casussen: 0, plekken: 0, fout: 0, doorverwezen: 0, teLaat: 0, bewaard: 0 };

  const take = (f: Feiten) => {
    telling.casussen += 1;
    if (f.bewarenTot !== null && f.bewarenTot < options.peildatum) telling.bewaard += 1;
    telling.plekken += f.plekken.length;
    telling.doorverwezen += f.plekken.filter((p) => p.doorverwijzing).length;
    fasen.add(f.plekken.map((p) => p.fase));
    richtingen.add(f.richtingen.map(String));
    witteVlekken.add(f.witteVlekken);
    open.add(f.open);
    if (zaken.length <= MAX_ROWS) zaken.push({ buurt: f.buurt, gemeente: f.gemeente, datum: f.datum, plekken: f.plekken });
    for (const actie of gatherZaken(f.acties.filter((a) => a.wanneer < options.peildatum))) {
      telling.teLaat += 1;
      if (teLaat.length <= MAX_ROWS) teLaat.push({ buurt: f.buurt, gemeente: f.gemeente, ...actie });
    }
  };
  const view = (): OverzichtView => {
    const sorted = zaken.toSorted(byName);
    const plekken = sorted.flatMap((z) => z.plekken.map((p) => ({ ...kop(z), plek: p.naam, fase: p.fase, bovengrens: p.bovengrens })));
    return {
      ...options,
      telling,
      fasen: fasen.inOrder([...instrument.regels.fase.fasen, ...instrument.regels.fase['zonder-fase']].map((x) => x.id)),
      // A list that is not whole would say something of the neighbourhoods that happen to stand in it.
      plekken: plekken.length > MAX_ROWS || zaken.length > MAX_ROWS ? null : plekken,
      factoren: zaken.length > MAX_ROWS ? null : sorted.map((z) => ({ ...kop(z), niveaus: levelsOf(z) })),
      richtingen: richtingen.inOrder(instrument.oplossingsrichtingen.map((r) => String(r.id))),
      witteVlekken: witteVlekken.inOrder(instrument.problematieken.map((p) => p.id)).filter((c) => c.aantal > 0),
      open: open.most(MOST_OPEN),
      acties: telling.teLaat > MAX_ROWS ? null : teLaat.toSorted((a, b) => compare(a.wanneer, b.wanneer) || compare(a.buurt, b.buurt)),
    };
  };
  return {
    add: ({ soort, feiten }) => {
      if (feiten !== null) take(feiten);
      if (soort === 'fout') telling.fout += 1;
    },
    finish: () => {
      const whole = view();
      for (const formaat of ['md', 'html'] as const) write(`overzicht.${formaat}`, renderOverzicht(whole, instrument, formaat));
    },
    abandon: () => {},
  };
}

function kop({ buurt, gemeente, datum }: Zaak) {
  return { buurt, gemeente, datum };
}

/** Every level that a factor has in the places of a case; never one level for all of them. */
function levelsOf({ plekken }: Zaak): Record<string, string[]> {
  const letters = [...new Set(plekken.flatMap((p) => Object.keys(p.niveaus)))];
  return Object.fromEntries(letters.map((letter) => [letter, [...new Set(plekken.map((p) => p.niveaus[letter] ?? ''))]]));
}

function byName(a: Zaak, b: Zaak): number {
  return compare(a.gemeente, b.gemeente) || compare(a.buurt, b.buurt) || compare(a.datum, b.datum);
}

/** As a Dutch index has it: capitals and accents make no difference. */
const COLLATOR = new Intl.Collator('nl');

function compare(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
