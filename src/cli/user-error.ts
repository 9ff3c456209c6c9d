import type { Fault } from '../faults/fault.ts';
import { EXIT } from './exit.ts';

/** Something the user can mend: what to print, lines first, and the code to end with. Never shown with a stack. */
export class UserError extends Error {
  readonly lines: string[];
  readonly faults: Fault[];
  readonly exitCode: number;

  constructor(lines: string[], exitCode: number, faults: Fault[] = []) {
    super(lines[0] ?? faults[0]?.code);
    this.lines = lines;
    this.faults = faults;
    this.exitCode = exitCode;
  }

  static fromFaults(faults: Fault[], exitCode: number = EXIT.faults): UserError {
    return new UserError([], exitCode, faults);
  }
}
