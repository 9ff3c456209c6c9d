import { createChecklist } from '../../report/checklist.ts';
import { suggest } from '../../yaml/suggest.ts';
import { loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';

export async function checklistCommand(
  stap: string | undefined,
  { formaat, lokaal }: { formaat: 'md' | 'html'; lokaal?: string },
): Promise<number> {
  const { instrument } = await loadContext(lokaal);
  const stappen = instrument.stappen.map((s) => s.stap);
  if (stap !== undefined && !stappen.includes(stap)) {
    const bedoeld = suggest(stap, stappen);
    throw new UserError(
      [`buurtkompas: "${stap}" is geen stap; ${bedoeld ? `bedoelde u "${bedoeld}"? K` : 'k'}ies uit: ${stappen.join(', ')}`],
      EXIT.usage,
    );
  }
  process.stdout.write(createChecklist(instrument, stap, formaat));
  return EXIT.done;
}
