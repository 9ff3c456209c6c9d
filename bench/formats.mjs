// How long all formats of one report take beside Markdown alone, as a ratio in one run: `node bench/formats.mjs [rounds]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureInTurn, median, timeProcess } from './measure.mjs';

const example = 'examples/1-stapeling/modelantwoord.yaml';
const LIMIT = 5;

/** For each choice of formats the median in milliseconds of a whole run, and how many times that of Markdown alone it is. */
export function measureFormats(rounds) {
  const dir = mkdtempSync(join(tmpdir(), 'buurtkompas-formats-'));
  try {
    const make =
      (...words) =>
      () =>
        timeProcess(process.execPath, ['bin/buurtkompas.js', 'rapport', example, '--overschrijf', ...words]);
    const times = measureInTurn(
      {
        'md, no pictures': make('-o', join(dir, 'a.md'), '--zonder-beeld'),
        'md, with pictures': make('-o', join(dir, 'b.md')),
        html: make('-o', join(dir, 'c.html')),
        docx: make('-o', join(dir, 'd.docx')),
        'all formats': make('--formaat', 'md,html,docx', '-o', join(dir, 'e')),
      },
      rounds,
    );
    const base = median(times['md, no pictures']);
    return Object.entries(times).map(([name, list]) => ({ name, ms: median(list), ratio: median(list) / base }));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = measureFormats(Number(process.argv[2] ?? 11));
  for (const { name, ms, ratio } of results)
    console.log(`${name.padEnd(18)} median ${ms.toFixed(0).padStart(5)} ms, ${ratio.toFixed(2)} x Markdown`);
  const all = results.at(-1)?.ratio ?? Number.POSITIVE_INFINITY;
  console.log(`all formats: ${all.toFixed(2)} x Markdown alone, limit ${LIMIT}: ${all <= LIMIT ? 'reached' : 'NOT reached'}`);
}
