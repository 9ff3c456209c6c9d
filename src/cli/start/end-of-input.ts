/** Names of the errors with which the questions end without an answer: Ctrl-C, and the end of the input. */
const STOPPED = new Set(['ExitPromptError', 'AbortPromptError']);

/**
 * A signal for the end of the input (Ctrl-D). The prompt library closes its line reader then, but leaves its question
 * open; the program would run dry and end in the middle. At that moment the signal goes off.
 */
export function watchEndOfInput(): AbortSignal {
  const controller = new AbortController();
  process.once('beforeExit', () => controller.abort());
  return controller.signal;
}

/** Whether the user stopped, as opposed to something that went wrong. */
export function isStopped(error: unknown): boolean {
  return error instanceof Error && STOPPED.has(error.name);
}
