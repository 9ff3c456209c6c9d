import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Wijziging } from '../model/wijziging.ts';
import { listStreng } from '../privacy/streng.ts';
import { describeEffects } from './gevolgen.ts';
import { describeHerkenbaar, describeVerboden } from './herkenbaar.ts';
import { askFilter, askLines, askTekst } from './invoer.ts';
import { feedbackAfter, feedbackAtEnd, openVerhaal, pressFeedback, pressInlezen, READING } from './oefenen.ts';
import { EINDE } from './schermen/buurt.ts';
import { ZAAK_SCHERM } from './schermen/escalatie.ts';
import { VOORBEELDEN } from './schermen/voorbeelden.ts';
import { createSchermen } from './schermen.ts';
import type { Begeleiding, Rij, Scherm, Sessie } from './sessie.ts';
import { askStemmen } from './stemmen.ts';
import { applyTo } from './wijzigingen.ts';
import { WORDS } from './words.ts';

/** What a key or a typed line does: the walk as it is now, and what has to be saved before anything else. */
export interface Gevolg {
  sessie: Sessie;
  wijzigingen: Wijziging[];
}

/** The walk as a pure state machine: events in, a new state and file changes out. */
export function begin(
  casus: Casus,
  begeleiding: Begeleiding | null = null,
  alleen?: Sessie['alleen'],
  vandaag?: Sessie['vandaag'],
): Sessie {
  const { scherm = '', geparkeerd = [] } = casus.sessie ?? {};
  return {
    casus,
    scherm,
    rij: 0,
    // The story is read before the first question, and only then.
    laag: begeleiding !== null && casus.sessie === undefined ? 'inlezen' : null,
    menuRij: 0,
    menuCijfers: '',
    invoer: null,
    geparkeerd,
    filter: '',
    begeleiding,
    feedback: [],
    alleen,
    vandaag,
    melding: '',
    wistStraks: null,
    einde: null,
  };
}

/** Puts the walk on an existing screen, and on the row where it stopped. */
export function resume(instrument: Instrument, sessie: Sessie): Sessie {
  const { schermen } = createSchermen(instrument, sessie);
  const scherm = schermen.find((s) => s.id === sessie.scherm) ?? schermen[0];
  const { rij: id } = sessie.casus.sessie ?? {};
  const rij = id === KLAAR ? (scherm?.rijen.length ?? 0) : (scherm?.rijen.findIndex((r) => r.id === id) ?? -1);
  return { ...sessie, scherm: scherm?.id ?? '', rij: Math.max(0, rij) };
}

export function press(instrument: Instrument, oud: Sessie, toets: string): Gevolg {
  const { schermen } = createSchermen(instrument, oud);
  const sessie = { ...oud, melding: '', wistStraks: null };
  const scherm = schermen.find((s) => s.id === sessie.scherm) ?? schermen[0];
  if (scherm === undefined) return still(sessie);
  if (toets === 'paste') return still({ ...sessie, melding: WORDS.plakken });
  if (sessie.laag === 'menu') return pressMenu(instrument, sessie, schermen, toets);
  if (sessie.laag === 'grondslag') return pressGrondslag(instrument, sessie, scherm, toets);
  if (sessie.laag === 'inlezen') return still(pressInlezen(sessie, toets));
  if (sessie.laag === 'slot' || sessie.laag === 'feedback') return still(pressFeedback(sessie, toets));
  if (sessie.laag !== null) return still(pressLezen(sessie, toets));
  return pressScherm(instrument, { ...sessie, wistStraks: oud.wistStraks }, schermen, scherm, toets);
}

/** A finished line of typing. */
export function type(instrument: Instrument, sessie: Sessie, tekst: string): Gevolg {
  if (sessie.invoer === null) return still(sessie);
  const schoon = tekst.replace(UNSEEN, '').trim();
  if (schoon.length > LONGEST) return still({ ...sessie, invoer: { ...sessie.invoer, begin: schoon }, melding: WORDS.teLang(LONGEST) });
  const herkenbaar = ZAAK_SCHERM.test(sessie.scherm) ? listStreng(schoon) : [];
  if (herkenbaar.length > 0)
    return still({ ...sessie, invoer: { ...sessie.invoer, begin: schoon }, melding: WORDS.triage.herkenbaar(herkenbaar.join(' en ')) });
  const verboden = describeVerboden(schoon);
  if (verboden !== '') return still({ ...sessie, invoer: { ...sessie.invoer, begin: schoon }, melding: verboden });
  const { wijzigingen, volgende, melding, filter, rij } = sessie.invoer.naar(schoon);
  const gefilterd = filter === undefined ? {} : { filter, rij: 0 };
  // What is no text to keep (a filter, votes) says nothing of a person.
  const herkend = wijzigingen.length === 0 ? '' : describeHerkenbaar(schoon, instrument.regels.privacy['kleine-groep']);
  const na = { ...sessie, ...gefilterd, invoer: volgende ?? null, melding: [melding ?? '', herkend].filter(Boolean).join(' ') };
  return wijzigingen.length === 0 ? still(na) : change(instrument, na, wijzigingen, na.melding, rij);
}

export function cancelType(sessie: Sessie): Sessie {
  return { ...sessie, invoer: null, melding: '' };
}

function pressScherm(instrument: Instrument, sessie: Sessie, schermen: Scherm[], scherm: Scherm, toets: string): Gevolg {
  const rij = scherm.rijen[sessie.rij];
  const nieuw = scherm.rijen.find((r) => r.nieuw?.toets === toets)?.nieuw;
  if (nieuw) return still({ ...sessie, wistStraks: null, invoer: askLines(nieuw, sessie.casus) });
  // Weet niet is the same key everywhere, also where the answers have numbers.
  const keuze =
    rij?.keuzes.find((k) => k.toets === toets) ?? (toets === 'w' ? rij?.keuzes.find((k) => k.waarde === 'onbekend') : undefined);
  if (rij && keuze) return chooseAnswer(instrument, sessie, scherm, rij, keuze.waarde);
  const rest = { ...sessie, wistStraks: null };
  switch (toets) {
    case 'up':
    case 'down':
      // Beyond the last row, where a screen is done, there is only a way up.
      return still({
        ...rest,
        rij: rij === undefined && toets === 'down' ? sessie.rij : clamp(sessie.rij + (toets === 'up' ? -1 : 1), scherm.rijen.length),
      });
    case 'home':
    case 'end':
      return still({ ...rest, rij: toets === 'home' ? 0 : Math.max(0, scherm.rijen.length - 1) });
    case 'enter':
    case 'right':
      return moveTo(instrument, rest, schermen, scherm, 1);
    case 'b':
    case 'left':
      return moveTo(instrument, rest, schermen, scherm, -1);
    case 'm':
      return still({ ...rest, laag: 'menu', menuRij: schermen.indexOf(scherm), menuCijfers: '' });
    case 't':
      return still({ ...rest, laag: 'stand', menuRij: 0 });
    case '?':
      return still(rij && rij.uitleg.length > 0 ? { ...rest, laag: 'uitleg', menuRij: 0 } : { ...rest, melding: nothing(scherm, rij) });
    case 'l':
      return still(openVerhaal(rest));
    case 'q':
      return still({ ...rest, einde: 'bewaren' });
    case 'f':
      return scherm.id === VOORBEELDEN ? still({ ...rest, invoer: askFilter(rest) }) : still({ ...rest, melding: WORDS.kanNiet });
    case 'r':
      return scherm.id === EINDE ? still(feedbackAtEnd(rest)) : still({ ...rest, melding: WORDS.kanNiet });
    default:
      if (rij === undefined) return still({ ...rest, melding: nothing(scherm, rij) });
      return pressRij(instrument, sessie, scherm, rij, toets);
  }
}

/** A key that does nothing here; on a screen that is done it says what to do. */
function nothing(scherm: Scherm, rij: Rij | undefined): string {
  return rij === undefined && scherm.rijen.length > 0 ? WORDS.klaarToets : WORDS.kanNiet;
}

function pressRij(instrument: Instrument, sessie: Sessie, scherm: Scherm, rij: Rij, toets: string): Gevolg {
  const rest = { ...sessie, wistStraks: null };
  if (toets === 'backspace' && rij.wis) {
    if (rij.wis.typed && sessie.wistStraks !== rij.id) return still({ ...rest, wistStraks: rij.id, melding: WORDS.nogEensWissen });
    return change(instrument, rest, rij.wis.wijzigingen);
  }
  if (toets === 'o' && rij.herzien) return still({ ...rest, invoer: askLines(rij.herzien, sessie.casus) });
  if (toets === 'o' && rij.tekst) return still({ ...rest, invoer: askTekst(rij.tekst) });
  if (toets === 'o' && rij.geenTekst) return still({ ...rest, melding: rij.geenTekst });
  if (toets === 'p' && !rij.nieuw) {
    const sleutel = `${scherm.id}|${rij.id}`;
    const aan = !sessie.geparkeerd.includes(sleutel);
    const geparkeerd = aan ? [...sessie.geparkeerd, sleutel] : sessie.geparkeerd.filter((g) => g !== sleutel);
    return change(instrument, { ...rest, geparkeerd }, [], aan ? WORDS.geparkeerd : WORDS.nietGeparkeerd);
  }
  if (toets === 'g' || toets === 's') {
    if (!rij.antwoord) return still({ ...rest, melding: rij.antwoord === null ? WORDS.geenAntwoord : WORDS.kanNiet });
    return still(toets === 'g' ? { ...rest, laag: 'grondslag' } : { ...rest, invoer: askStemmen(rij.keuzes, sessie.casus, rij.antwoord) });
  }
  return still({ ...rest, melding: WORDS.kanNiet });
}

function chooseAnswer(instrument: Instrument, sessie: Sessie, scherm: Scherm, rij: Rij, waarde: string): Gevolg {
  const eerst = rij.bevestigt?.(waarde) ?? '';
  const keuze = `${rij.id} ${waarde}`;
  if (eerst !== '' && sessie.wistStraks !== keuze) return still({ ...sessie, wistStraks: keuze, melding: eerst });
  const vraag = rij.vraagt?.(waarde);
  if (vraag) return still({ ...sessie, wistStraks: null, invoer: vraag });
  const wijzigingen = rij.zet?.(waarde) ?? [];
  if (wijzigingen.length === 0) return still({ ...sessie, wistStraks: null, melding: WORDS.alGekozen });
  const zegt = rij.zegt?.(waarde) ?? '';
  // One key per answer: the next question is already there, unless there is something to say about this one.
  const blijft = rij.keuzes.length === 1 || rij.vraagt !== undefined || zegt !== '';
  // After the last row the screen is done: one key too many answers nothing.
  const volgende = blijft ? sessie.rij : Math.min(sessie.rij + 1, scherm.rijen.length);
  return change(instrument, { ...sessie, wistStraks: null, rij: volgende }, wijzigingen, zegt);
}

/** Reading: arrows go through a long text, any other key goes back. */
function pressLezen(sessie: Sessie, toets: string): Sessie {
  const stap = READING[toets];
  return stap === undefined ? { ...sessie, laag: null } : { ...sessie, menuRij: Math.max(0, sessie.menuRij + stap) };
}

function pressGrondslag(instrument: Instrument, sessie: Sessie, scherm: Scherm, toets: string): Gevolg {
  const pad = scherm.rijen[sessie.rij]?.antwoord?.pad;
  const terug = { ...sessie, laag: null };
  if (pad === undefined) return still(terug);
  if (toets === 'backspace') return change(instrument, terug, [{ pad: [...pad, 'grondslag'], waarde: undefined }]);
  const grondslag = instrument.regels.antwoorden.grondslagen[Number(toets) - 1];
  if (grondslag) return change(instrument, terug, [{ pad: [...pad, 'grondslag'], waarde: grondslag.id }]);
  return still(toets === 'b' || toets === 'enter' ? terug : { ...sessie, melding: WORDS.kanNiet });
}

function pressMenu(instrument: Instrument, sessie: Sessie, schermen: Scherm[], toets: string): Gevolg {
  const naar = (rij: number, menuCijfers = '') => still({ ...sessie, menuRij: clamp(rij, schermen.length), menuCijfers });
  const stap = { up: -1, down: 1, pageup: -10, pagedown: 10 }[toets];
  if (stap !== undefined) return naar(sessie.menuRij + stap);
  if (toets === 'home' || toets === 'end') return naar(toets === 'home' ? 0 : schermen.length - 1);
  if (/^\d$/.test(toets)) {
    // Figures go on as long as there is such a step: 1 and then 2 is step 12.
    const cijfers = [sessie.menuCijfers + toets, toets].find((c) => Number(c) >= 1 && Number(c) <= schermen.length);
    return cijfers === undefined ? still({ ...sessie, melding: WORDS.menuToets }) : naar(Number(cijfers) - 1, cijfers);
  }
  if (['b', 'm', 'left'].includes(toets)) return still({ ...sessie, laag: null });
  const doel = /^\d+$/.test(toets) ? schermen[Number(toets) - 1] : toets === 'enter' ? schermen[sessie.menuRij] : undefined;
  if (doel === undefined) return still({ ...sessie, melding: WORDS.menuToets });
  const geparkeerd = doel.rijen.findIndex((r) => sessie.geparkeerd.includes(`${doel.id}|${r.id}`));
  return remember(instrument, { ...sessie, laag: null, scherm: doel.id, rij: Math.max(0, geparkeerd) });
}

/** Another screen; where the walk is goes to the file too, so that it goes on there whatever happens. */
function moveTo(instrument: Instrument, sessie: Sessie, schermen: Scherm[], scherm: Scherm, richting: 1 | -1): Gevolg {
  const doel = schermen[schermen.indexOf(scherm) + richting];
  if (doel === undefined)
    return still({ ...sessie, melding: richting === 1 ? (sessie.begeleiding ? WORDS.laatsteOefening : WORDS.laatste) : WORDS.eerste });
  const verder = remember(instrument, { ...sessie, scherm: doel.id, rij: 0 });
  return richting === 1 ? { ...verder, sessie: feedbackAfter(verder.sessie, scherm.id) } : verder;
}

/** Carries changes out, says what they touch, and remembers where the walk is: on the row named, or where it was. */
function change(instrument: Instrument, sessie: Sessie, wijzigingen: Wijziging[], melding = '', naarRij?: string): Gevolg {
  const casus = applyTo(sessie.casus, wijzigingen);
  const zegt = [...describeEffects(instrument, sessie.casus, casus, sessie.alleen), melding].filter(Boolean).join(' ');
  const waar = findPlace(instrument, sessie, casus);
  const rij = findRij(instrument, { ...waar, casus }, naarRij) ?? waar.rij;
  const stand = remember(instrument, { ...waar, casus, rij, melding: zegt });
  return { sessie: stand.sessie, wijzigingen: [...wijzigingen, ...stand.wijzigingen] };
}

/** Where the walk was, or the last screen before it that is still there: a place may be taken away. */
function findPlace(instrument: Instrument, sessie: Sessie, casus: Casus): Sessie {
  const nu = new Set(createSchermen(instrument, { ...sessie, casus }).schermen.map((s) => s.id));
  if (nu.has(sessie.scherm)) return sessie;
  const voor = createSchermen(instrument, sessie).schermen.map((s) => s.id);
  const eerder = voor.slice(0, voor.indexOf(sessie.scherm)).findLast((id) => nu.has(id));
  const geparkeerd = sessie.geparkeerd.filter((g) => nu.has(g.split('|')[0] ?? ''));
  return { ...sessie, scherm: eerder ?? [...nu][0] ?? '', rij: 0, geparkeerd };
}

function findRij(instrument: Instrument, sessie: Sessie, id: string | undefined): number | undefined {
  const plaats = createSchermen(instrument, sessie)
    .schermen.find((s) => s.id === sessie.scherm)
    ?.rijen.findIndex((r) => r.id === id);
  return plaats === -1 ? undefined : plaats;
}

/** Where the walk is, as a change to the file: the screen, the row, and what is parked. */
export function remember(instrument: Instrument, sessie: Sessie): Gevolg {
  if (sessie.alleen !== undefined) return still(sessie);
  const rijen = createSchermen(instrument, sessie).schermen.find((s) => s.id === sessie.scherm)?.rijen ?? [];
  const rij = rijen[sessie.rij]?.id ?? (rijen.length > 0 ? KLAAR : undefined);
  const { geparkeerd } = sessie;
  const waarde = { scherm: sessie.scherm, ...(rij === undefined ? {} : { rij }), ...(geparkeerd.length === 0 ? {} : { geparkeerd }) };
  return { sessie: { ...sessie, casus: { ...sessie.casus, sessie: waarde } }, wijzigingen: [{ pad: ['sessie'], waarde }] };
}

/** What stands for a row in the file where every row of the screen has been. */
const KLAAR = 'klaar';

/** Characters that cannot be seen and would make the file unreadable: control, direction and lone half characters. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** More than anybody says in a meeting; a case file holds a hundred of these. */
const LONGEST = 10_000;

const clamp = (rij: number, aantal: number) => Math.max(0, Math.min(rij, aantal - 1));
const still = (sessie: Sessie): Gevolg => ({ sessie, wijzigingen: [] });
