// Draws docs/beeld/scherm.svg from the program's own screen: `npm run build && npm run picture`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCasus } from '../dist/casus/read-casus.js';
import { readBuiltIn } from '../dist/content/built-in.js';
import { getValidator } from '../dist/content/validators.js';
import { draw } from '../dist/interview/draw.js';
import { begin, press, resume } from '../dist/interview/machine.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const PICTURE = join(ROOT, 'docs', 'beeld', 'scherm.svg');

const CASE = join(ROOT, 'examples', '1-stapeling', 'modelantwoord.yaml');
const SCREEN = 'plek/portieken/2.2/ongemak';
const KEYS = ['down'];
const [COLUMNS, ROWS] = [84, 22];

const [CELL, LINE, SIZE, MARGIN] = [9, 21, 15, 18];
const [BACK, FRAME] = ['#12171d', '#3a4652'];
const INK = { kop: '#ffffff', gewoon: '#d9e0e7', actief: '#12171d', stil: '#a3b0bd', legenda: '#d9e0e7', melding: '#f2cc60' };
const BAR = '#d9e0e7';

/** The picture as text: the same screen gives the same bytes. */
export function drawPicture() {
  const lines = readScreen();
  const [width, height] = [2 * MARGIN + COLUMNS * CELL, 2 * MARGIN + lines.length * LINE];
  const active = lines.filter((l) => l.soort === 'actief').map((l) => l.tekst.trim().replace(/^> /, ''));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="titel beschrijving" lang="nl">`,
    `  <title id="titel">Het scherm van Buurtkompas: ${escapeXml(lines[0].tekst)}</title>`,
    `  <desc id="beschrijving">De vraag waar het team nu is: ${escapeXml(active.join(' '))} Het hele scherm: ${escapeXml(readAloud(lines))}</desc>`,
    `  <rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${BACK}" stroke="${FRAME}"/>`,
    `  <g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${SIZE}" xml:space="preserve">`,
    ...lines.flatMap(drawLine),
    '  </g>',
    '</svg>',
  ].join('\n')}\n`;
}

function readScreen() {
  const instrument = readBuiltIn();
  const { casus } = readCasus(CASE, getValidator('casus'));
  let sessie = resume(instrument, { ...begin(casus), scherm: SCREEN });
  if (sessie.scherm !== SCREEN) throw new Error(`There is no screen ${SCREEN}`);
  for (const key of KEYS) sessie = press(instrument, sessie, key).sessie;
  return draw(instrument, sessie, COLUMNS, ROWS);
}

/** Every line gets its own width, so that any monospace font keeps the columns. */
function drawLine({ tekst, soort }, row) {
  const text = tekst.trimStart();
  if (text === '') return [];
  const x = MARGIN + (tekst.length - text.length) * CELL;
  const y = MARGIN + row * LINE;
  const bar = `    <rect x="${MARGIN - 6}" y="${y}" width="${COLUMNS * CELL + 12}" height="${LINE}" fill="${BAR}"/>`;
  const weight = soort === 'kop' ? ' font-weight="bold"' : '';
  return [
    ...(soort === 'actief' ? [bar] : []),
    `    <text x="${x}" y="${y + 15}" textLength="${text.length * CELL}" lengthAdjust="spacingAndGlyphs" fill="${INK[soort]}"${weight}>${escapeXml(text)}</text>`,
  ];
}

function readAloud(lines) {
  return lines
    .map((l) => l.tekst.trim())
    .filter(Boolean)
    .join(' ');
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const after = drawPicture();
  const same = existsSync(PICTURE) && readFileSync(PICTURE, 'utf8') === after;
  mkdirSync(dirname(PICTURE), { recursive: true });
  if (!same) writeFileSync(PICTURE, after);
  console.log(`docs/beeld/scherm.svg: ${same ? 'unchanged' : 'written'}`);
}
