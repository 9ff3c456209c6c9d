import type { Analyse, Beleidsuitkomst, Situatieuitkomst, Triageuitkomst, Uitkomst } from '../model/analyse.ts';
import type { Privacyregels } from '../model/privacy.ts';

export type Cel = string | number | null;
export type Rij = Record<string, Cel>;

/** The name and municipality that belong to a CBS code. */
export interface Gebied {
  naam: string;
  gemeente: string;
}

/** The rows of every table by its id; the columns are those of `checklists/regels/tabellen.yaml`. */
export const ROWS: Record<string, (analyse: Analyse) => Rij[]> = {
  situaties: createSituaties,
  factoren: ({ situaties }) =>
    situaties.flatMap((s) =>
      s.risicofactoren.map((f) => ({
        situatie: s.id,
        factor: f.id,
        niveau: f.niveau,
        niveau_bovengrens: f.niveauBovengrens,
        weging: f.weging,
        // Where nothing was answered there is nothing to divide; a nought would say that it was looked at.
        score: f.niveau === 'onbekend' ? null : f.score,
        score_bovengrens: f.items === 0 ? null : f.bovengrens,
        aanwezig: f.niveau === 'onbekend' ? null : f.aanwezig,
        onbekend: f.onbekend,
        vragen: f.items,
      })),
    ),
  richtingen: ({ oplossingsrichtingen, keuze }) =>
    oplossingsrichtingen.map((r) => ({
      richting: String(r.id),
      advies: r.advies,
      gekozen: keuze.gekozen.length === 0 && keuze.reden === null ? null : r.gekozen ? 'ja' : 'nee',
      situaties: r.situaties.join(' '),
    })),
  beleid: ({ beleid, beleidZonderBevinding, situaties }) =>
    [...beleid, ...beleidZonderBevinding].map((b) => ({
      problematiek: b.problematiek,
      gevonden: judgeGevonden(b, situaties),
      gedekt: b.gedekt ?? null,
      voldoende: b.voldoende ?? null,
      uitkomst: b.uitkomst,
      situaties: b.situaties.join(' '),
    })),
  acties: ({ acties }) => acties.map(({ wat, wie, wanneer, status }) => ({ wat, wie, wanneer, status })),
};

function createSituaties({ situaties, doorverwijzing }: Analyse): Rij[] {
  return situaties.map((s) => {
    const problemen = (uitkomst: Uitkomst) => joined(s.problematieken.filter((p) => p.uitkomst === uitkomst).map((p) => p.id));
    return {
      situatie: s.id,
      situatie_naam: s.naam,
      locatie: s.locatie,
      fase: s.fase.fase,
      fase_bovengrens: s.fase.bovengrens,
      fase_oordeel: s.fase.oordeel?.fase ?? null,
      stevigheid: s.fase.stevigheid,
      kenmerken_gevraagd: s.fase.gevraagd,
      kenmerken_beantwoord: s.fase.beantwoord,
      problemen_ja: problemen('ja'),
      problemen_deels: problemen('deels'),
      problemen_onbekend: problemen('onbekend'),
      triage: s.triage.gevraagd ? judgeTriage(s.triage) : null,
      triage_bovengrens: s.triage.gevraagd ? s.triage.bovengrens : null,
      doorverwijzing: joined(doorverwijzing.filter((d) => d.situatie === s.id).map((d) => d.code)),
    };
  });
}

/** Nothing found is only a no once nothing can still be found. */
function judgeTriage({ uitkomst, bovengrens }: Triageuitkomst): string {
  return uitkomst === 'geen' && bovengrens !== 'geen' ? 'onbeslist' : uitkomst;
}

/** Whether a problem is in the answers; nothing where it is found nowhere and somewhere still could be. */
function judgeGevonden({ problematiek, situaties: waar }: Beleidsuitkomst, situaties: Situatieuitkomst[]): 'ja' | 'nee' | null {
  if (waar.length > 0) return 'ja';
  return situaties.some((s) => s.problematieken.some((p) => p.id === problematiek && p.uitkomst === 'onbekend')) ? null : 'nee';
}

function joined(ids: string[]): string {
  return [...new Set(ids)].join(' ');
}

/** The cells with which every row ends: how confidential it is, in the first word of the line that says so. */
export function createSlot({ classificatie }: Privacyregels): Rij {
  return { rubricering: rubriceringOf(classificatie) };
}

/** What stands in every row of a table, for who sees the row alone. */
export function rubriceringOf(classificatie: string): string {
  return classificatie.slice(0, classificatie.indexOf(':'));
}

/** The cells with which every row of a case begins. */
export function createGedeeld(bestand: string, { buurt, datum, oefening }: Analyse, gebied: Gebied | undefined): Rij {
  return {
    bestand,
    buurt: buurt.naam,
    gemeente: buurt.gemeente ?? null,
    buurtcode: buurt.code ?? null,
    cbs_buurt: gebied?.naam ?? null,
    cbs_gemeente: gebied?.gemeente ?? null,
    datum,
    oefening,
  };
}
