import type { Gezegd, Itemvergelijking, Keuzevergelijking, Oefenregels, Stapvergelijking, Vergelijking } from '../../model/oefening.ts';
import { formatLijst, formatZin, lower } from '../words.ts';
import { type Formaat, renderBlad } from './blad.ts';

const DIFFERENT = ['meer', 'minder', 'zwijgen-als-nee', 'anders'] as const;

/** All that a trainee gets back: the whole, then every answer beside the model's with the passage that speaks for it. */
export function createFeedback(vergelijking: Vergelijking, regels: Oefenregels, formaat: Formaat): string {
  const { telling, keuzes, fasen, richtingen } = vergelijking;
  const stappen = vergelijking.stappen.map((s) => viewStap(s, regels));
  const view = {
    ...vergelijking,
    titel: vergelijking.casus.titel,
    overzicht: stappen,
    stappen: stappen.filter((s) => s.besproken > 0),
    verschillen: regels.verschillen
      .filter((v) => DIFFERENT.some((d) => d === v.id) && telling[v.id] > 0)
      .map((v) => ({ label: v.label, aantal: telling[v.id], toelichting: v.toelichting ?? '' })),
    gevolgen: [...fasen.map((g) => ({ ...g, soort: 'fase' })), ...richtingen.map((g) => ({ ...g, soort: 'richting' }))].map((g) => ({
      ...g,
      isFase: g.soort === 'fase',
    })),
    beleid: vergelijking.beleid.map((b) => ({ ...b, eigen: lower(b.eigen), model: b.model === null ? '' : lower(b.model) })),
    buitenModel: vergelijking.buitenModel.map((b) => ({ ...b, eigen: lower(b.eigen) })),
    keuzelijsten: [
      { lijst: 'richtingen', regels: keuzes.richtingen.map(viewKeuze) },
      { lijst: 'doelgroepen', regels: keuzes.doelgroepen.map(viewKeuze) },
      { lijst: 'voorbeelden', regels: keuzes.voorbeelden.map(viewKeuze) },
    ].filter((k) => k.regels.length > 0),
  };
  return renderBlad('feedback', view, formaat);
}

function viewStap({ stap, titel, plek, items, telling, weetNiet }: Stapvergelijking, regels: Oefenregels) {
  const anders = items.filter((i) => DIFFERENT.some((d) => d === i.verschil));
  return {
    stap,
    titel,
    plek: plek?.naam ?? '',
    modelPlek: plek?.modelNaam ?? '',
    alle: items.length,
    besproken: items.length - telling['niet-besproken'],
    gelijk: telling.gelijk,
    verdedigbaar: telling.verdedigbaar,
    anders: anders.length,
    weetNiet,
    verschillend: [...anders, ...items.filter((i) => i.verschil === 'verdedigbaar')].map((i) => viewItem(i, regels)),
    gelijken: items.filter((i) => i.verschil === 'gelijk').map((i) => viewItem(i, regels)),
    open: items.filter((i) => i.verschil === 'niet-besproken').map((i) => viewItem(i, regels)),
  };
}

function viewItem({ label, eigen, model, verschil, alineas, verdedigbaar }: Itemvergelijking, regels: Oefenregels) {
  return {
    label,
    eigen: viewGezegd(eigen),
    model: viewGezegd(model),
    verschil: regels.verschillen.find((v) => v.id === verschil)?.label ?? '',
    waarom: formatZin(model.toelichting),
    alineas,
    verdedigbaar: viewVerdedigbaar(verdedigbaar),
  };
}

export function viewGezegd({ label, grondslag, toelichting }: Gezegd) {
  return { antwoord: lower(label), grondslag: grondslag === null ? '' : lower(grondslag), toelichting: formatZin(toelichting) };
}

export function viewVerdedigbaar(ruimte: { labels: string[]; reden: string } | null) {
  return ruimte === null ? { labels: '', reden: '' } : { labels: formatLijst(ruimte.labels.map(lower)), reden: formatZin(ruimte.reden) };
}

function viewKeuze({ naam, gekozen, oordeel, reden }: Keuzevergelijking) {
  return { naam, gekozen, oordeel: oordeel?.label ?? '', reden: formatZin(reden) };
}
