import type { Analyse, Antwoordgroep, Gegeven } from '../../model/analyse.ts';
import { formatDatum } from '../../report/words.ts';
import type { Why } from './why.ts';

/** How many answers stand under one line before the rest is only counted. */
const SHOWN = 12;

interface Plaats {
  waar: string;
  groepen: Antwoordgroep[];
}

function placesOf({ situaties, antwoorden }: Analyse): Plaats[] {
  return [...situaties.map((s) => ({ waar: s.naam, groepen: s.antwoorden })), { waar: 'Hele buurt', groepen: antwoorden }];
}

/** What was answered at a step, or under one key of the case file. */
export function whyStap(analyse: Analyse, id: string): Why[] {
  const is = (...ids: string[]) => ids.includes(id);
  if (is('3.1', 'oplossingsrichtingen')) return whyRichtingen(analyse);
  if (is('4.2', 'interventies')) return [...whyInterventies(analyse), ...whyActies(analyse)];
  if (is('acties')) return whyActies(analyse);
  if (is('3.2', 'doelgroepen')) return whyKeuze('doelgroepen', analyse.doelgroepen);
  const antwoorden = placesOf(analyse).flatMap(({ waar, groepen }) =>
    groepen
      .filter((g) => is(g.stap, g.sleutel))
      .map((g) => ({ uitkomst: `${waar}, ${g.titel}`, redenen: g.antwoorden.map((a) => `${a.label}: ${a.antwoordLabel.toLowerCase()}`) })),
  );
  const factoren = is('2.5', 'risicofactoren')
    ? analyse.situaties.flatMap((s) => [{ uitkomst: s.naam, redenen: listFactoren(s.risicofactoren) }])
    : [];
  return [...factoren, ...antwoorden];
}

/** An answer by itself: where the team gave it. What is open is told as the report counts it. */
export function whyAntwoord(analyse: Analyse, id: string): Why[] {
  if (id !== 'onbekend' && id !== 'niet-besproken')
    return orNowhere(
      placesOf(analyse).flatMap(({ waar, groepen }) =>
        listLabels(
          waar,
          answersThat(groepen, (a) => a.antwoord === id),
        ),
      ),
    );
  const open = analyse.informatie.hiaten.filter((h) => h.antwoord === id);
  const plaatsen = [...analyse.situaties.map((s) => ({ waar: s.naam, situatie: s.id })), { waar: 'Hele buurt', situatie: null }];
  return orNowhere(
    plaatsen.flatMap(({ waar, situatie }) =>
      listLabels(
        waar,
        open.filter((h) => h.situatie === situatie).map((h) => h.label),
      ),
    ),
  );
}

function orNowhere(why: Why[]): Why[] {
  return why.length > 0 ? why : [{ uitkomst: 'Komt in deze casus niet voor', redenen: [] }];
}

/** A group of people or a method: chosen or not. */
export function whyGekozen(analyse: Analyse, id: string): Why[] {
  const gekozen = [...analyse.doelgroepen, ...analyse.methoden].some((k) => id === k.id || id.endsWith(`.${k.id}`));
  const passend = analyse.interventies.filter((i) => i.redenen.some((r) => id === r.item || id.endsWith(`.${r.item}`)));
  return [
    {
      uitkomst: gekozen ? 'Gekozen door het team' : 'Niet gekozen door het team',
      redenen: gekozen ? passend.map((i) => `telt mee voor het praktijkvoorbeeld ${i.naam}`).slice(0, SHOWN) : [],
    },
  ];
}

/** Words of the result and of the case file, as this case has them. */
export function whyBegrip(analyse: Analyse, id: string): Why[] {
  const { situaties, informatie } = analyse;
  const perPlek = (tekst: (s: Analyse['situaties'][number]) => string) =>
    situaties.map((s) => ({ uitkomst: `${s.naam}: ${tekst(s)}`, redenen: [] }));
  switch (id) {
    case 'bovengrens':
      return perPlek((s) => `${s.fase.label}; kan nog blijken: ${s.fase.bovengrensLabel}`);
    case 'stevigheid':
      return perPlek((s) => s.fase.stevigheidLabel);
    case 'informatie':
      return [
        {
          uitkomst: `Van ${informatie.gesteld} vragen zijn er ${informatie.beantwoord} beantwoord`,
          redenen: [
            `weet niet: ${informatie.onbekend}`,
            `niet besproken: ${informatie.onbesproken}`,
            `team verdeeld over: ${informatie.verdeeld.length}`,
          ],
        },
      ];
    case 'weging':
      return situaties.map((s) => ({
        uitkomst: s.naam,
        redenen: s.risicofactoren.map((f) => `${f.titel}: ${f.wegingLabel.toLowerCase()}`),
      }));
    case 'krachten':
      return whyKeuze(
        'krachten',
        analyse.krachten.map((k) => ({ label: k.wat })),
      );
    case 'methoden':
      return whyKeuze('methoden', analyse.methoden);
    case 'situaties':
      return perPlek((s) => s.fase.label);
    default:
      return whyWoord(analyse, id);
  }
}

/** A word that says what an answer rests on, how a factor weighs or is seen, or which role an actor has. */
function whyWoord(analyse: Analyse, id: string): Why[] {
  const factoren = analyse.situaties.flatMap((s) => {
    const treffers = s.risicofactoren.filter((f) => f.weging === id || f.niveau === id).map((f) => f.titel);
    return treffers.length === 0 ? [] : [{ uitkomst: s.naam, redenen: treffers }];
  });
  const antwoorden = placesOf(analyse).flatMap(({ waar, groepen }) =>
    listLabels(
      waar,
      answersThat(groepen, (a) => a.grondslag === id || a.antwoord === id),
    ),
  );
  const stevig = analyse.situaties
    .filter((s) => s.fase.stevigheid === id)
    .map((s) => ({ uitkomst: `${s.naam}: ${s.fase.label}`, redenen: [] }));
  const richtingen = analyse.oplossingsrichtingen
    .filter((r) => r.advies === id)
    .map((r) => ({ uitkomst: `${r.id}. ${r.kort}`, redenen: [] }));
  return orNowhere([...factoren, ...antwoorden, ...stevig, ...richtingen]);
}

/** One place in short: its phase, factors, problems and triage. */
export function whySituatie(analyse: Analyse, id: string): Why[] {
  return analyse.situaties
    .filter((s) => s.id === id)
    .map((s) => ({
      uitkomst: `Fase: ${s.fase.label}; kan nog blijken: ${s.fase.bovengrensLabel}`,
      redenen: [
        ...analyse.doorverwijzing.filter((d) => d.situatie === id).map((d) => `doorverwijzing: ga naar ${d.naar}`),
        ...(s.triage.gevraagd ? [`triage: ${s.triage.label}`] : []),
        ...listFactoren(s.risicofactoren.filter((f) => f.aanwezig > 0)),
        ...s.problematieken.filter((p) => p.uitkomst === 'ja' || p.uitkomst === 'deels').map((p) => `probleem ${p.label}: ${p.uitkomst}`),
        ...s.fase.tegenspraak.map((t) => `tegenspraak: ${t.tekst}`),
      ],
    }));
}

function listFactoren(factoren: Analyse['situaties'][number]['risicofactoren']): string[] {
  return factoren.map((f) => `${f.titel}: ${f.niveauLabel.toLowerCase()} (${f.wegingLabel.toLowerCase()})`);
}

function answersThat(groepen: Antwoordgroep[], fits: (gegeven: Gegeven) => boolean): string[] {
  return groepen.flatMap((g) => g.antwoorden.filter(fits).map((a) => a.label));
}

function listLabels(waar: string, labels: string[]): Why[] {
  if (labels.length === 0) return [];
  const rest = labels.length - SHOWN;
  return [{ uitkomst: `${waar}: ${labels.length} keer`, redenen: [...labels.slice(0, SHOWN), ...(rest > 0 ? [`en nog ${rest}`] : [])] }];
}

function whyRichtingen({ oplossingsrichtingen }: Analyse): Why[] {
  return oplossingsrichtingen.map((r) => ({
    uitkomst: `${r.id}. ${r.kort}: ${r.adviesLabel.toLowerCase()}${r.gekozen ? ', gekozen door het team' : ''}`,
    redenen: [],
  }));
}

function whyInterventies({ interventies, andereKeuzes }: Analyse): Why[] {
  const gekozen = [...interventies.filter((i) => i.gekozen), ...andereKeuzes].map((i) => i.naam);
  const eerste = interventies.slice(0, 5).map((i) => `${i.rang}. ${i.naam}: ${i.criteria.length} van de 5 criteria`);
  return [
    ...whyKeuze(
      'praktijkvoorbeelden',
      gekozen.map((label) => ({ label })),
    ),
    { uitkomst: `Passend: ${interventies.length}`, redenen: eerste },
  ];
}

function whyActies({ acties }: Analyse): Why[] {
  return whyKeuze(
    'acties',
    acties.map((a) => ({
      label: [a.wat, a.wie, a.wanneer && formatDatum(a.wanneer), a.statusLabel.toLowerCase()].filter(Boolean).join('; '),
    })),
  );
}

function whyKeuze(wat: string, gekozen: { label: string }[]): Why[] {
  if (gekozen.length === 0) return [{ uitkomst: `Het team schreef nog geen ${wat} op`, redenen: [] }];
  return [{ uitkomst: `Volgens het team (${wat})`, redenen: gekozen.map((k) => k.label) }];
}
