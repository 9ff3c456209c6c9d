import type { Fault } from '../faults/fault.ts';
import { formatFault } from '../faults/format.ts';
import { EXIT } from './exit.ts';

/** Something the user can mend: what to print, and the code to end with. Never shown with a stack. */
export class UserError extends Error {
  readonly lines: string[];
  readonly exitCode: number;

  constructor(lines: string[], exitCode: number) {
    super(lines[0]);
    this.lines = lines;
    this.exitCode = exitCode;
  }

  static fromFaults(faults: Fault[], exitCode: number = EXIT.faults): UserError {
    return new UserError(faults.map(formatFault), exitCode);
  }
}
