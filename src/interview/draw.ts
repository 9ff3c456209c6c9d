import type { Analyse } from '../model/analyse.ts';
import type { Instrument } from '../model/instrument.ts';
import { EINDE } from './schermen/buurt.ts';
import { VOORBEELDEN } from './schermen/voorbeelden.ts';
import { createSchermen } from './schermen.ts';
import type { Rij, Scherm, Sessie } from './sessie.ts';
import { standOf } from './stand.ts';
import { inRegels, WORDS } from './words.ts';
import { wrap } from './wrap.ts';

/** One line on the screen: its words and how they stand out. Colour is never the only sign. */
export interface Regel {
  tekst: string;
  soort: 'kop' | 'gewoon' | 'actief' | 'stil' | 'melding' | 'legenda';
}

/** The screen as lines that fit: heading, questions around the active one, message, legend (`regels`: of words to type). */
export function draw(instrument: Instrument, sessie: Sessie, breedte: number, hoogte: number, regels = false): Regel[] {
  const { schermen, uitkomst } = createSchermen(instrument, sessie);
  const scherm = schermen.find((s) => s.id === sessie.scherm) ?? schermen[0];
  if (scherm === undefined) return [];
  const legenda = wrap(legendOf(sessie, scherm, regels), breedte).map((tekst): Regel => ({ tekst, soort: 'legenda' }));
  const gezegd = regels ? inRegels(sessie.melding) : sessie.melding;
  const melding = gezegd === '' ? [] : short(gezegd, breedte, 4).map((tekst): Regel => ({ tekst, soort: 'melding' }));
  const oefening = sessie.casus.oefening === undefined ? '' : `${WORDS.oefening} · `;
  const kop = short(oefening + headOf(sessie, schermen, scherm), breedte, 2).map((tekst): Regel => ({ tekst, soort: 'kop' }));
  const verwezen = [...new Set(uitkomst.doorverwijzing.map((d) => d.situatieNaam))];
  if (verwezen.length > 0 && sessie.laag === null)
    kop.push(...short(WORDS.verwijzing(verwezen.join('; ')), breedte, 2).map((tekst): Regel => ({ tekst, soort: 'melding' })));
  const onder = [...melding, ...(sessie.invoer ? [] : legenda)];
  const ruimte = Math.max(4, hoogte - kop.length - onder.length - 2);
  const midden = bodyOf(instrument, sessie, schermen, scherm, uitkomst, breedte, ruimte);
  return [...kop, { tekst: '', soort: 'gewoon' }, ...midden.slice(0, ruimte), { tekst: '', soort: 'gewoon' }, ...onder];
}

const LONG = 500;

/**
 * The same for a screen reader, as plain lines: a whole screen once, then only what came of the last line, and the question
 * that is next.
 */
export function drawLines(instrument: Instrument, sessie: Sessie, vorige: Sessie | null, breedte: number, bewaard: boolean): string[] {
  const zelfde = vorige !== null && vorige.scherm === sessie.scherm && vorige.laag === null && sessie.laag === null;
  const { invoer } = sessie;
  const vraag = invoer === null ? [] : [asQuestion(invoer.vraag), invoer.begin === '' ? WORDS.regelStopt : WORDS.regelStaat(invoer.begin)];
  // Somebody who listens hears each piece of the story once.
  if (sessie.laag === 'inlezen' && vorige !== null)
    return [sessie.begeleiding?.verhaal.alineas[sessie.menuRij] ?? '', sessie.melding].filter(Boolean).flatMap((t) => wrap(t, breedte));
  if (!zelfde) return [...draw(instrument, sessie, breedte, LONG, true).map((r) => r.tekst), ...vraag.flatMap((t) => wrap(t, breedte))];
  const rij = findRow(instrument, sessie, sessie.rij);
  const teksten = [
    ...(bewaard ? [describeSaved(instrument, vorige, sessie)] : []),
    inRegels(sessie.melding),
    ...(rij ? linesOf(rij, sessie.geparkeerd.includes(`${sessie.scherm}|${rij.id}`)) : [WORDS.klaarRij]),
    ...vraag,
  ];
  return teksten.filter(Boolean).flatMap((t) => wrap(t, breedte));
}

/** With a colon, unless it asks by itself. */
export function asQuestion(vraag: string): string {
  return vraag.endsWith('?') ? vraag : `${vraag}:`;
}

/** What the last line changed on the row where it was given. */
function describeSaved(instrument: Instrument, vorige: Sessie, sessie: Sessie): string {
  const oud = findRow(instrument, vorige, vorige.rij);
  const nu = createSchermen(instrument, sessie)
    .schermen.find((s) => s.id === sessie.scherm)
    ?.rijen.find((r) => r.id === oud?.id);
  if (oud === undefined || nu === undefined) return '';
  if (oud.merk !== nu.merk) return nu.merk === '' ? WORDS.regelGewist : WORDS.regelOpgeslagen(nu.merk);
  return oud.regels.join() === nu.regels.join() ? '' : WORDS.regelVastgelegd;
}

function findRow(instrument: Instrument, sessie: Sessie, plaats: number): Rij | undefined {
  return createSchermen(instrument, sessie).schermen.find((s) => s.id === sessie.scherm)?.rijen[plaats];
}

/** The first lines, with dots where there is more: a long name must not push the questions off the screen. */
function short(text: string, breedte: number, hoogstens: number): string[] {
  const regels = wrap(text, breedte);
  if (regels.length <= hoogstens) return regels;
  const [laatste = ''] = wrap(regels[hoogstens - 1] ?? '', breedte - 2);
  return [...regels.slice(0, hoogstens - 1), `${laatste} …`];
}

function headOf(sessie: Sessie, schermen: Scherm[], scherm: Scherm): string {
  if (sessie.laag === 'menu') return WORDS.menuKop;
  if (sessie.laag === 'uitleg') return WORDS.uitlegKop;
  if (sessie.laag === 'stand') return WORDS.standKop;
  if (sessie.laag === 'grondslag') return WORDS.grondslagKop;
  if (sessie.laag === 'inlezen' && sessie.begeleiding)
    return WORDS.inlezenKop(sessie.begeleiding.titel, sessie.menuRij + 1, sessie.begeleiding.verhaal.alineas.length);
  if (sessie.laag === 'verhaal') return WORDS.verhaalKop;
  if (sessie.laag === 'feedback') return WORDS.feedbackKop;
  if (sessie.laag === 'slot') return WORDS.slotKop;
  return `(${schermen.indexOf(scherm) + 1}/${schermen.length}) ${scherm.kop}`;
}

function bodyOf(
  instrument: Instrument,
  sessie: Sessie,
  schermen: Scherm[],
  scherm: Scherm,
  uitkomst: Analyse,
  breedte: number,
  ruimte: number,
): Regel[] {
  const gewoon = (teksten: string[]) => teksten.flatMap((t) => wrap(t, breedte)).map((tekst): Regel => ({ tekst, soort: 'gewoon' }));
  switch (sessie.laag) {
    case 'uitleg':
      return scroll(gewoon([scherm.rijen[sessie.rij]?.label ?? '', ...(scherm.rijen[sessie.rij]?.uitleg ?? [])]), sessie.menuRij, ruimte);
    case 'stand':
      return scroll(gewoon(standOf(uitkomst, sessie.alleen)), sessie.menuRij, ruimte);
    case 'inlezen':
      return readPiece(sessie, breedte, ruimte);
    case 'verhaal':
      return scroll(gewoon(sessie.begeleiding?.verhaal.alineas.flatMap((a) => [a, '']) ?? []), sessie.menuRij, ruimte);
    case 'feedback':
    case 'slot':
      return scroll(hanging(sessie.feedback, breedte), sessie.menuRij, ruimte);
    case 'grondslag':
      return gewoon(
        instrument.regels.antwoorden.grondslagen.map((g, i) => `${i + 1} ${g.label}${g.toelichting ? `: ${g.toelichting}` : ''}`),
      );
    case 'menu':
      return window(
        schermen.map((s, i) => [`${i + 1} ${menuLine(sessie, s)}`]),
        sessie.menuRij,
        breedte,
        ruimte,
      );
    default: {
      const slapend = scherm.slapend && scherm.slapend.length > 0 ? [WORDS.slapend(scherm.slapend.join('; '))] : [];
      const inleiding = gewoon([...scherm.inleiding, ...slapend]).slice(0, Math.max(2, ruimte - 6));
      const rijen = scherm.rijen.map((rij) => linesOf(rij, sessie.geparkeerd.includes(`${scherm.id}|${rij.id}`)));
      if (rijen.length > 0 && sessie.rij >= rijen.length) rijen.push([WORDS.klaarRij]);
      return [...inleiding, ...window(rijen, sessie.rij, breedte, ruimte - inleiding.length)];
    }
  }
}

/** The piece being read in full, and above it as many whole pieces as fit; where the story comes from stands at the first. */
function readPiece({ begeleiding, menuRij }: Sessie, breedte: number, ruimte: number): Regel[] {
  const { bron = '', alineas = [] } = begeleiding?.verhaal ?? {};
  const nu = wrap(alineas[menuRij] ?? '', breedte);
  const gelezen: string[] = [];
  for (const alinea of [bron, ...alineas.slice(0, menuRij)].reverse()) {
    const regels = [...wrap(alinea, breedte), ''];
    if (regels.length + gelezen.length + nu.length > ruimte) break;
    gelezen.unshift(...regels);
  }
  return [...gelezen.map((tekst): Regel => ({ tekst, soort: 'stil' })), ...nu.map((tekst): Regel => ({ tekst, soort: 'gewoon' }))];
}

/** Lines that go on under their own text, past the sign of a list. */
function hanging(teksten: string[], breedte: number): Regel[] {
  const indent = (tekst: string) => ' '.repeat(/^ *(- )?/.exec(tekst)?.[0].length ?? 0);
  return teksten.flatMap((t) => wrap(t, breedte, indent(t))).map((tekst): Regel => ({ tekst, soort: 'gewoon' }));
}

/** A long text from a line on, saying how much there is more. */
function scroll(regels: Regel[], van: number, ruimte: number): Regel[] {
  if (regels.length <= ruimte) return regels;
  const begin = Math.min(van, regels.length - ruimte + 1);
  const rest = regels.length - begin - (ruimte - 1);
  return [...regels.slice(begin, begin + ruimte - 1), { tekst: rest > 0 ? WORDS.meerOnder(rest) : '', soort: 'stil' }];
}

function linesOf(rij: Rij, geparkeerd: boolean): string[] {
  const merk = rij.nieuw ? `[${rij.nieuw.toets}]` : rij.merk === '' ? '[ ]' : `[${rij.merk}]`;
  return [`${merk}${geparkeerd ? ' P' : ''} ${rij.label}`, ...rij.regels.map((r) => `      ${r}`)];
}

function menuLine(sessie: Sessie, scherm: Scherm): string {
  const vragen = scherm.rijen.filter((r) => r.keuzes.length > 0);
  const geparkeerd = scherm.rijen.filter((r) => sessie.geparkeerd.includes(`${scherm.id}|${r.id}`)).length;
  const onbevestigd = scherm.rijen.filter((r) => r.onbevestigd).length;
  const slapend = scherm.slapend?.length ?? 0;
  return WORDS.menuRegel(scherm.kop, [
    ...(vragen.length > 0 ? [WORDS.menuKlaar(vragen.filter((r) => r.merk !== '').length, vragen.length)] : []),
    ...(geparkeerd > 0 ? [WORDS.menuGeparkeerd(geparkeerd)] : []),
    ...(onbevestigd > 0 ? [WORDS.menuOnbevestigd(onbevestigd)] : []),
    ...(slapend > 0 ? [WORDS.menuSlapend(slapend)] : []),
  ]);
}

/** As many rows as fit, with the active one among them; dots where there is more. */
function window(rijen: string[][], actief: number, breedte: number, ruimte: number): Regel[] {
  const blokken = rijen.map((regels, i) => {
    const soort = i === actief ? ('actief' as const) : ('gewoon' as const);
    return regels
      .flatMap((r, n) => wrap(r, breedte - 2, n === 0 ? '    ' : '      '))
      .map((tekst, n) => ({ tekst: `${i === actief && n === 0 ? '> ' : '  '}${tekst}`, soort }));
  });
  const hoogte = (van: number, tot: number) => blokken.slice(van, tot).reduce((n, b) => n + b.length, 0);
  let [van, tot] = [actief, actief + 1];
  while (tot < blokken.length || van > 0) {
    const meerOnder = tot < blokken.length && hoogte(van, tot + 1) <= ruimte - 2;
    if (meerOnder) tot += 1;
    const meerBoven = van > 0 && hoogte(van - 1, tot) <= ruimte - 2;
    if (meerBoven) van -= 1;
    if (!meerOnder && !meerBoven) break;
  }
  const meer = (tekst: string, aantal: number): Regel[] => (aantal > 0 ? [{ tekst, soort: 'stil' }] : []);
  const onder = blokken.length - tot;
  return [...meer(WORDS.meerBoven(van), van), ...blokken.slice(van, tot).flat().slice(0, ruimte), ...meer(WORDS.meerOnder(onder), onder)];
}

function legendOf(sessie: Sessie, scherm: Scherm, regels: boolean): string {
  const { legenda, legendaRegels } = WORDS;
  if (sessie.laag === 'menu') return regels ? legendaRegels.menu : WORDS.legendaMenu;
  if (sessie.laag === 'grondslag') return regels ? legendaRegels.grondslag : WORDS.legendaGrondslag;
  if (sessie.laag === 'inlezen') return regels ? legendaRegels.inlezen : WORDS.legendaInlezen;
  if (sessie.laag === 'feedback') return regels ? legendaRegels.feedback : WORDS.legendaFeedback;
  if (sessie.laag === 'slot') return regels ? legendaRegels.slot : WORDS.legendaSlot;
  if (sessie.laag !== null) return regels ? legendaRegels.lezen : WORDS.legendaLezen;
  const rij = scherm.rijen[sessie.rij];
  const keuzes = (rij?.keuzes ?? []).map((k) => `${k.toets} ${k.label.toLowerCase()}`);
  const [terug = '', ...altijd] = legenda.altijd;
  const meer = [
    ...scherm.rijen.flatMap((r) => (r.nieuw ? [WORDS.start(r.nieuw.toets, r.id === 'kopie' ? WORDS.kopieKort : WORDS.nieuwKort)] : [])),
    ...(rij?.herzien ? [WORDS.herzien] : []),
    ...(rij?.tekst ? [rij.tekst.kort ?? legenda.opmerking] : []),
    ...(rij?.antwoord ? [legenda.grond, legenda.stemmen] : []),
    ...(rij?.wis ? [regels ? legendaRegels.wis : legenda.wis] : []),
    ...(rij && !rij.nieuw ? [legenda.parkeer] : []),
    ...(scherm.id === VOORBEELDEN ? [legenda.filter] : []),
    ...(rij && rij.uitleg.length > 0 ? [legenda.uitleg] : []),
    ...(regels && scherm.rijen.length > 1 ? legendaRegels.bewegen : []),
    ...(sessie.begeleiding ? [legenda.verhaal] : []),
    scherm.id === EINDE
      ? sessie.begeleiding
        ? WORDS.legendaNaarFeedback
        : legenda.verslag
      : regels
        ? legendaRegels.verder
        : legenda.verder,
    regels ? legendaRegels.terug : terug,
    ...altijd,
  ];
  // A key and its word stay on one line.
  return [...keuzes, ...meer].map((deel) => deel.replaceAll(' ', '\u00a0')).join(' · ');
}
