// How long a command takes to start, as a ratio to bare Node, in one run: `node bench/start.mjs [rounds]`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = Number(process.argv[2] ?? 15);
const example = 'examples/1-stapeling/modelantwoord.yaml';
const commands = {
  'bare node': ['-e', '0'],
  '--help': ['bin/buurtkompas.js', '--help'],
  'valideer, one file': ['bin/buurtkompas.js', 'valideer', example],
  'analyse, one file': ['bin/buurtkompas.js', 'analyse', example],
  'rapport, one file': ['bin/buurtkompas.js', 'rapport', example],
};

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, args] of Object.entries(commands)) {
    const start = process.hrtime.bigint();
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
    if (round > 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const base = median(times['bare node']);
for (const [name, list] of Object.entries(times)) {
  console.log(`${name.padEnd(20)} median ${median(list).toFixed(0).padStart(4)} ms, ${(median(list) / base).toFixed(2)} x bare node`);
}
