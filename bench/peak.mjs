// Loaded before a program that is measured: at its end it adds to the file that is named what it took of the processors, in
// microseconds, and its peak memory, in KiB.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.BUURTKOMPAS_PEAK;
if (isMainThread && file) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    appendFileSync(file, `${userCPUTime + systemCPUTime} ${maxRSS}\n`);
  });
}
