import { EXIT } from './cli/exit.ts';
import { createProgram } from './cli/program.ts';
import { isUsageError, printUsageError } from './cli/usage.ts';
import { UserError } from './cli/user-error.ts';
import { tell } from './cli/wrap.ts';
import { formatFault, showControls } from './faults/format.ts';

/** Runs one command. The only place that decides with which code the program ends. */
export async function main(argv: string[]): Promise<void> {
  process.stdout.on('error', endOutput);
  process.on('SIGTERM', () => endBySignal(EXIT.terminated));
  process.on('SIGHUP', () => endBySignal(EXIT.hungUp));
  try {
    process.exitCode = EXIT.done;
    const program = createProgram((code) => {
      process.exitCode = code;
    });
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** What was confirmed is on disk already; the terminal gets its cursor and its way of pasting back. */
function endBySignal(code: number): never {
  if (process.stderr.isTTY) process.stderr.write('\u001b[?25h\u001b[?2004l\n');
  process.exit(code);
}

/** A reader that has seen enough (`| head`) is no error; a full disk behind `>` is one. */
async function endOutput(error: NodeJS.ErrnoException): Promise<never> {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  // Loaded only here: the words of all faults would make every start slower.
  const { createFault } = await import('./faults/fault.ts');
  const { describeWriteError } = await import('./faults/write-error.ts');
  console.error(formatFault(createFault('NIET_SCHRIJFBAAR', 'uitvoer', undefined, { reden: describeWriteError(error) })));
  process.exit(EXIT.io);
}

function report(error: unknown): number {
  if (isUsageError(error)) return printUsageError(error);
  if (error instanceof UserError) {
    for (const line of error.lines) tell(line);
    return error.exitCode;
  }
  const text = error instanceof Error ? (process.env.BUURTKOMPAS_DEBUG ? (error.stack ?? error.message) : error.message) : String(error);
  console.error(
    showControls(
      `buurtkompas: fout in het programma zelf, niet in uw invoer: ${text.split('\n', process.env.BUURTKOMPAS_DEBUG ? undefined : 1).join('\n')}`,
    ),
  );
  tell('Wat al was bewaard, blijft bewaard. Meld dit aan de makers, met de opdracht die u gaf.');
  return EXIT.bug;
}
