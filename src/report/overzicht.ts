import type { Instrument } from '../model/instrument.ts';
import { SMALL } from './delen.ts';
import { labels, viewTellingen } from './overzicht-tellingen.ts';
import { render } from './render.ts';
import { formatDatum } from './words.ts';

interface Kop {
  buurt: string;
  gemeente: string;
  datum: string;
}

export interface Aantal {
  id: string;
  aantal: number;
}

/** What the overview over many cases shows. `null` where a list would be too long. */
export interface OverzichtView {
  peildatum: string;
  volledig: boolean;
  filter: { gemeente?: string; van?: string; tot?: string };
  deel?: { nummer: number; van: number };
  oefeningen: boolean;
  zonderLijsten: boolean;
  /** `beleid`: analyses in which policy was spoken about. */
  telling: { casussen: number; fout: number; doorverwezen: number; teLaat: number; bewaard: number; beleid: number };
  fasen: Aantal[];
  plekken: (Kop & { plek: string; fase: string; bovengrens: string })[] | null;
  factoren: (Kop & { niveaus: Record<string, { niveau: string; veelOpen: boolean }[]> })[] | null;
  /** In how many analyses each advice is given, in the order of the instrument. */
  richtingen: { id: number; adviezen: number[] }[];
  witteVlekken: Aantal[];
  open: Aantal[];
  /** How many are late; a plan of a case counts as one. */
  actiesPerBuurt: { buurt: string; gemeente: string; aantal: number }[] | null;
  /** `aantal` is how many steps of the plan of a case are late, of which this is the first; nothing for an ordinary action. */
  acties: { buurt: string; gemeente: string; wat: string; wie: string; wanneer: string; aantal: number | null }[] | null;
}

/** The overview in words and tables; small counts are hidden unless all was asked for. */
export function renderOverzicht(view: OverzichtView, instrument: Instrument, formaat: 'md' | 'html'): string {
  return render(formaat === 'html' ? 'overzicht-html' : 'overzicht', fill(view, instrument));
}

function fill(v: OverzichtView, instrument: Instrument) {
  const { fase, risicofactoren } = instrument.regels;
  const faseLabels = labels([...fase.fasen, ...fase['zonder-fase']]);
  const niveauLabels = labels([...risicofactoren.niveaus, risicofactoren.onbekend]);
  const rubrieken = instrument.stappen.flatMap((s) =>
    s.onderdelen.filter((o) => o.sleutel === 'risicofactoren').flatMap((o) => o.rubrieken.map(({ id, titel }) => ({ id, titel }))),
  );
  // Where too little was answered everything is still possible, which says nothing of the place.
  const hoogstens = (p: { fase: string; bovengrens: string }) =>
    p.fase === 'onvoldoende-informatie' ? 'nog niet te zeggen' : faseLabels(p.bovengrens);
  const inOrder = (niveaus: { niveau: string; veelOpen: boolean }[]) =>
    risicofactoren.volgorde.flatMap((niveau) =>
      niveaus.filter((n) => n.niveau === niveau).toSorted((a, b) => Number(a.veelOpen) - Number(b.veelOpen)),
    );
  const kop = ({ buurt, gemeente, datum }: Kop) => ({ buurt, gemeente, datum: formatDatum(datum) });
  return {
    titel: instrument.titel,
    vertrouwelijk: instrument.regels.privacy.classificatie,
    instrument: { id: instrument.id, versie: instrument.versie, lokaal: instrument.lokaal ?? '' },
    peildatum: formatDatum(v.peildatum),
    gemeente: v.filter.gemeente ?? '',
    van: v.filter.van === undefined ? '' : formatDatum(v.filter.van),
    tot: v.filter.tot === undefined ? '' : formatDatum(v.filter.tot),
    gefilterd: Object.keys(v.filter).length > 0,
    casussen: v.telling.casussen,
    fout: v.telling.fout === 0 ? '' : v.telling.fout,
    doorverwezen: v.telling.doorverwezen > 0,
    bewaard: v.telling.bewaard === 0 ? '' : v.telling.bewaard,
    grens: SMALL,
    verborgen: !v.volledig,
    ...viewTellingen(v, instrument),
    lijsten: !v.zonderLijsten,
    leeg: v.telling.casussen === 0,
    deel: v.deel === undefined ? '' : `${v.deel.nummer} van ${v.deel.van}`,
    oefeningen: v.oefeningen,
    plekken: v.plekken?.map((p) => ({ ...kop(p), plek: p.plek, fase: faseLabels(p.fase), bovengrens: hoogstens(p) })) ?? '',
    rubrieken,
    factoren:
      v.factoren?.map((f) => ({
        ...kop(f),
        cellen: rubrieken.map(({ id }) => ({
          niveaus: inOrder(f.niveaus[id] ?? []).map((n) => ({ ...n, label: niveauLabels(n.niveau) })),
        })),
      })) ?? '',
    acties: v.acties?.map((a) => ({ ...a, aantal: a.aantal ?? '', meer: (a.aantal ?? 0) > 1, wanneer: formatDatum(a.wanneer) })) ?? '',
    actiesPerBuurt: v.actiesPerBuurt ?? '',
    teLaat: v.telling.teLaat === 0 ? '' : v.telling.teLaat,
  };
}
