// How long a command takes to start, as a ratio to bare Node, in one run: `node bench/start.mjs [rounds]`.
import { fileURLToPath } from 'node:url';
import { measureInTurn, median, timeProcess } from './measure.mjs';

const example = 'examples/1-stapeling/modelantwoord.yaml';
const commands = {
  'bare node': ['-e', '0'],
  '--help': ['bin/buurtkompas.js', '--help'],
  'valideer, one file': ['bin/buurtkompas.js', 'valideer', example],
  'analyse, one file': ['bin/buurtkompas.js', 'analyse', example],
  'rapport, one file': ['bin/buurtkompas.js', 'rapport', example],
};

/** For each command the median in milliseconds, and how many times that of bare Node it is. */
export function measureStart(rounds) {
  const measures = Object.entries(commands).map(([name, args]) => [name, () => timeProcess(process.execPath, args)]);
  const times = measureInTurn(Object.fromEntries(measures), rounds);
  const base = median(times['bare node']);
  return Object.entries(times).map(([name, list]) => ({ name, ms: median(list), ratio: median(list) / base }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, ms, ratio } of measureStart(Number(process.argv[2] ?? 15)))
    console.log(`${name.padEnd(20)} median ${ms.toFixed(0).padStart(4)} ms, ${ratio.toFixed(2)} x bare node`);
}
