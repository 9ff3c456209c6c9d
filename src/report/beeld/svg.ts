import { render } from '../render.ts';
import { seal } from '../seal.ts';
import type { Cel, Raster } from './raster.ts';

/** All in user units; the picture is scaled to where it stands. */
const WIDTH = 760;
const LINE = 16;
const PAD = 6;
const GAP = 4;
/** A letter is about so wide. Broad enough for most: a text that is shorter only leaves room. */
const LETTER = 7.1;
/** Bold letters are wider. */
const BOLD = 1.1;
const SMALLEST = 26;

interface Vak {
  x: number;
  y: number;
  b: number;
  h: number;
  midden: number;
  helft: number;
  vol: boolean;
  half: boolean;
  open: boolean;
  merk: boolean;
}

interface Tekst {
  x: number;
  y: number;
  midden: boolean;
  vet: boolean;
  tekst: string;
}

const MARKER = '<!-- buurtkompas beeld -->';

/** A picture to stand in a page: it takes the colour of the text around it. */
export function drawInline(raster: Raster): string {
  return render('beeld-html', { ...layOut(raster), los: false, delen: false, vertrouwelijk: '' }).trim();
}

/** Who a picture by itself may be shown to. */
export interface Gebruik {
  /** It goes with a version to share. */
  delen: boolean;
  vertrouwelijk: string;
}

/** The same as a file, on white, with how confidential it is and the seal of what is ours. */
export function drawFile(raster: Raster, gebruik: Gebruik): string {
  return seal(render('beeld-html', { ...layOut(raster), los: true, ...gebruik }));
}

export function isBeeld(text: string): boolean {
  return text.startsWith(MARKER);
}

function layOut({ naam, titel, alt, kolommen, kop, rijen, legenda }: Raster) {
  const total = kolommen.reduce((a, b) => a + b, 0);
  const widths = kolommen.map((k) => (k / total) * WIDTH);
  const vakken: Vak[] = [];
  const teksten: Tekst[] = [];
  let y = GAP;
  const addRow = (cellen: Cel[], vet: boolean, heights = SMALLEST) => {
    const lines = cellen.map((cel, i) => wrap(cel.tekst, (widths[i] ?? WIDTH) / (vet ? BOLD : 1)));
    const height = Math.max(heights, Math.max(...lines.map((l) => l.length)) * LINE + PAD);
    let x = 0;
    for (const [i, cel] of cellen.entries()) {
      const width = widths[i] ?? 0;
      const middle = cel.toon !== 'geen';
      const centred = middle || (vet && rijen.some((rij) => rij[i]?.toon !== 'geen'));
      if (middle) vakken.push(toVak(cel, x + GAP / 2, y, width - GAP, height));
      const own = lines[i] ?? [];
      const top = y + height / 2 - (own.length * LINE) / 2 + LINE - 4;
      for (const [n, tekst] of own.entries())
        teksten.push({
          x: round(centred ? x + width / 2 : x + GAP),
          y: round(top + n * LINE),
          midden: centred,
          vet: vet || cel.merk === true,
          tekst,
        });
      x += width;
    }
    y += height + GAP;
  };
  if (kop.length > 0)
    addRow(
      kop.map((tekst) => ({ tekst, toon: 'geen' })),
      true,
      LINE,
    );
  for (const rij of rijen) addRow(rij, false);
  y = addLegend(legenda, y + GAP, vakken, teksten);
  return { naam, titel, alt, breedte: WIDTH, hoogte: round(y), vakken, teksten };
}

/** What each look means, in a line under the picture that breaks where it has to. Gives where it ends. */
function addLegend(legenda: Cel[], top: number, vakken: Vak[], teksten: Tekst[]): number {
  const box = 18;
  let [x, y] = [0, top];
  for (const cel of legenda) {
    const width = box + PAD + cel.tekst.length * LETTER + 3 * PAD;
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + box + PAD];
    vakken.push(toVak(cel, x + 2, y, box, box - 2));
    teksten.push({ x: round(x + box + PAD + 2), y: round(y + box - 5), midden: false, vet: false, tekst: cel.tekst });
    x += width;
  }
  return y + box + GAP;
}

function toVak({ toon, merk = false }: Cel, x: number, y: number, b: number, h: number): Vak {
  const half = { midden: round(y + h / 2), helft: round(h / 2) };
  const box = { x: round(x), y: round(y), b: round(b), h: round(h) };
  return { ...box, ...half, vol: toon === 'vol', half: toon === 'half', open: toon === 'open', merk };
}

/** Breaks a text at words. A word that is too long by itself is cut: it would run into the next cell. */
function wrap(tekst: string, width: number): string[] {
  const room = Math.max(1, Math.floor((width - 2 * PAD) / LETTER));
  const lines: string[] = [];
  for (const word of tekst.split(/\s+/).filter((w) => w !== '')) {
    const pieces = word.match(new RegExp(`.{1,${room}}`, 'gsu')) ?? [];
    for (const piece of pieces) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + piece.length <= room) lines[lines.length - 1] = `${last} ${piece}`;
      else lines.push(piece);
    }
  }
  return lines;
}

const round = (n: number) => Math.round(n * 10) / 10;
