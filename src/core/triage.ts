import type { Reden, Triageuitkomst } from '../model/analyse.ts';
import type { Instrument, Triageregel } from '../model/instrument.ts';
import { type Antwoordstand, isAanwezig, isOpen, pickSleutel, pickStanden, toReden } from './antwoorden.ts';

const GEEN = 'geen';

/** How an answer is read: as the mark that a rule asks for, or as the no that it asks for. */
interface Lezing {
  wel: (stand: Antwoordstand) => boolean;
  niet: (stand: Antwoordstand) => boolean;
}

/** Rule `triage.uitkomst`: the heaviest outcome whose marks are all ja or deels; unknown never makes it lighter. */
export function determineTriage(instrument: Instrument, situatie: string, standen: Map<string, Antwoordstand>): Triageuitkomst {
  const regels = instrument.regels.antwoorden;
  const gevraagd = pickSleutel(instrument, standen, 'triage').some((s) => s.antwoord !== 'niet-besproken');
  const isMark = (s: Antwoordstand) => isAanwezig(s, regels);
  const isNee = (s: Antwoordstand) => s.antwoord === 'nee';
  const isStillOpen = (s: Antwoordstand) => isOpen(s, regels);
  const nu = { wel: isMark, niet: isNee };
  const ooit = { wel: (s: Antwoordstand) => isMark(s) || isStillOpen(s), niet: (s: Antwoordstand) => isNee(s) || isStillOpen(s) };

  const geldend = instrument.regels.triage.filter((regel) => holds(regel, standen, nu));
  const gevonden = [...new Set(geldend.map((regel) => regel.uitkomst))];
  const mogelijk = instrument.regels.triage.filter((regel) => holds(regel, standen, ooit));
  const uitkomst = gevonden.at(-1) ?? GEEN;
  const bovengrens = mogelijk.at(-1)?.uitkomst ?? GEEN;
  const pick = (ids: string[], which: (stand: Antwoordstand) => boolean) => pickStanden(standen, [...new Set(ids)]).filter(which);
  const dragend = [
    ...pick(
      geldend.flatMap((r) => [...r.alle, ...(r['een-van'] ?? [])]),
      isMark,
    ),
    ...pick(
      geldend.flatMap((r) => [...(r.geen ?? []), ...(r['niet-alle'] ?? [])]),
      isNee,
    ),
  ];
  const wachtend = mogelijk
    .filter((regel) => !gevonden.includes(regel.uitkomst))
    .map((regel) => ({ uitkomst: regel.uitkomst, ids: pick(undecidedOf(regel, standen, nu), isStillOpen).map((s) => s.item.id) }));
  const beslissend = findBeslissend(wachtend);
  const aanleiding = findAanleiding(instrument, situatie, standen);
  return {
    uitkomst,
    label: labelUitkomst(instrument, uitkomst, bovengrens, gevraagd),
    bovengrens,
    bovengrensLabel: labelOf(instrument, bovengrens),
    gevraagd,
    gevonden,
    mogelijk: [...new Set(mogelijk.map((regel) => regel.uitkomst))].filter((id) => !gevonden.includes(id)),
    aangeboden: aanleiding.length > 0,
    aanleiding,
    beslissend: [...standen.keys()].filter((id) => beslissend.has(id)),
    redenen: dragend.map((stand) => toReden('triage.uitkomst', stand, { situatie })),
  };
}

/** Rule `triage.aanbod`: the answers for which the triage belongs to this place, expected ones too. */
function findAanleiding(instrument: Instrument, situatie: string, standen: Map<string, Antwoordstand>): Reden[] {
  return instrument.regels.escalatie.aanbieden.flatMap((id) => {
    const stand = standen.get(id);
    const gezien = stand?.antwoord === 'ja' || stand?.antwoord === 'deels';
    return stand && gezien ? [toReden('triage.aanbod', stand, { situatie })] : [];
  });
}

function holds(regel: Triageregel, standen: Map<string, Antwoordstand>, lezing: Lezing): boolean {
  const { wel, niet } = readers(standen, lezing);
  return (
    regel.alle.every(wel) &&
    (regel['een-van']?.some(wel) ?? true) &&
    (regel.geen?.every(niet) ?? true) &&
    (regel['niet-alle']?.some(niet) ?? true)
  );
}

/** The questions that rules wait for, per rule; a rule adds none where another gives the same outcome for less. */
function findBeslissend(wachtend: { uitkomst: string; ids: string[] }[]): Set<string> {
  const isOvertroffen = (a: (typeof wachtend)[number]) =>
    wachtend.some((b) => b.uitkomst === a.uitkomst && b.ids.length < a.ids.length && b.ids.every((id) => a.ids.includes(id)));
  return new Set(wachtend.filter((a) => !isOvertroffen(a)).flatMap((a) => a.ids));
}

/** The questions by which a rule does not hold yet. */
function undecidedOf(regel: Triageregel, standen: Map<string, Antwoordstand>, lezing: Lezing): string[] {
  const { wel, niet } = readers(standen, lezing);
  const { alle, 'een-van': eenVan = [], geen = [], 'niet-alle': nietAlle = [] } = regel;
  return [
    ...alle.filter((id) => !wel(id)),
    ...(eenVan.some(wel) ? [] : eenVan),
    ...geen.filter((id) => !niet(id)),
    ...(nietAlle.some(niet) ? [] : nietAlle),
  ];
}

function readers(standen: Map<string, Antwoordstand>, lezing: Lezing) {
  const read = (test: Lezing['wel']) => (id: string) => {
    const stand = standen.get(id);
    return stand !== undefined && test(stand);
  };
  return { wel: read(lezing.wel), niet: read(lezing.niet) };
}

/** Nothing found is only a no once nothing can still be found. */
function labelUitkomst(instrument: Instrument, uitkomst: string, bovengrens: string, gevraagd: boolean): string {
  if (uitkomst !== GEEN || bovengrens === GEEN) return labelOf(instrument, uitkomst);
  const { 'niet-gevraagd': nietGevraagd, onbeslist } = instrument.regels.begrippen['triage-open'];
  return (gevraagd ? onbeslist : nietGevraagd).label;
}

function labelOf(instrument: Instrument, id: string): string {
  return instrument.regels.begrippen.triageuitkomsten.find((u) => u.id === id)?.label ?? id;
}
