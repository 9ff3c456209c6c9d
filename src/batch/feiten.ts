import type { Analyse, Risicofactoruitkomst } from '../model/analyse.ts';

/** Level of a risk factor at one place; `veelOpen` where fewer of its questions were answered than are open. */
export interface Niveau {
  niveau: string;
  veelOpen: boolean;
}

/** What the overview needs of one case. */
export interface Feiten {
  buurt: string;
  gemeente: string;
  datum: string;
  /** The last day that the case file is kept; `null` where it does not say. */
  bewarenTot: string | null;
  plekken: { naam: string; fase: string; bovengrens: string; doorverwijzing: boolean; niveaus: Record<string, Niveau> }[];
  /** What the rules say of every direction. */
  richtingen: { id: number; advies: string }[];
  /** Problems without policy, whether found or only named by the team. */
  witteVlekken: string[];
  /** Policy was spoken about, with whatever outcome. */
  beleidBesproken: boolean;
  /** Questions with an open answer somewhere, each once. */
  open: string[];
  /** With the place of a case where it is a step of its plan. */
  acties: { wat: string; wie: string; wanneer: string; zaak?: string }[];
}

/** The facts of one case; its municipality is that of the area file where there is one. */
export function collectFeiten(a: Analyse, gemeente: string): Feiten {
  const beleid = [...a.beleid, ...a.beleidZonderBevinding];
  const doorverwezen = new Set(a.doorverwijzing.map((d) => d.situatie));
  return {
    buurt: a.buurt.naam,
    gemeente,
    datum: a.datum,
    bewarenTot: a.bewarenTot,
    plekken: a.situaties.map((s) => ({
      naam: s.naam,
      fase: s.fase.fase,
      bovengrens: s.fase.bovengrens,
      doorverwijzing: doorverwezen.has(s.id),
      niveaus: Object.fromEntries(s.risicofactoren.map((f) => [f.id, toNiveau(f)])),
    })),
    richtingen: a.oplossingsrichtingen.map(({ id, advies }) => ({ id, advies })),
    witteVlekken: beleid.filter((b) => b.uitkomst === 'witte-vlek').map((b) => b.problematiek),
    beleidBesproken: beleid.some((b) => b.besproken),
    open: [...new Set(a.informatie.hiaten.map((h) => h.item))],
    acties: [
      ...a.acties
        .filter((x) => x.status === 'open' && x.wanneer !== null)
        .map((x) => ({ wat: x.wat, wie: x.wie ?? '', wanneer: x.wanneer ?? '', ...(x.escalatie ? { zaak: x.escalatie.situatie } : {}) })),
      ...findTermijnen(a),
    ],
  };
}

/** Where nothing at all was answered, the level says so itself. */
function toNiveau({ niveau, onbekend, items }: Risicofactoruitkomst): Niveau {
  return { niveau, veelOpen: niveau !== 'onbekend' && onbekend * 2 > items };
}

/** Terms of a plan that no action with a day of its own shows. */
function findTermijnen({ termijnen, acties }: Analyse): Feiten['acties'] {
  const isShown = (situatie: string, stap: string) =>
    acties.some((x) => x.wanneer !== null && x.escalatie?.situatie === situatie && x.escalatie.stap === stap);
  return termijnen
    .filter((t) => !isShown(t.situatie, t.stap))
    .map(({ situatie, wat, wie, uiterlijk }) => ({ wat, wie, wanneer: uiterlijk, zaak: situatie }));
}
