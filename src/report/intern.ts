import type { Formaat } from './formaten.ts';
import { isDocument, readKopregel } from './opmaak/docx/document.ts';
import { isPage } from './opmaak/page.ts';
import { judgeRapport } from './rapport.ts';
import { getParts } from './render.ts';

/** Whether a file is a report of ours that is not the version to share. What cannot be told apart counts as internal. */
export function isIntern(formaat: Formaat, bytes: Buffer): boolean {
  const delen = getParts('docx-tekst')['gebruik']?.({ delen: true }).trim() ?? '';
  if (formaat === 'docx') return isDocument(bytes) && !readKopregel(bytes).includes(delen);
  const text = bytes.toString('utf8');
  if (formaat === 'html') return isPage(text) && !(/<style>.*?<\/style>/s.exec(text)?.[0] ?? '').includes(`content: "${delen}"`);
  // Below the title, and where it is one below the line that it is an exercise, a report says what it may be used for.
  const gebruik = /^> (?!\*\*)(.*)$/m.exec(text)?.[1] ?? '';
  return judgeRapport(text) !== 'vreemd' && !gebruik.startsWith(delen);
}
