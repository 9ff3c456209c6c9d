import { analyse } from '../../analyse.ts';
import { readCasus } from '../../casus/read-casus.ts';
import { standOf } from '../../interview/stand.ts';
import type { Casus } from '../../model/casus.ts';
import { createEscalatierapport, createRapport, judgeRapport } from '../../report/rapport.ts';
import { type Context, refuseForbidden } from '../context.ts';
import { ownCommand, quotePath } from '../own-command.ts';
import { describePersonalData, refusePersonalData } from '../personal-data.ts';
import { refuseAndere } from '../rapport/intern.ts';
import { tell } from '../wrap.ts';
import { describeKept, writeOutput } from '../write-file.ts';

/** The result on the screen, and the report beside the case file: after the triage by itself only the part about the case. */
export function makeReport(casus: Casus, path: string, { instrument, validate }: Context, alleen?: 'triage'): void {
  refuseForbidden(path, readCasus(path, validate).text ?? '', casus);
  const uitkomst = analyse(instrument, casus);
  for (const line of standOf(uitkomst, alleen)) tell(line);
  const stem = path.replace(/\.ya?ml$/i, '');
  if (alleen === 'triage') {
    refusePersonalData(path, uitkomst, 'zaak');
    const deelB = `${stem}-deel-b.md`;
    refuseAndere([deelB], 'intern');
    const oud = writeOutput(deelB, createEscalatierapport(uitkomst), judgeRapport);
    for (const line of [`Deel B staat in ${deelB}. Geef het alleen aan wie aan deze zaak werkt.`, ...describeKept(oud)]) tell(line);
    return;
  }
  const uit = `${stem}-verslag.md`;
  refuseAndere([uit], 'intern');
  const kept = writeOutput(uit, createRapport(uitkomst), judgeRapport);
  console.error('');
  tell(
    `Het verslag staat in ${uit}. Als webpagina en in Word: ${ownCommand()} rapport ${quotePath(path)} --formaat html,docx -o ${quotePath(stem)}-verslag`,
  );
  for (const line of [...describeKept(kept), ...describePersonalData(path, uitkomst)]) tell(line);
  if (uitkomst.escalatie.length > 0)
    tell(
      'Achteraan staat deel B, over de zaak. Deel dat niet: rapport --zonder-escalatie maakt een verslag zonder, en --voor delen een versie voor mensen buiten het team.',
    );
}
