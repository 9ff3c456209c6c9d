import type { Analyse, Reden, Richtinguitkomst } from '../../model/analyse.ts';
import type { Instrument, Stap } from '../../model/instrument.ts';
import type { Rij, Scherm, Tekst } from '../sessie.ts';
import { WORDS } from '../words.ts';
import type { Buurt } from './buurt.ts';
import { createReden, createVink } from './vink.ts';

/** Directions whose reasons stand in sight; those of the others are one key away. */
const VOORAAN = 3;

/** The seven directions, those that most points to first, with why; the team chooses and says why. */
export function createRichtingen({ instrument, casus, analyse }: Buurt, stap: Stap | undefined): Scherm {
  const { gekozen = [], reden = '' } = casus.oplossingsrichtingen ?? {};
  const volgorde = instrument.regels.begrippen.adviezen.map((a) => a.id);
  const richtingen = analyse.oplossingsrichtingen.toSorted(
    (a, b) => volgorde.indexOf(a.advies) - volgorde.indexOf(b.advies) || weigh(b) - weigh(a) || a.id - b.id,
  );
  const redenRij = createReden(['oplossingsrichtingen', 'reden'], reden);
  const rij = (r: Richtinguitkomst, plaats: number): Rij => {
    const waarom = [...new Set(r.redenen.map((x) => describeReden(instrument, x)))];
    const slaapt = r.gekozen && !isAangeraden(r);
    const tekst: Tekst | undefined = redenRij.tekst && { ...redenRij.tekst, kort: WORDS.redenKort };
    const vink = createVink(
      `richting-${r.id}`,
      `${r.id}. ${r.kort}: ${r.adviesLabel.toLowerCase()}`,
      { pad: ['oplossingsrichtingen', 'gekozen'], plaats: gekozen.indexOf(r.id), aantal: gekozen.length, waarde: r.id },
      [
        ...(plaats < VOORAAN && waarom[0] !== undefined
          ? [WORDS.richtingWaarom(r.advies, waarom[0]) + WORDS.enNog(waarom.length - 1)]
          : []),
        ...(slaapt ? [WORDS.slaapt] : []),
      ],
      [`${WORDS.kopWanneer}: ${r.wanneer}`, `${WORDS.kopWat}: ${r.toelichting}`, ...waarom.map((w) => WORDS.richtingWaarom(r.advies, w))],
    );
    return {
      ...vink,
      zegt: () => (reden === '' ? WORDS.zegWaarom : ''),
      ...(r.gekozen && tekst ? { tekst } : {}),
    };
  };
  return {
    id: 'buurt/3.1',
    kop: WORDS.buurtKop('3.1', stap?.titel ?? ''),
    inleiding: [stap?.vraag ?? '', WORDS.richtingVolgorde(richtingen.filter(isAangeraden).length)],
    slapend: richtingen.filter((r) => r.gekozen && !isAangeraden(r)).map((r) => `${r.id}. ${r.kort}`),
    rijen: [...richtingen.map(rij), ...(gekozen.length > 0 || reden !== '' ? [redenRij] : [])],
  };
}

function isAangeraden({ advies }: Richtinguitkomst): boolean {
  return advies === 'aanbevolen' || advies === 'te-overwegen';
}

/** How many problems, each at its place, point to a direction. */
function weigh(r: Analyse['oplossingsrichtingen'][number]): number {
  return new Set(r.redenen.map((x) => `${x.situatie} ${x.problematiek}`)).size;
}

/** An answer with what it was, a problem by its name, or the rule where no answer stands behind it. */
function describeReden(instrument: Instrument, { item, label, antwoord, problematiek, regel }: Reden): string {
  const { antwoorden, 'niet-besproken': stil } = instrument.regels.antwoorden;
  const woord = [...antwoorden, { id: 'niet-besproken', label: stil.label }].find((a) => a.id === antwoord)?.label.toLowerCase();
  if (instrument.items[item] && woord) return `${label} (${woord})`;
  if (item === problematiek) return label;
  return instrument.regels.uitleg.find((u) => u.id === regel)?.label ?? label;
}
