import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/cli/report-error.ts';
import { openExisting } from '../../src/cli/start/open-file.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { createScratch } from '../support/run.ts';

const dir = createScratch();

function refusal(path: string): { message: string; exitCode: number } {
  try {
    openExisting(path, false).close();
  } catch (error) {
    if (error instanceof UserError) return { message: linesOf(error).join('\n'), exitCode: error.exitCode };
    throw error;
  }
  throw new Error('It was opened');
}

describe('a file that the walk cannot open', () => {
  it('is not there: a new analysis begins without a file', () => {
    const { message, exitCode } = refusal(join(dir, 'nergens.yaml'));
    expect(exitCode).toBe(3);
    expect(message).toMatch(/BESTAND_ONTBREEKT.*een nieuwe analyse begint u met \S+.* start, zonder bestand/);
  });

  it('is a folder: no option is named that the walk does not have', () => {
    mkdirSync(join(dir, 'map'));
    const { message, exitCode } = refusal(join(dir, 'map'));
    expect(exitCode).toBe(3);
    expect(message).toContain('IS_MAP');
    expect(message).not.toContain('-o');
  });
});
