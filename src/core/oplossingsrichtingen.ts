import type { Advies, Analyse, Problematiekuitkomst, Reden, Richtinguitkomst, Situatieuitkomst, Uitkomst } from '../model/analyse.ts';
import type { Instrument, Oplossingsrichting } from '../model/instrument.ts';
import { createReden, toReden } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';
import { listGevraagd, type Standen } from './standen.ts';

interface Oordeel {
  advies: Advies;
  situaties: string[];
  redenen: Reden[];
}

const ADVIES: Record<Uitkomst, Advies> = { ja: 'aanbevolen', deels: 'te-overwegen', onbekend: 'onbekend', nee: 'niet-aangewezen' };
const ZWAARTE: Advies[] = ['niet-aangewezen', 'onbekend', 'te-overwegen', 'aanbevolen'];

/** A direction with what the instrument says of it: the aids, and the numbers of the problems that lead to it. */
interface Richting {
  richting: Oplossingsrichting;
  hulpmiddelen: Richtinguitkomst['hulpmiddelen'];
  problematieken: number[];
}

const listRichtingen = perInstrument(({ oplossingsrichtingen, hulpmiddelen, problematieken }): Richting[] =>
  oplossingsrichtingen.map((richting) => ({
    richting,
    hulpmiddelen: hulpmiddelen.filter((h) => richting.hulpmiddelen.includes(h.id)).map(({ id, titel }) => ({ id, titel })),
    problematieken: problematieken.flatMap(({ id }, i) => (richting.problematieken.includes(id) ? i : [])),
  })),
);

/** Rules `richting.*`: which directions fit, with the answers that say so, or why they do not. */
export function adviseOplossingsrichtingen(
  instrument: Instrument,
  situaties: Situatieuitkomst[],
  buurt: Standen,
  informatie: Analyse['informatie'],
  gekozen: number[],
): Richtinguitkomst[] {
  return listRichtingen(instrument).map(({ richting, hulpmiddelen, problematieken }) => {
    const { advies, situaties: waar, redenen } = judge(instrument, { richting, problematieken }, situaties, buurt, informatie);
    return {
      id: richting.id,
      titel: richting.titel,
      kort: richting.kort,
      advies,
      adviesLabel: instrument.regels.begrippen.adviezen.find((a) => a.id === advies)?.label ?? advies,
      situaties: waar,
      gekozen: gekozen.includes(richting.id),
      wanneer: richting.wanneer,
      toelichting: richting.toelichting,
      redenen,
      aandachtspunten: richting.aandachtspunten,
      hulpmiddelen,
      bron: richting.bron,
    };
  });
}

function judge(
  instrument: Instrument,
  { richting, problematieken }: Pick<Richting, 'richting' | 'problematieken'>,
  situaties: Situatieuitkomst[],
  buurt: Standen,
  informatie: Analyse['informatie'],
): Oordeel {
  const alle = situaties.map((s) => s.id);
  if (richting.grond === 'altijd') return { advies: 'aanbevolen', situaties: alle, redenen: [general(richting, 'richting.altijd', 'ja')] };
  if (richting.grond === 'informatiepositie') return judgeInformatie(instrument, richting, alle, buurt, informatie);
  const treffers = findTreffers(instrument, richting, problematieken, situaties);
  return treffers.length === 0 ? explainGeenPlek(richting, situaties) : judgeTreffers(richting, treffers);
}

/** A problem of the direction as it is at one place, with what it makes of the advice. */
interface Treffer {
  situatie: string;
  problematiek: Problematiekuitkomst;
  advies: Advies;
  regel: string;
}

/** The situaties whose place the direction serves decide; an uncertain place makes the advice at most `te-overwegen`. */
function findTreffers(instrument: Instrument, richting: Oplossingsrichting, nummers: number[], situaties: Situatieuitkomst[]): Treffer[] {
  const gebonden = richting.locaties.length > 0;
  const treffers: Treffer[] = [];
  for (const { id: situatie, locatie, problematieken } of situaties) {
    const onzeker = gebonden && instrument.regels.advies['plek-onzeker'].includes(locatie);
    if (gebonden && !onzeker && !richting.locaties.some((l) => l === locatie)) continue;
    for (const nummer of nummers) {
      const problematiek = problematieken[nummer];
      if (problematiek === undefined) continue;
      const capped = onzeker && problematiek.uitkomst === 'ja';
      const advies = capped ? 'te-overwegen' : ADVIES[problematiek.uitkomst];
      treffers.push({ situatie, problematiek, advies, regel: capped ? 'richting.plek-onzeker' : 'richting.problematiek' });
    }
  }
  return treffers;
}

function explainGeenPlek(richting: Oplossingsrichting, situaties: Situatieuitkomst[]): Oordeel {
  const redenen = situaties.map((s) => ({
    ...general(richting, 'richting.geen-plek', s.locatie),
    item: 'locatie',
    label: s.locatieLabel,
    situatie: s.id,
  }));
  return { advies: 'niet-aangewezen', situaties: [], redenen };
}

function judgeTreffers({ bron }: Oplossingsrichting, treffers: Treffer[]): Oordeel {
  const advies = ZWAARTE.findLast((a) => treffers.some((t) => t.advies === a)) ?? 'onbekend';
  const dragend = treffers.filter((t) => t.advies === advies || (advies === 'aanbevolen' && t.advies === 'te-overwegen'));
  if (advies !== 'niet-aangewezen') {
    const redenen: Reden[] = [];
    for (const { problematiek, regel } of dragend) for (const reden of problematiek.redenen) redenen.push(createReden(regel, reden));
    return { advies, situaties: [...new Set(dragend.map((t) => t.situatie))], redenen };
  }
  const redenen = dragend.map(({ situatie, problematiek: { id, uitkomst, label }, regel }) =>
    createReden(regel, { item: id, antwoord: uitkomst, bron, label, situatie, problematiek: id }),
  );
  return { advies, situaties: [], redenen };
}

/** Numbers of the questions of the information check. */
const listInformatiecheck = perInstrument((instrument) =>
  listGevraagd(instrument, 'buurt').flatMap((item, nummer) => (item.signaal === undefined ? [] : nummer)),
);

function judgeInformatie(
  instrument: Instrument,
  richting: Oplossingsrichting,
  situaties: string[],
  buurt: Standen,
  informatie: Analyse['informatie'],
): Oordeel {
  const { teller, noemer } = instrument.regels.advies['onbekend-vanaf'];
  const weet = buurt.at(listInformatiecheck(instrument));
  const signaal = weet.filter((s) => s.antwoord === s.item.signaal);
  const open = informatie.onbekend + informatie.onbesproken;
  const redenen: Reden[] = [];
  if (informatie.gesteld > 0 && open * noemer >= informatie.gesteld * teller)
    redenen.push(general(richting, 'richting.onbekend-aandeel', `${open}/${informatie.gesteld}`));
  for (const { item, label, situatie } of informatie.verdeeld) {
    redenen.push({
      ...general(richting, 'richting.stemmen-verdeeld', 'verdeeld'),
      item,
      label,
      bron: instrument.items[item]?.bron ?? richting.bron,
      ...(situatie === null ? {} : { situatie }),
    });
  }
  redenen.push(...signaal.map((s) => toReden('richting.informatiecheck', s)));
  if (redenen.length > 0) return { advies: 'aanbevolen', situaties, redenen };

  const deels = weet.filter((s) => s.antwoord === 'deels');
  if (deels.length > 0) return { advies: 'te-overwegen', situaties, redenen: deels.map((s) => toReden('richting.informatiecheck', s)) };
  const onbekend = weet.filter((s) => s.antwoord === 'onbekend' || s.antwoord === 'niet-besproken');
  const advies = onbekend.length > 0 ? 'onbekend' : 'niet-aangewezen';
  return { advies, situaties: [], redenen: (onbekend.length > 0 ? onbekend : weet).map((s) => toReden('richting.informatiecheck', s)) };
}

function general(richting: Oplossingsrichting, regel: string, antwoord: string): Reden {
  return { regel, item: `richting-${richting.id}`, antwoord, bron: richting.bron, label: richting.kort };
}
