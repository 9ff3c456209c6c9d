import type { Bron, Instrument, Item } from '../../model/instrument.ts';
import { listAntwoordwoorden, listBegrippen } from './begrippen.ts';

/** What an id means and where it comes from. */
export interface Meaning {
  soort: Soort;
  id: string;
  titel: string;
  alineas: string[];
  bron?: Bron;
  eigen?: string;
  lokaal?: string;
}

const TEGENSPRAAK =
  'Antwoorden die moeilijk samengaan, onderling of met de fase. Wij tonen ze en veranderen niets: het kan een vergissing zijn of een ontdekking.';

/** Parts of a case file that have an outcome of their own. */
const ASKED = new Set(['beleid', 'locatie', 'triage', '4.1', '2.4', 'beleid.match', 'triage.uitkomst', 'fase.oordeel']);

export type Soort =
  | 'item'
  | 'rubriek'
  | 'fase'
  | 'stap'
  | 'problematiek'
  | 'richting'
  | 'praktijkvoorbeeld'
  | 'hulpmiddel'
  | 'vuistregel'
  | 'waarschuwing'
  | 'methode'
  | 'uitkomst'
  | 'antwoord'
  | 'begrip'
  | 'situatie'
  | 'regel';

/** Everything that carries an id, in the order in which an id is looked up. */
export function listMeanings(instrument: Instrument): Meaning[] {
  const { regels } = instrument;
  return [
    ...Object.values(instrument.items).map((item) => meaningOfItem(instrument, item)),
    ...instrument.problematieken.map((p) => ({
      soort: 'problematiek' as const,
      id: p.id,
      titel: p.label,
      alineas: [p.toelichting, `Hoort bij: ${p.items.map((i) => instrument.items[i]?.label ?? i).join('; ')}.`],
      bron: p.bron,
    })),
    ...instrument.oplossingsrichtingen.flatMap((r) => [
      {
        soort: 'richting' as const,
        id: String(r.id),
        titel: `${r.id}. ${r.titel}`,
        alineas: [
          `Wanneer: ${r.wanneer}`,
          r.toelichting,
          `Soorten interventies: ${r.interventietypen.join(' ')}`,
          `Waarom: ${r.waarom}`,
          ...r.aandachtspunten.map((a) => `Let op: ${a.tekst}`),
        ],
        bron: r.bron,
      },
      ...r.deelrichtingen.map((d) => ({
        soort: 'regel' as const,
        id: d.id,
        titel: `Richting ${r.id}, onderdeel: ${d.titel}`,
        alineas: [d.toelichting],
        bron: d.bron,
      })),
    ]),
    ...instrument.praktijkvoorbeelden.map((v) => ({
      soort: 'praktijkvoorbeeld' as const,
      id: v.id,
      titel: v.naam,
      alineas: [v.omschrijving, ...v.aandachtspunten.map((a) => `Let op: ${a}`)],
      bron: v.bron,
      ...(v.lokaal === undefined ? {} : { lokaal: v.lokaal }),
    })),
    ...instrument.hulpmiddelen.map((h) => ({
      soort: 'hulpmiddel' as const,
      id: h.id,
      titel: h.titel,
      alineas: [h.toelichting, ...h.punten.map((p) => `${p.titel}. ${p.tekst}`)],
      bron: h.bron,
    })),
    ...instrument.aanpakken.map((a) => ({
      soort: 'regel' as const,
      id: a.id,
      titel: `Aanpak: ${a.titel}`,
      alineas: [
        a.omschrijving,
        ...(a.status === undefined ? [] : [`Let op: ${a.status}`]),
        ...a.delen.map((d) => `${d.titel}. ${d.punten.map((p) => `${p.titel}: ${p.tekst}`).join(' ')}`),
        `Wie: ${a.partners.map((p) => `${instrument.items[`partners.${p.id}`]?.label} (${p.nodig.replace('-', ' ')}): ${p.doet}`).join(' ')}`,
        `Stappen: ${a.stappen.map((s) => `${s.wat} (${s.termijn.dagen} dagen na de melding${s.termijn.eigen ? ', ons voorstel' : ''})`).join('; ')}.`,
        ...a.contact.map(
          (c) => `${c.organisatie}: ${[c.voor, ...c.gegevens].join('; ')} (${c.jaar ?? 'jaar niet bekend'}; kijk na of het nog klopt).`,
        ),
        `Onderzoek: ${a.onderzoek.tekst}`,
        `${a.jaar === undefined ? '' : `Jaar: ${a.jaar}. `}${a['jaar-toelichting']}`,
      ],
      bron: a.bron,
    })),
    ...regels.fase.fasen.map((f) => ({
      soort: 'fase' as const,
      id: f.id,
      titel: `Fase: ${f.label}`,
      alineas: [f.omschrijving, thresholdOf(f.drempel)],
    })),
    ...regels.fase['zonder-fase'].map((f) => ({ soort: 'fase' as const, id: f.id, titel: f.label, alineas: [f.toelichting ?? ''] })),
    ...instrument.stappen.flatMap((s) => [
      {
        soort: ASKED.has(s.stap) ? ('uitkomst' as const) : ('stap' as const),
        id: s.stap,
        titel: `Stap ${s.stap} ${s.titel}`,
        alineas: [s.vraag, s.toelichting],
        bron: s.bron,
      },
      ...s.onderdelen.flatMap((o) => [
        ...(o.sleutel === 'triage'
          ? []
          : [
              {
                soort: o.sleutel === 'fase' ? ('fase' as const) : ASKED.has(o.sleutel) ? ('uitkomst' as const) : ('stap' as const),
                id: o.sleutel,
                titel: `Stap ${s.stap} ${o.titel}`,
                alineas: [o.vraag ?? s.vraag, o.toelichting ?? s.toelichting],
                bron: s.bron,
              },
            ]),
        ...o.rubrieken.map((r) => ({ soort: 'rubriek' as const, id: r.id, titel: r.titel, alineas: [r.toelichting], bron: r.bron })),
      ]),
    ]),
    ...regels.doorverwijzing.map((d) => ({
      soort: 'uitkomst' as const,
      id: d.code,
      titel: `Doorverwijzing naar ${d.naar}`,
      alineas: [d.uitleg],
      bron: d.bron,
    })),
    ...regels.tegenspraak.map((t) => ({ soort: 'uitkomst' as const, id: t.id, titel: 'Tegenspraak', alineas: [t.tekst], bron: t.bron })),
    ...listAntwoordwoorden(instrument),
    ...[...regels.begrippen.beleidsuitkomsten, ...regels.begrippen.triageuitkomsten].map((b) => ({
      soort: 'uitkomst' as const,
      id: b.id,
      titel: b.label,
      alineas: b.toelichting === undefined ? [] : [b.toelichting],
    })),
    ...['doorverwijzing', 'tegenspraak', 'oordeel'].map((id) => ({
      soort: 'uitkomst' as const,
      id,
      titel: id.charAt(0).toUpperCase() + id.slice(1),
      alineas: [
        ...(id === 'tegenspraak' ? [TEGENSPRAAK] : []),
        ...regels.uitleg.filter((u) => u.id.startsWith(id) || u.id === `fase.${id}`).map((u) => u.uitleg),
      ],
    })),
    ...regels.vuistregels.map((v) => ({ soort: 'vuistregel' as const, id: v.id, titel: v.label, alineas: [v.toelichting], bron: v.bron })),
    ...regels.waarschuwingen.map((w) => ({
      soort: 'waarschuwing' as const,
      id: w.id,
      titel: 'Waarschuwing bij interventies',
      alineas: [w.tekst],
      bron: w.bron,
    })),
    ...regels.methoden.map((m) => ({
      soort: 'methode' as const,
      id: m.id,
      titel: `Methode: ${m.label}`,
      alineas: [
        `Praktijkvoorbeelden: ${instrument.praktijkvoorbeelden
          .filter((v) => v.methoden.includes(m.id))
          .map((v) => v.id)
          .join(', ')}.`,
      ],
    })),
    ...regels.uitleg.map((u) => ({
      soort: ASKED.has(u.id) ? ('uitkomst' as const) : ('regel' as const),
      id: u.id,
      titel: u.label,
      alineas: [u.uitleg],
      bron: u.bron,
      ...(u.eigen ? { eigen: 'De handreiking geeft geen gewichten, drempels of volgorde.' } : {}),
    })),
    ...listBegrippen(instrument),
  ];
}

/** The things an id can stand for: exactly, by its place in the case file, or by its last part where that is unique. */
export function findMeanings(instrument: Instrument, id: string): Meaning[] {
  const all = listMeanings(instrument);
  const wanted = id.replace(/^(richting|stap)[- ]/, '').toLowerCase();
  const exact = all.filter((m) => m.id.toLowerCase() === wanted);
  if (exact.length > 0) return exact.slice(0, 1);
  const byPath = all.filter((m) => m.soort === 'item' && instrument.items[m.id]?.pad.join('.').toLowerCase() === wanted);
  return byPath.length > 0 ? byPath : all.filter((m) => m.soort === 'item' && m.id.toLowerCase().endsWith(`.${wanted}`));
}

function meaningOfItem(instrument: Instrument, item: Item): Meaning {
  const problemen = instrument.problematieken.filter((p) => p.items.includes(item.id)).map((p) => p.label);
  return {
    soort: 'item',
    id: item.id,
    titel: item.label,
    alineas: [
      item.toelichting,
      ...(item.vervolgvraag === undefined ? [] : [`Vervolgvraag: ${item.vervolgvraag}`]),
      `Stap ${item.stap}; in het casusbestand: ${item.pad.join(': ')}${item.per === 'situatie' ? ' (per situatie)' : ''}.`,
      ...(problemen.length === 0 ? [] : [`Telt mee voor het probleem: ${problemen.join('; ')}.`]),
      ...(item.lokaal === undefined ? [] : ['Een lokale vraag telt niet mee in de fase of het niveau van een risicofactor.']),
    ],
    bron: item.bron,
    ...(item.eigen === undefined ? {} : { eigen: item.eigen }),
    ...(item.lokaal === undefined ? {} : { lokaal: item.lokaal }),
  };
}

function thresholdOf(drempel: number | undefined): string {
  return drempel === undefined
    ? 'Deze uitkomst geldt als geen hogere fase is vastgesteld, genoeg vragen zijn beantwoord en er een risicofactor is.'
    : `Volgens onze eigen regel vastgesteld vanaf ${drempel} ${drempel === 1 ? 'punt' : 'punten'} (ja is 1, deels een half).`;
}
