import { main } from '../../dist/main.js';

// Runs commands one after another in this process, and says how each ended and what it wrote. Commands as JSON on the line.
const results = [];
const streams = [process.stdout, process.stderr];
const real = streams.map((stream) => stream.write.bind(stream));
for (const args of JSON.parse(process.argv[2] ?? '[]')) {
  const said = ['', ''];
  streams.forEach((stream, i) => {
    stream.write = (text) => {
      said[i] += text;
      return true;
    };
  });
  await main([process.argv0, 'buurtkompas', ...args]);
  streams.forEach((stream, i) => {
    stream.write = real[i];
  });
  for (const event of ['SIGTERM', 'SIGHUP', 'SIGINT', 'uncaughtException']) process.removeAllListeners(event);
  process.stdout.removeAllListeners('error');
  results.push({ args, code: process.exitCode, out: said[0], err: said[1], polluted: Object.keys(Object.prototype) });
}
process.exitCode = 0;
process.stdout.write(JSON.stringify(results));
