import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PEAK = new URL('peak.mjs', import.meta.url).href;

/** A whole process by the clock, in milliseconds. Anything but a good end is an error. */
export function timeProcess(file, args) {
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(file, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 26 });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${status}: ${error ?? String(stderr).slice(0, 500)}`);
  return ms;
}

/** The same for a Node program, with the time it had a processor and its peak memory in MiB: of all its processes together. */
export function measureNode(args) {
  const dir = mkdtempSync(join(tmpdir(), 'buurtkompas-peak-'));
  try {
    const file = join(dir, 'taken');
    process.env.BUURTKOMPAS_PEAK = file;
    const ms = timeProcess(process.execPath, ['--import', PEAK, ...args]);
    const taken = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    const sum = (column) => taken.reduce((total, line) => total + Number(line.split(' ')[column]), 0);
    return { ms, cpu: sum(0) / 1000, mib: sum(1) / 1024 };
  } finally {
    delete process.env.BUURTKOMPAS_PEAK;
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Takes each of the measures by name in turn, so that a slow moment touches all. The first round is a warm-up. */
export function measureInTurn(measures, rounds) {
  const results = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, measure] of Object.entries(measures)) {
      const result = measure();
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}

export function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
}
