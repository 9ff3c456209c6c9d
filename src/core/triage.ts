import type { Reden, Triageuitkomst } from '../model/analyse.ts';
import type { Instrument, Triageregel } from '../model/instrument.ts';
import { toReden } from './antwoorden.ts';
import { perInstrument } from './per-instrument.ts';
import { type Gewogen, listGevraagd, numbersOf, readStanden, type Standen } from './standen.ts';

const GEEN = 'geen';

/** How an answer is read: as the mark that a rule asks for, or as the no that it asks for. */
interface Lezing {
  wel: (stand: Gewogen) => boolean;
  niet: (stand: Gewogen) => boolean;
}

const isMark = (s: Gewogen) => s.gewicht.aanwezig;
const isNee = (s: Gewogen) => s.antwoord === 'nee';
const isStillOpen = (s: Gewogen) => s.gewicht.open;
const NU: Lezing = { wel: isMark, niet: isNee };
const OOIT: Lezing = { wel: (s) => isMark(s) || isStillOpen(s), niet: (s) => isNee(s) || isStillOpen(s) };

/** What the answers to the triage say, without what offered it. */
type Oordeel = Omit<Triageuitkomst, 'aangeboden' | 'aanleiding'>;

/** The questions of the triage and of its rules by number, and the judgement where none of them was answered: without a reason it names no place. */
const listTriage = perInstrument((instrument) => {
  const gevraagd = listGevraagd(instrument, 'situatie').filter((item) => item.sleutel === 'triage');
  const inRegels = instrument.regels.triage.flatMap((r) => [
    ...r.alle,
    ...(r['een-van'] ?? []),
    ...(r.geen ?? []),
    ...(r['niet-alle'] ?? []),
  ]);
  const ids = new Set([...gevraagd.map((item) => item.id), ...inRegels]);
  const leeg = { id: '', naam: '' };
  return {
    nummers: numbersOf(instrument, 'situatie', [...ids]),
    stil: judge(instrument, leeg.id, readStanden(instrument, 'situatie', leeg)),
  };
});

/** Rule `triage.uitkomst`: the heaviest outcome whose marks are all ja or deels; unknown never makes it lighter. */
export function determineTriage(instrument: Instrument, situatie: string, standen: Standen): Triageuitkomst {
  const { nummers, stil } = listTriage(instrument);
  const oordeel = standen.isStil(nummers) && stil.redenen.length === 0 ? stil : judge(instrument, situatie, standen);
  const { uitkomst, label, bovengrens, bovengrensLabel, gevraagd, gevonden, mogelijk, beslissend, redenen } = oordeel;
  const aanleiding = findAanleiding(instrument, situatie, standen);
  return {
    uitkomst,
    label,
    bovengrens,
    bovengrensLabel,
    gevraagd,
    gevonden,
    mogelijk,
    aangeboden: aanleiding.length > 0,
    aanleiding,
    beslissend,
    redenen,
  };
}

function judge(instrument: Instrument, situatie: string, standen: Standen): Oordeel {
  const { triage } = instrument.regels;
  const gevraagd = standen.besproken.some((s) => s.item.sleutel === 'triage');
  const geldend = triage.filter((regel) => holds(regel, standen, NU));
  const gevonden = [...new Set(geldend.map((regel) => regel.uitkomst))];
  const mogelijk = triage.filter((regel) => holds(regel, standen, OOIT));
  const uitkomst = gevonden.at(-1) ?? GEEN;
  const bovengrens = mogelijk.at(-1)?.uitkomst ?? GEEN;
  const pick = (ids: string[], which: (stand: Gewogen) => boolean) => standen.pick([...new Set(ids)]).filter(which);
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
    .map((regel) => ({ uitkomst: regel.uitkomst, ids: pick(undecidedOf(regel, standen, NU), isStillOpen).map((s) => s.item.id) }));
  const beslissend = findBeslissend(wachtend);
  return {
    uitkomst,
    label: labelUitkomst(instrument, uitkomst, bovengrens, gevraagd),
    bovengrens,
    bovengrensLabel: labelOf(instrument, bovengrens),
    gevraagd,
    gevonden,
    mogelijk: [...new Set(mogelijk.map((regel) => regel.uitkomst))].filter((id) => !gevonden.includes(id)),
    beslissend: beslissend.size === 0 ? [] : [...standen.keys()].filter((id) => beslissend.has(id)),
    redenen: dragend.map((stand) => toReden('triage.uitkomst', stand, { situatie })),
  };
}

/** Rule `triage.aanbod`: the answers for which the triage belongs to this place, expected ones too. */
function findAanleiding(instrument: Instrument, situatie: string, standen: Standen): Reden[] {
  const gezien = standen.pick(instrument.regels.escalatie.aanbieden).filter((s) => s.antwoord === 'ja' || s.antwoord === 'deels');
  return gezien.map((s) => toReden('triage.aanbod', s, { situatie }));
}

function holds(regel: Triageregel, standen: Standen, lezing: Lezing): boolean {
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
function undecidedOf(regel: Triageregel, standen: Standen, lezing: Lezing): string[] {
  const { wel, niet } = readers(standen, lezing);
  const { alle, 'een-van': eenVan = [], geen = [], 'niet-alle': nietAlle = [] } = regel;
  return [
    ...alle.filter((id) => !wel(id)),
    ...(eenVan.some(wel) ? [] : eenVan),
    ...geen.filter((id) => !niet(id)),
    ...(nietAlle.some(niet) ? [] : nietAlle),
  ];
}

function readers(standen: Standen, lezing: Lezing) {
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
