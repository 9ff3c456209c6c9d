// Loaded before a program that is measured: at its end it adds its peak memory, in KiB, to the file that is named.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.BUURTKOMPAS_PEAK;
if (isMainThread && file) process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
