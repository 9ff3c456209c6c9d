import { EXIT } from './cli/exit.ts';
import { createProgram } from './cli/program.ts';

/** Asked for, and shown: no error, though commander throws one. */
const SHOWN = new Set(['commander.helpDisplayed', 'commander.version']);

/** Whether a fault of ours is ending the program: saying so to a terminal that is gone would be another. */
let ending = false;

/** Runs one command. The only place that decides with which code the program ends. */
export async function main(argv: string[]): Promise<void> {
  process.stdout.on('error', endOutput);
  process.on('SIGTERM', () => endBySignal(EXIT.terminated));
  process.on('SIGHUP', () => endBySignal(EXIT.hungUp));
  process.on('uncaughtException', endByBug);
  try {
    process.exitCode = EXIT.done;
    const program = createProgram((code) => {
      process.exitCode = code;
    });
    await program.parseAsync(argv);
  } catch (error) {
    // Loaded only here: the words for what is wrong would make every start slower.
    process.exitCode = isShown(error) ? EXIT.done : (await import('./cli/report-error.ts')).reportError(error);
  }
}

/** What was confirmed is on disk already. */
function endBySignal(code: number): never {
  restoreTerminal();
  process.exit(code);
}

/** Gives the terminal its cursor and its way of pasting back. */
function restoreTerminal(): void {
  if (process.stderr.isTTY) process.stderr.write('\u001b[?25h\u001b[?2004l\n');
}

/** What went wrong where no command could catch it, such as behind a key: said as everything else is, and only once. */
async function endByBug(error: unknown): Promise<void> {
  if (ending) return;
  ending = true;
  restoreTerminal();
  process.exit((await import('./cli/report-error.ts')).reportError(error));
}

/** A reader that has seen enough (`| head`) is no error; a full disk behind `>` is one. */
async function endOutput(error: NodeJS.ErrnoException): Promise<never> {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  const { reportLostOutput } = await import('./cli/report-error.ts');
  process.exit(reportLostOutput(error));
}

function isShown(error: unknown): boolean {
  return error instanceof Error && 'code' in error && SHOWN.has(String(error.code));
}
