import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toDatum } from '../../src/interview/datum.ts';
import { arbitraryNasty } from '../support/nasty.ts';
import { type Belofte, LEEG, teksten, Wandeling } from '../support/walk.ts';

const examples = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'examples');
const VOORBEELDEN = readdirSync(examples)
  .filter((naam) => /^\d-/.test(naam))
  .map((naam) => readFileSync(join(examples, naam, 'modelantwoord.yaml'), 'utf8'));

/** A key, a jump to a screen (as through the menu), or a key and what is typed when it asks for something. */
type Gebeurtenis = { toets: string } | { naar: number | string } | { toets: string; teksten: string[]; datum: boolean };

/** Screens where more can happen than an answer. */
const DRUK = ['actoren', 'locatie', 'oordeel', 'weging', 'nog-een', 'krachten', '3.1', '3.2', '4.1', '4.2', 'acties'];

const toets = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('j', 'd', 'n', 'w', 'v', '1', '2', '3', '4', '6', 'e') },
  { weight: 4, arbitrary: fc.constantFrom('down', 'down', 'up', 'home', 'end', 'enter', 'b', 'left', 'right', 'pageup', 'pagedown') },
  { weight: 4, arbitrary: fc.constantFrom('backspace', 'backspace', 'p', 'g', 's', 'o', '+', 'k', 'f', 'm', 't', '?') },
  { weight: 1, arbitrary: fc.constantFrom('x', 'é', '😀', 'Q', '', 'r', 'q') },
);
const stem = fc
  .tuple(fc.nat({ max: 12 }), fc.constantFrom('ja', 'deels', 'nee', 'weet niet'), fc.constantFrom(', ', ' en ', ' '), arbitraryNasty)
  .map(([aantal, woord, tussen, reden]) => `${aantal} ${woord}${tussen}1 nee: ${reden}`);
const gebeurtenis: fc.Arbitrary<Gebeurtenis> = fc.oneof(
  { weight: 5, arbitrary: toets.map((t) => ({ toets: t })) },
  { weight: 2, arbitrary: fc.nat({ max: 10_000 }).map((naar) => ({ naar })) },
  { weight: 2, arbitrary: fc.constantFrom(...DRUK).map((naar) => ({ naar })) },
  {
    weight: 4,
    arbitrary: fc.record({
      toets: fc.constantFrom('o', 'o', 'o', '+', '+', 'k', 's', 'f', '2', '3'),
      teksten: fc.array(fc.oneof({ weight: 4, arbitrary: arbitraryNasty }, { weight: 1, arbitrary: stem }), { minLength: 1, maxLength: 3 }),
      datum: fc.boolean(),
    }),
  },
);
const reeks = (tekst: string) => fc.tuple(fc.constant(tekst), fc.array(gebeurtenis, { minLength: 4, maxLength: 16 }));
const REEKSEN: [fc.Arbitrary<[string, Gebeurtenis[]]>, aantal: number][] = [
  [reeks(LEEG), 220],
  ...VOORBEELDEN.map((tekst): [fc.Arbitrary<[string, Gebeurtenis[]]>, number] => [reeks(tekst), 20]),
];

const BELOFTEN: Record<Belofte | 'valt niet om', string> = {
  'valt niet om': 'never throws',
  geldig: 'always leaves a valid case file',
  gelijk: 'file and memory say the same',
  past: 'fits the screen',
  hervat: 'starts again on the remembered screen and row',
  bewaard: 'what was typed is in the file until somebody clears it',
};

/** Walks one sequence of events; the first broken promise of each kind. */
function loop(tekst: string, gebeurtenissen: Gebeurtenis[]): Map<string, string> {
  const gebroken = new Map<string, string>();
  const breek = (belofte: string, wat: string | undefined) => {
    if (wat !== undefined && !gebroken.has(belofte)) gebroken.set(belofte, wat);
  };
  try {
    const w = new Wandeling(tekst);
    const getypt = new Getypt(w);
    for (const g of gebeurtenissen) {
      if (w.sessie.einde !== null) break;
      if ('naar' in g) w.spring(findScherm(w, g.naar));
      else {
        const veranderd = getypt.toets(g.toets);
        if ('teksten' in g) getypt.typ(g.teksten, g.datum);
        if (veranderd || 'teksten' in g) {
          const bestand = w.controleerBestand();
          if (bestand) breek(bestand.belofte, bestand.wat);
          breek('hervat', w.controleerHervat());
        }
      }
      breek('past', w.controleerScherm());
      breek('bewaard', getypt.kwijt);
    }
  } catch (error) {
    breek(
      'valt niet om',
      String((error as Error).stack)
        .split('\n')
        .slice(0, 4)
        .join(' | '),
    );
  }
  return gebroken;
}

function findScherm({ schermen }: Wandeling, naar: number | string): string {
  const scherm = typeof naar === 'number' ? schermen[naar % schermen.length] : schermen.find((s) => s.id.endsWith(`/${naar}`));
  return scherm?.id ?? '';
}

/** What nobody sees is not missed: line ends of other systems. */
const ONZICHTBAAR = /(?![\n\t])\p{Cc}/gu;

/** Keeps what was typed, and notices when a text goes without anybody asking for it. */
class Getypt {
  kwijt: string | undefined;
  private readonly w: Wandeling;
  private levend: string[] = [];

  constructor(w: Wandeling) {
    this.w = w;
  }

  toets(toets: string): boolean {
    const veranderd = this.w.toets(toets);
    // Backspace, and agreeing with the rule, each ask for the same key again.
    this.zoek(toets === 'backspace' || toets === 'e', `toets ${toets}`);
    return veranderd;
  }

  /** Answers what is asked, line after line, and checks that no line goes without a word. */
  typ(regels: string[], datum: boolean): void {
    const erbij: string[] = [];
    // What stood in a line that was refused: after that the line begins with what was refused.
    let gezien: string[] = [];
    for (const [i, regel] of [...regels, ...regels, ...regels].entries()) {
      const { invoer } = this.w.sessie;
      if (invoer === null || i > 5) break;
      const tekst = datum && /^(?:Wanneer|Datum)/.test(invoer.vraag) ? '2026-12-15' : regel;
      const veranderd = this.w.typ(tekst);
      const { sessie } = this.w;
      const gefilterd = /^Filter/.test(invoer.vraag);
      if (!veranderd && sessie.invoer === null && sessie.melding === '' && tekst.replace(ONZICHTBAAR, '').trim() !== '' && !gefilterd)
        this.kwijt ??= `"${tekst}" bij "${invoer.vraag}" verdween zonder melding`;
      // Votes become counts; only the reason is a text.
      const deel = /^Stemmen/.test(invoer.vraag) ? tekst.split(':').slice(1).join(':') : tekst;
      gezien.push(invoer.begin, invoer.vraag);
      if (sessie.melding !== '' && !veranderd) continue;
      if (!gefilterd && deel.trim() !== '') erbij.push(deel.replace(ONZICHTBAAR, '').trim());
      // Whoever opens a text and types another has seen the first.
      if (veranderd) this.levend = this.levend.filter((t) => !gezien.some((g) => g.includes(t)));
      gezien = [];
      if (!veranderd) continue;
      this.levend.push(...erbij.splice(0));
    }
    if (this.w.sessie.invoer !== null) this.w.toets('escape');
    this.zoek(false, `typen van ${JSON.stringify(regels)}`);
  }

  private zoek(gewist: boolean, waardoor: string): void {
    const bladen = teksten(this.w.sessie.casus);
    // A date stands in the file as the file has dates.
    const weg = this.levend.filter((t) => !bladen.some((b) => b.includes(t) || b === toDatum(t)));
    if (weg.length > 0 && !gewist) this.kwijt ??= `${JSON.stringify(weg[0])} is weg door ${waardoor} (${this.w.sessie.scherm})`;
    this.levend = this.levend.filter((t) => !weg.includes(t));
  }
}

/** The same broken promise with as few events as possible. */
function kort(tekst: string, gebeurtenissen: Gebeurtenis[], belofte: string): string {
  let minder = gebeurtenissen;
  for (let i = minder.length - 1; i >= 0; i--) {
    const zonder = minder.toSpliced(i, 1);
    if (loop(tekst, zonder).has(belofte)) minder = zonder;
  }
  return `${loop(tekst, minder).get(belofte)}\n${minder.map((g) => JSON.stringify(g)).join('\n')}`;
}

describe('whatever is pressed and typed, the walk', () => {
  const gebroken = new Map<string, string>();
  // The same events every time; another SEED tries others.
  const seed = Number(process.env.SEED ?? 20_261_125);

  beforeAll(() => {
    for (const [i, [arbitrair, aantal]] of REEKSEN.entries()) {
      for (const [tekst, gebeurtenissen] of fc.sample(arbitrair, { numRuns: aantal, seed: seed + i })) {
        for (const belofte of loop(tekst, gebeurtenissen).keys()) {
          if (!gebroken.has(belofte)) gebroken.set(belofte, `SEED=${seed}: ${kort(tekst, gebeurtenissen, belofte)}`);
        }
      }
    }
  }, 120_000);

  for (const [belofte, wat] of Object.entries(BELOFTEN)) {
    it(wat, () => expect(gebroken.get(belofte)).toBeUndefined());
  }
});
