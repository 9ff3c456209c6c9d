import type { Instrument } from '../model/instrument.ts';
import { showBeleid } from './beleidstelling.ts';
import { SMALL, showDeel, showDelen, type Toon } from './delen.ts';
import type { Aantal, OverzichtView } from './overzicht.ts';

/** Questions that are open in most analyses: more than this are not read. */
const MOST_OPEN = 10;

type Tellingen = Pick<OverzichtView, 'volledig' | 'telling' | 'fasen' | 'richtingen' | 'witteVlekken' | 'open'>;

/** The part of the overview without a name in it. Empty where nothing of it may be shown. */
export function viewTellingen(v: Tellingen, instrument: Instrument) {
  const { fase, begrippen } = instrument.regels;
  const { casussen, beleid } = v.telling;
  const faseLabels = labels([...fase.fasen, ...fase['zonder-fase']]);
  const fasen = v.volledig ? v.fasen.map((f) => f.aantal) : showDelen(v.fasen.map((f) => f.aantal));
  return {
    // The rows of a table with nothing but hidden counts say no more than that there is one.
    fasen: fasen.every((t) => t === 'verborgen') ? '' : v.fasen.map(({ id }, i) => ({ label: faseLabels(id), ...toCell(fasen[i] ?? 0) })),
    teWeinig: !v.volledig && casussen < SMALL,
    adviezen: begrippen.adviezen.map((a) => a.label),
    richtingen: v.richtingen.map(({ id, adviezen }) => {
      const richting = instrument.oplossingsrichtingen.find((r) => r.id === id);
      // What always holds says nothing of any neighbourhood.
      const isOpenbaar = v.volledig || richting?.grond === 'altijd';
      return { id, label: richting?.titel ?? String(id), cellen: (isOpenbaar ? adviezen : showDelen(adviezen)).map(toCell) };
    }),
    beleid: viewBeleid(v, casussen, beleid, labels(instrument.problematieken)),
    open: orderOpen(v.open, (n) => (v.volledig ? n : showDeel(n, casussen)), casussen)
      .slice(0, MOST_OPEN)
      .map(({ id, toon }) => ({ label: instrument.items[id]?.label ?? id, ...toCell(toon) })),
  };
}

function viewBeleid({ volledig, witteVlekken }: Tellingen, casussen: number, besproken: number, label: (id: string) => string) {
  const aantallen = witteVlekken.map((w) => w.aantal);
  const shown = volledig ? { nietBesproken: casussen - besproken, van: besproken, aantallen } : showBeleid(casussen, besproken, aantallen);
  return {
    van: shown.van,
    alle: shown.nietBesproken === 0,
    geen: besproken === 0,
    // The templates take a count from a list.
    nietBesproken: [toCell(shown.nietBesproken)],
    metBeleid: shown.van < casussen,
    nietTeTonen: shown.aantallen === null && witteVlekken.length > 0,
    witteVlekken: (shown.aantallen ?? []).map((toon, i) => ({ label: label(witteVlekken[i]?.id ?? ''), ...toCell(toon) })),
  };
}

/** The most frequent first, by what is shown: an order by the counts themselves would tell them. Those that look the same by id. */
function orderOpen(open: Aantal[], show: (aantal: number) => Toon, totaal: number): { id: string; toon: Toon }[] {
  const rank = (toon: Toon) => (typeof toon === 'number' ? toon : toon === 'bijna-alle' ? totaal - 0.5 : 0.5);
  return open.map(({ id, aantal }) => ({ id, toon: show(aantal) })).sort((a, b) => rank(b.toon) - rank(a.toon) || (a.id < b.id ? -1 : 1));
}

/** A count for a template, that has the words. */
function toCell(toon: Toon) {
  return { aantal: toon, weinig: toon === 'weinig', bijna: toon === 'bijna-alle', verborgen: toon === 'verborgen' };
}

/** What a reader sees for an id. */
export function labels(begrippen: { id: string; label: string }[]): (id: string) => string {
  const byId = new Map(begrippen.map((b) => [b.id, b.label]));
  return (id) => byId.get(id) ?? id;
}
