import type { Instrument } from '../model/instrument.ts';
import { type OverzichtView, renderOverzicht } from '../report/overzicht.ts';
import { Counts } from './counts.ts';
import type { Feiten, Niveau } from './feiten.ts';
import type { Deel } from './inputs.ts';
import type { Sink } from './sink.ts';
import type { Settings } from './task.ts';

/** More rows than this nobody reads, and one page could not hold; the tables have them all. */
const MAX_ROWS = 250;

export interface OverzichtOptions {
  peildatum: string;
  /** Show small counts too. */
  volledig: boolean;
  filter: Settings['filter'];
  /** Only this part of the input. */
  deel?: Deel;
  /** Practice files count too. */
  oefeningen: boolean;
  /** No list with a name in it. */
  zonderLijsten: boolean;
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
  const { actierijen } = instrument.regels.tabellen.overzicht;
  const teLaat: NonNullable<OverzichtView['acties']> = [];
  const teLaatPerBuurt = new Map<string, NonNullable<OverzichtView['actiesPerBuurt']>[number]>();
  const telling = { casussen: 0, fout: 0, doorverwezen: 0, teLaat: 0, bewaard: 0, beleid: 0 };

  const take = (f: Feiten) => {
    telling.casussen += 1;
    if (f.bewarenTot !== null && f.bewarenTot < options.peildatum) telling.bewaard += 1;
    telling.doorverwezen += f.plekken.filter((p) => p.doorverwijzing).length;
    fasen.add(f.plekken.map((p) => p.fase));
    richtingen.add(f.richtingen.map((r) => `${r.id} ${r.advies}`));
    witteVlekken.add(f.witteVlekken);
    if (f.beleidBesproken) telling.beleid += 1;
    open.add(f.open);
    if (zaken.length <= MAX_ROWS) zaken.push({ buurt: f.buurt, gemeente: f.gemeente, datum: f.datum, plekken: f.plekken });
    for (const actie of gatherZaken(f.acties.filter((a) => a.wanneer < options.peildatum))) {
      telling.teLaat += 1;
      if (teLaat.length <= actierijen) teLaat.push({ buurt: f.buurt, gemeente: f.gemeente, ...actie });
      const key = JSON.stringify([f.gemeente, f.buurt]);
      const buurt = teLaatPerBuurt.get(key) ?? { buurt: f.buurt, gemeente: f.gemeente, aantal: 0 };
      if (teLaatPerBuurt.size <= MAX_ROWS) teLaatPerBuurt.set(key, { ...buurt, aantal: buurt.aantal + 1 });
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
      richtingen: instrument.oplossingsrichtingen.map(({ id }) => ({
        id,
        adviezen: richtingen.inOrder(instrument.regels.begrippen.adviezen.map((a) => `${id} ${a.id}`)).map((c) => c.aantal),
      })),
      witteVlekken: witteVlekken.inOrder(instrument.problematieken.map((p) => p.id)).filter((c) => c.aantal > 0),
      open: open.all(),
      acties: telling.teLaat > actierijen ? null : teLaat.toSorted((a, b) => compare(a.wanneer, b.wanneer) || compare(a.buurt, b.buurt)),
      actiesPerBuurt: teLaatPerBuurt.size > MAX_ROWS ? null : [...teLaatPerBuurt.values()].sort(byPlace),
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
function levelsOf({ plekken }: Zaak): Record<string, Niveau[]> {
  const letters = [...new Set(plekken.flatMap((p) => Object.keys(p.niveaus)))];
  const levels = (letter: string) => plekken.flatMap((p) => p.niveaus[letter] ?? []);
  const once = (found: Niveau[]) => [...new Map(found.map((n) => [JSON.stringify([n.niveau, n.veelOpen]), n])).values()];
  return Object.fromEntries(letters.map((letter) => [letter, once(levels(letter))]));
}

function byName(a: Zaak, b: Zaak): number {
  return byPlace(a, b) || compare(a.datum, b.datum);
}

function byPlace(a: Pick<Zaak, 'buurt' | 'gemeente'>, b: Pick<Zaak, 'buurt' | 'gemeente'>): number {
  return compare(a.gemeente, b.gemeente) || compare(a.buurt, b.buurt);
}

/** As a Dutch index has it: capitals and accents make no difference. */
const COLLATOR = new Intl.Collator('nl');

function compare(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
