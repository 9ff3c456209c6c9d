import { isDeepStrictEqual } from 'node:util';
import { CasusDocument } from '../../src/casus/document.ts';
import { checkCasus } from '../../src/casus/read-casus.ts';
import { getValidator } from '../../src/content/validators.ts';
import { formatFault } from '../../src/faults/format.ts';
import { draw } from '../../src/interview/draw.ts';
import { begin, cancelType, type Gevolg, press, remember, resume, type } from '../../src/interview/machine.ts';
import { createSchermen } from '../../src/interview/schermen.ts';
import type { Rij, Scherm, Sessie } from '../../src/interview/sessie.ts';
import type { Casus } from '../../src/model/casus.ts';
import { instrument } from './casus.ts';

/** What must hold after every event, whatever was pressed or typed. */
export type Belofte = 'geldig' | 'gelijk' | 'past' | 'hervat' | 'bewaard';

/** The sizes a screen must fit: an old terminal and a beamer. */
const MATEN = [
  [80, 24],
  [100, 30],
] as const;

const validator = getValidator('casus');

/** A new analysis, with remarks of its owner in it. */
export const LEEG = `# eigen opmerking bovenaan
buurtkompas: 1
buurt: { naam: Testbuurt }
overleg:
  datum: 2026-11-21 # in het buurthuis
situaties:
  - id: plein
    naam: Plein
`;

/** One session as the program drives it, on a text instead of a file and without a terminal. */
export class Wandeling {
  sessie: Sessie;
  tekst: string;
  private document: CasusDocument;

  constructor(tekst: string) {
    this.tekst = tekst;
    this.document = new CasusDocument(tekst);
    this.sessie = resume(instrument, begin(readCasusText(tekst)));
  }

  /** A key; while a line is being typed, Escape. True where it changed the file. */
  toets(toets: string): boolean {
    if (this.sessie.invoer !== null) {
      this.sessie = cancelType(this.sessie);
      return false;
    }
    const veranderd = this.neem(press(instrument, this.sessie, toets));
    // As the program does when it stops: where the walk is goes into the file too.
    if (this.sessie.einde !== null) this.neem(remember(instrument, this.sessie));
    return veranderd;
  }

  typ(tekst: string): boolean {
    return this.neem(type(instrument, this.sessie, tekst));
  }

  /** Goes straight to a screen, as the menu does. */
  spring(scherm: string): void {
    this.sessie = { ...cancelType(this.sessie), laag: null, scherm, rij: 0 };
  }

  /** The program starts again on what stands in the file. */
  hervat(): void {
    this.document = new CasusDocument(this.tekst);
    this.sessie = resume(instrument, begin(readCasusText(this.tekst)));
  }

  get schermen(): Scherm[] {
    return createSchermen(instrument, this.sessie).schermen;
  }

  get scherm(): Scherm {
    const scherm = this.schermen.find((s) => s.id === this.sessie.scherm);
    if (scherm === undefined) throw new Error(`No such screen: ${this.sessie.scherm}`);
    return scherm;
  }

  get rij(): Rij | undefined {
    return this.scherm.rijen[this.sessie.rij];
  }

  /** The first promise that is broken about the screen; undefined where all is well. */
  controleerScherm(): string | undefined {
    for (const [breedte, hoogte] of MATEN) {
      const regels = draw(instrument, this.sessie, breedte, hoogte);
      if (regels.length > hoogte) return `${regels.length} regels op ${breedte}x${hoogte} (${this.sessie.scherm}, ${this.sessie.laag})`;
      const breed = regels.find((r) => widthOf(r.tekst) > breedte);
      if (breed) return `${widthOf(breed.tekst)} kolommen op ${breedte}x${hoogte}: ${breed.tekst.slice(0, 60)}`;
      if (regels.some((r) => /[\n\r]/.test(r.tekst))) return 'een regel met een regeleinde erin';
    }
    return undefined;
  }

  /** The first promise that is broken about the file. */
  controleerBestand(): { belofte: Belofte; wat: string } | undefined {
    const { casus, faults } = checkCasus(this.tekst, 'casus.yaml', validator);
    if (casus === undefined) return { belofte: 'geldig', wat: faults.slice(0, 2).map(formatFault).join(' / ') };
    if (!isDeepStrictEqual(casus, this.sessie.casus)) return { belofte: 'gelijk', wat: verschil(casus, this.sessie.casus, '') };
    return undefined;
  }

  /** Starting again from the file lands where the file says the walk was. */
  controleerHervat(): string | undefined {
    const { sessie: stand } = this.sessie.casus;
    if (stand === undefined) return undefined;
    const weer = resume(instrument, begin(this.sessie.casus));
    const scherm = createSchermen(instrument, weer).schermen.find((s) => s.id === stand.scherm);
    if (scherm === undefined || weer.scherm !== stand.scherm) return `scherm ${weer.scherm} in plaats van ${stand.scherm}`;
    const rij = scherm.rijen[weer.rij]?.id ?? (scherm.rijen.length > 0 ? 'klaar' : undefined);
    if (stand.rij !== undefined && rij !== stand.rij) return `rij ${rij} in plaats van ${stand.rij}`;
    return isDeepStrictEqual(weer.geparkeerd, stand.geparkeerd ?? []) ? undefined : 'andere geparkeerde vragen';
  }

  private neem({ sessie, wijzigingen }: Gevolg): boolean {
    this.sessie = sessie;
    if (wijzigingen.length === 0) return false;
    for (const wijziging of wijzigingen) this.document.apply(wijziging);
    this.tekst = this.document.toText();
    return true;
  }
}

export function readCasusText(tekst: string): Casus {
  const { casus, faults } = checkCasus(tekst, 'casus.yaml', validator);
  if (casus === undefined) throw new Error(`Not a case: ${faults.map(formatFault).join('\n')}`);
  return casus;
}

/** Every text in a value, however deep. */
export function teksten(waarde: unknown): string[] {
  if (typeof waarde === 'string') return [waarde];
  return waarde !== null && typeof waarde === 'object' ? Object.values(waarde).flatMap(teksten) : [];
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });
const WIDE = /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns a text takes in a terminal. */
export function widthOf(tekst: string): number {
  if (/^[\x20-\u02ff\u2010-\u2027]*$/.test(tekst)) return tekst.length;
  return [...graphemes.segment(tekst)].reduce(
    (n, { segment }) => n + (WIDE.test(segment) ? 2 : /^[\p{M}\p{Cf}]+$/u.test(segment) ? 0 : 1),
    0,
  );
}

/** The first place where two values differ. */
function verschil(bestand: unknown, geheugen: unknown, waar: string): string {
  const beide = [bestand, geheugen].every((w) => w !== null && typeof w === 'object');
  if (!beide) return `${waar}: bestand ${JSON.stringify(bestand)}, geheugen ${JSON.stringify(geheugen)}`;
  const [links, rechts] = [bestand as Record<string, unknown>, geheugen as Record<string, unknown>];
  for (const sleutel of new Set([...Object.keys(links), ...Object.keys(rechts)])) {
    if (!isDeepStrictEqual(links[sleutel], rechts[sleutel])) return verschil(links[sleutel], rechts[sleutel], `${waar}.${sleutel}`);
  }
  return `${waar}: alleen de vorm verschilt`;
}
