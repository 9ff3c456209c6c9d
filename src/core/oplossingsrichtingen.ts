import type { Advies, Analyse, Reden, Richtinguitkomst, Situatieuitkomst, Uitkomst } from '../model/analyse.ts';
import type { Instrument, Oplossingsrichting } from '../model/instrument.ts';
import { type Antwoordstand, toReden } from './antwoorden.ts';

interface Oordeel {
  advies: Advies;
  situaties: string[];
  redenen: Reden[];
}

const ADVIES: Record<Uitkomst, Advies> = { ja: 'aanbevolen', deels: 'te-overwegen', onbekend: 'onbekend', nee: 'niet-aangewezen' };
const ZWAARTE: Advies[] = ['niet-aangewezen', 'onbekend', 'te-overwegen', 'aanbevolen'];

/** Rules `richting.*`: which directions fit, with the answers that say so, or why they do not. */
export function adviseOplossingsrichtingen(
  instrument: Instrument,
  situaties: Situatieuitkomst[],
  buurt: Map<string, Antwoordstand>,
  informatie: Analyse['informatie'],
  gekozen: number[],
): Richtinguitkomst[] {
  return instrument.oplossingsrichtingen.map((richting) => {
    const { advies, situaties: waar, redenen } = judge(instrument, richting, situaties, buurt, informatie);
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
      hulpmiddelen: instrument.hulpmiddelen.filter((h) => richting.hulpmiddelen.includes(h.id)).map(({ id, titel }) => ({ id, titel })),
      bron: richting.bron,
    };
  });
}

function judge(
  instrument: Instrument,
  richting: Oplossingsrichting,
  situaties: Situatieuitkomst[],
  buurt: Map<string, Antwoordstand>,
  informatie: Analyse['informatie'],
): Oordeel {
  const alle = situaties.map((s) => s.id);
  if (richting.grond === 'altijd') return { advies: 'aanbevolen', situaties: alle, redenen: [general(richting, 'richting.altijd', 'ja')] };
  if (richting.grond === 'informatiepositie') return judgeInformatie(instrument, richting, alle, buurt, informatie);
  return judgeProblematieken(instrument, richting, situaties);
}

/** The situaties whose place the direction serves decide; an uncertain place makes the advice at most `te-overwegen`. */
function judgeProblematieken(instrument: Instrument, richting: Oplossingsrichting, situaties: Situatieuitkomst[]): Oordeel {
  const gebonden = richting.locaties.length > 0;
  const onzeker = instrument.regels.advies['plek-onzeker'];
  const treffers = situaties
    .filter((s) => !gebonden || onzeker.includes(s.locatie) || richting.locaties.some((l) => l === s.locatie))
    .flatMap((situatie) =>
      situatie.problematieken
        .filter((p) => richting.problematieken.includes(p.id))
        .map((p) => {
          const capped = gebonden && onzeker.includes(situatie.locatie) && p.uitkomst === 'ja';
          return {
            situatie,
            p,
            advies: capped ? ('te-overwegen' as const) : ADVIES[p.uitkomst],
            regel: capped ? 'richting.plek-onzeker' : 'richting.problematiek',
          };
        }),
    );
  if (treffers.length === 0) {
    const redenen = situaties.map((s) => ({
      ...general(richting, 'richting.geen-plek', s.locatie),
      item: 'locatie',
      label: s.locatieLabel,
      situatie: s.id,
    }));
    return { advies: 'niet-aangewezen', situaties: [], redenen };
  }
  const advies = ZWAARTE[Math.max(...treffers.map((t) => ZWAARTE.indexOf(t.advies)))] ?? 'onbekend';
  const dragend = treffers.filter((t) => t.advies === advies || (advies === 'aanbevolen' && t.advies === 'te-overwegen'));
  const redenen = dragend.flatMap(({ situatie, p, regel }) =>
    advies === 'niet-aangewezen'
      ? [{ regel, item: p.id, antwoord: p.uitkomst, bron: richting.bron, label: p.label, situatie: situatie.id, problematiek: p.id }]
      : p.redenen.map((r) => ({ ...r, regel })),
  );
  return { advies, situaties: advies === 'niet-aangewezen' ? [] : [...new Set(dragend.map((t) => t.situatie.id))], redenen };
}

function judgeInformatie(
  instrument: Instrument,
  richting: Oplossingsrichting,
  situaties: string[],
  buurt: Map<string, Antwoordstand>,
  informatie: Analyse['informatie'],
): Oordeel {
  const { teller, noemer } = instrument.regels.advies['onbekend-vanaf'];
  const weet = [...buurt.values()].filter((s) => s.item.signaal !== undefined);
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
