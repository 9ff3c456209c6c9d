import type { Analyse, Reden, Situatieuitkomst } from '../../model/analyse.ts';
import type { Instrument } from '../../model/instrument.ts';
import { formatAandeel } from '../../report/words.ts';
import type { Meaning } from './meaning.ts';
import { whyAntwoord, whyBegrip, whyGekozen, whySituatie, whyStap } from './why-begrip.ts';

/** Why this came about in this case, or why not: one line per outcome, with the answers under it. */
export interface Why {
  uitkomst: string;
  redenen: string[];
}

export function explainWhy(instrument: Instrument, analyse: Analyse, meaning: Meaning): Why[] {
  const { soort, id } = meaning;
  if (soort === 'item') return isKeuze(instrument, id) ? whyGekozen(analyse, id) : whyItem(instrument, analyse, id);
  if (soort === 'methode') return whyGekozen(analyse, id);
  if (soort === 'stap') return whyStap(analyse, id);
  if (soort === 'antwoord') return whyAntwoord(analyse, id);
  if (soort === 'begrip') return whyBegrip(analyse, id);
  if (soort === 'situatie') return whySituatie(analyse, id);
  if (soort === 'rubriek') return [...analyse.situaties.flatMap((s) => whyFactor(s, id)), ...whyFase(analyse, id)];
  if (soort === 'fase') return whyFase(analyse, id);
  if (soort === 'problematiek') return whyProblematiek(analyse, id);
  if (soort === 'richting') return whyRichting(instrument, analyse, Number(id));
  if (soort === 'uitkomst') return whyUitkomst(analyse, id);
  if (soort === 'praktijkvoorbeeld') return whyVoorbeeld(instrument, analyse, id);
  return [];
}

/** What is chosen from a list and not answered. */
function isKeuze(instrument: Instrument, id: string): boolean {
  return instrument.items[id]?.soort === 'meerkeuze';
}

const formatReden = (r: Reden) => {
  const grond = [r.grondslag, r.toelichting].filter(Boolean).join('; ');
  return `${r.label}: ${r.antwoord}${grond ? ` (${grond})` : ''}`;
};

function whyItem(instrument: Instrument, analyse: Analyse, id: string): Why[] {
  const antwoorden = [
    ...analyse.situaties.map((s) => ({
      waar: s.naam,
      situatie: s.id,
      gegeven: s.antwoorden.flatMap((g) => g.antwoorden).find((a) => a.item === id),
    })),
    { waar: 'Hele buurt', situatie: undefined, gegeven: analyse.antwoorden.flatMap((g) => g.antwoorden).find((a) => a.item === id) },
  ];
  return antwoorden.flatMap(({ waar, situatie, gegeven }) => {
    if (gegeven === undefined) return [];
    const bij = [
      ...analyse.situaties.filter((s) => s.id === situatie).flatMap((s) => effectsOf(instrument, analyse, s, id)),
      ...analyse.oplossingsrichtingen
        .filter((r) => r.redenen.some((x) => x.item === id && x.situatie === situatie))
        .map((r) => `richting ${r.id}: ${r.adviesLabel.toLowerCase()}`),
    ];
    const rol = instrument.items[id]?.sleutel === 'groepen' || instrument.items[id]?.soort === 'rollen';
    const leeg = rol
      ? 'Kenmerken van groepen en rollen tellen nooit mee in een score.'
      : 'Dit antwoord is nu bij geen uitkomst een reden. Het kan wel meetellen voor wat nog kan blijken en voor de open vragen.';
    return [
      {
        uitkomst: `${waar}: ${gegeven.antwoordLabel}${gegeven.toelichting ? ` (${gegeven.toelichting})` : ''}`,
        redenen: bij.length > 0 ? bij.map((b) => `Draagt bij aan ${b}`) : [leeg],
      },
    ];
  });
}

function effectsOf(instrument: Instrument, analyse: Analyse, s: Situatieuitkomst, id: string): string[] {
  const draagt = (redenen: Reden[]) => redenen.some((r) => r.item === id);
  const item = instrument.items[id];
  const antwoord = s.antwoorden.flatMap((g) => g.antwoorden).find((a) => a.item === id)?.antwoord;
  const telt = item?.sleutel === 'fase' && item.lokaal === undefined && (antwoord === 'ja' || antwoord === 'deels');
  const punten = telt ? s.fase.punten.filter((p) => p.fase === item.rubriek && p.bovengrens > 0) : [];
  return [
    ...analyse.doorverwijzing.filter((d) => d.situatie === s.id && draagt(d.redenen)).map((d) => `doorverwijzing naar ${d.naar}`),
    ...(draagt(s.triage.redenen) ? [`triage: ${s.triage.label}`] : []),
    ...(draagt(s.fase.redenen) ? [`fase: ${s.fase.label}`] : []),
    ...punten
      .filter((p) => p.fase !== s.fase.fase)
      .map((p) => `de punten van ${p.label} (${format(p.punten)}, kan nog worden ${format(p.bovengrens)}, nodig ${format(p.drempel)})`),
    ...s.risicofactoren.filter((f) => draagt(f.redenen)).map((f) => `risicofactor ${f.titel}: ${f.niveauLabel.toLowerCase()}`),
    ...s.problematieken.filter((p) => draagt(p.redenen)).map((p) => `probleem ${p.label}: ${p.uitkomst}`),
    ...s.fase.tegenspraak.filter((t) => draagt(t.redenen)).map((t) => `tegenspraak: ${t.tekst}`),
  ];
}

function whyFactor(s: Situatieuitkomst, id: string): Why[] {
  return s.risicofactoren
    .filter((f) => f.id === id)
    .map((f) => ({
      uitkomst: `${s.naam}: ${f.niveauLabel} (score ${formatAandeel(f.score)}, kan nog worden ${formatAandeel(f.bovengrens)}; ${f.items} vragen, ${f.onbekend} onbekend)`,
      redenen: answersOf(s, 'risicofactoren', id),
    }));
}

function whyFase(analyse: Analyse, id: string): Why[] {
  return analyse.situaties.flatMap((s) => {
    const { fase } = s;
    const punten = fase.punten.filter((p) => p.fase === id || id === 'fase');
    const telling = punten.map(
      (p) =>
        `${p.label}: ${format(p.punten)} ${p.punten === 1 ? 'punt' : 'punten'}, kan nog worden ${format(p.bovengrens)}, nodig ${format(p.drempel)}: ${p.punten >= p.drempel ? 'gehaald' : p.bovengrens >= p.drempel ? 'nog niet te zeggen' : 'niet gehaald'}`,
    );
    const bekend = punten.length > 0 || ['fase', fase.fase, 'rust', 'geen-aanwijzingen', 'onvoldoende-informatie'].includes(id);
    if (!bekend) return [];
    return [
      {
        uitkomst: `${s.naam}: ${fase.label}; kan nog blijken: ${fase.bovengrensLabel} (${fase.beantwoord} van ${fase.gevraagd} vragen beantwoord)`,
        redenen: [...telling, ...(id === 'fase' ? fase.redenen.map(formatReden) : answersOf(s, 'fase', id))],
      },
    ];
  });
}

function whyProblematiek(analyse: Analyse, id: string): Why[] {
  return analyse.situaties.flatMap((s) =>
    s.problematieken.filter((p) => p.id === id).map((p) => ({ uitkomst: `${s.naam}: ${p.uitkomst}`, redenen: p.redenen.map(formatReden) })),
  );
}

function whyRichting(instrument: Instrument, analyse: Analyse, id: number): Why[] {
  const naam = (situatie: string | undefined) => analyse.situaties.find((s) => s.id === situatie)?.naam;
  return analyse.oplossingsrichtingen
    .filter((r) => r.id === id)
    .map((r) => ({
      uitkomst: `${r.adviesLabel}${r.gekozen ? ', en gekozen door het team' : ''}`,
      redenen: r.redenen.map((x) => {
        const { label = x.regel, uitleg = '' } = instrument.regels.uitleg.find((u) => u.id === x.regel) ?? {};
        const [deel, geheel] = x.antwoord.split('/');
        if (geheel !== undefined) return `${label}: ${deel} van de ${geheel} vragen zijn nog niet beantwoord`;
        if (x.regel === 'richting.altijd') return uitleg;
        if (x.regel === 'richting.stemmen-verdeeld') return `${[naam(x.situatie), label].filter(Boolean).join(', ')}: ${x.label}`;
        if (x.regel === 'richting.geen-plek') return `${naam(x.situatie)}, ${x.label.toLowerCase()}: ${uitleg}`;
        return `${[naam(x.situatie), label].filter(Boolean).join(', ')}: ${formatReden(x)}`;
      }),
    }));
}

function whyVoorbeeld(instrument: Instrument, analyse: Analyse, id: string): Why[] {
  const gevonden = analyse.interventies.find((i) => i.id === id);
  if (gevonden !== undefined) {
    return [
      {
        uitkomst: `Past: nummer ${gevonden.rang} van ${analyse.interventies.length}, met ${gevonden.criteria.length} van de 5 criteria en ${gevonden.vuistregels.length} ${gevonden.vuistregels.length === 1 ? 'vuistregel' : 'vuistregels'}${gevonden.gekozen ? '; gekozen door het team' : ''}`,
        redenen: [
          ...new Set(gevonden.redenen.map((r) => `${r.regel.replace('interventie.', '')}: ${r.label}`)),
          ...gevonden.vuistregels.map((v) => `vuistregel: ${v.label}`),
          ...gevonden.waarschuwingen.map((w) => `let op: ${w.tekst}`),
        ],
      },
    ];
  }
  const voorbeeld = instrument.praktijkvoorbeelden.find((v) => v.id === id);
  const richtingen = analyse.oplossingsrichtingen.filter((r) => voorbeeld?.richtingen.includes(r.id));
  const aangeraden = richtingen.some((r) => r.advies === 'aanbevolen' || r.advies === 'te-overwegen');
  const redenen = aangeraden
    ? [`hoort bij een plek (${voorbeeld?.locaties.join(', ')}) die bij geen situatie staat`]
    : richtingen.map((r) => `hoort bij richting ${r.id} (${r.kort}), en die is: ${r.adviesLabel.toLowerCase()}`);
  return [{ uitkomst: 'Past niet bij deze analyse', redenen }];
}

function answersOf(s: Situatieuitkomst, sleutel: string, rubriek: string): string[] {
  return s.antwoorden
    .filter((g) => g.sleutel === sleutel && g.rubriek === rubriek)
    .flatMap((g) => g.antwoorden)
    .map(
      (a) =>
        `${a.label}: ${a.antwoordLabel.toLowerCase()}${a.lokaal ? ` (lokaal: ${a.lokaal}, telt niet mee)` : ''}${a.toelichting ? ` (${a.toelichting})` : ''}`,
    );
}

const format = (punten: number) => String(punten).replace('.', ',');

/** Policy, place, triage, referral, contradiction and judgement: whatever an id of those names. */
function whyUitkomst(analyse: Analyse, id: string): Why[] {
  const is = (...ids: string[]) => ids.includes(id);
  const beleid = analyse.beleid.filter((b) => is('beleid', '4.1', 'beleid.match', b.uitkomst));
  const buurtspraak = analyse.tegenspraak.filter((t) => is('tegenspraak', t.regel));
  const geenSpraak =
    is('tegenspraak') && analyse.tegenspraak.length === 0 && analyse.situaties.every((s) => s.fase.tegenspraak.length === 0);
  return [
    ...(geenSpraak ? [{ uitkomst: 'Geen tegenspraak gevonden', redenen: [] }] : []),
    ...buurtspraak.map((t) => ({ uitkomst: `Hele buurt: ${t.tekst}`, redenen: t.redenen.map(formatReden) })),
    ...beleid.map((b) => ({
      uitkomst: `${b.label}: ${b.uitkomstLabel}`,
      redenen: [`gedekt: ${b.gedekt ?? 'niet besproken'}`, `genoeg: ${b.voldoende ?? 'niet besproken'}`],
    })),
    ...analyse.situaties.flatMap((s) => whyPlaats(analyse, s, is)),
  ];
}

function whyPlaats(analyse: Analyse, s: Situatieuitkomst, is: (...ids: string[]) => boolean): Why[] {
  const { triage, fase } = s;
  const verwijzingen = analyse.doorverwijzing.filter((d) => d.situatie === s.id && is('doorverwijzing', d.code));
  const spraak = fase.tegenspraak.filter((t) => is('tegenspraak', t.regel));
  return [
    ...(is('locatie', '2.4') ? [{ uitkomst: `${s.naam}: ${s.locatieLabel}`, redenen: s.plek === null ? [] : [s.plek] }] : []),
    ...(is('triage', 'triage.uitkomst', triage.uitkomst, ...triage.gevonden)
      ? [
          {
            uitkomst: `${s.naam}: ${triage.label}; kan nog blijken: ${triage.bovengrensLabel}`,
            redenen: [...triage.redenen.map(formatReden), ...whyNogOpen(s)],
          },
        ]
      : []),
    ...verwijzingen.map((d) => ({ uitkomst: `${s.naam}: ga naar ${d.naar}`, redenen: d.redenen.map(formatReden) })),
    ...(is('doorverwijzing') && verwijzingen.length === 0
      ? [{ uitkomst: `${s.naam}: geen doorverwijzing`, redenen: whyGeenVerwijzing(analyse, s) }]
      : []),
    ...spraak.map((t) => ({ uitkomst: `${s.naam}: ${t.tekst}`, redenen: t.redenen.map(formatReden) })),
    ...(is('oordeel', 'fase.oordeel')
      ? [
          {
            uitkomst: `${s.naam}: ${fase.oordeel ? `team: ${fase.oordeel.label}, regel: ${fase.label}` : 'het team gaf geen eigen oordeel'}`,
            redenen: fase.oordeel ? [fase.oordeel.reden] : [],
          },
        ]
      : []),
  ];
}

/** The questions of the triage that can still change its outcome. */
function whyNogOpen({ antwoorden, triage }: Situatieuitkomst): string[] {
  const vragen = antwoorden.flatMap((g) => g.antwoorden).filter((a) => triage.beslissend.includes(a.item));
  return vragen.map((a) => `kan de uitkomst nog veranderen: ${a.label}`);
}

/** No referral is not a no while the questions that decide it are open. */
function whyGeenVerwijzing(analyse: Analyse, s: Situatieuitkomst): string[] {
  return analyse.informatie.hiaten
    .filter((h) => h.situatie === s.id && h.prioriteit === 1)
    .map((h) => `niet uitgesloten, want open: ${h.label}`);
}
