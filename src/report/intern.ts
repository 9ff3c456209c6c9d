import type { Formaat } from './formaten.ts';
import { isDocument, readKopregel } from './opmaak/docx/document.ts';
import { isPage } from './opmaak/page.ts';
import { judgeRapport, type Voor } from './rapport.ts';
import { getParts } from './render.ts';

/** For whom a report of ours is; nothing for any other file. What cannot be told apart is for the team. */
export function readVoor(formaat: Formaat, bytes: Buffer): Voor | undefined {
  const delen = getParts('docx-tekst')['gebruik']?.({ delen: true }).trim() ?? '';
  const voor = (isDelen: boolean): Voor => (isDelen ? 'delen' : 'intern');
  if (formaat === 'docx') return isDocument(bytes) ? voor(readKopregel(bytes).includes(delen)) : undefined;
  const text = bytes.toString('utf8');
  if (formaat === 'html') {
    const stijl = /<style>.*?<\/style>/s.exec(text)?.[0] ?? '';
    return isPage(text) ? voor(stijl.includes(`content: "${delen}"`)) : undefined;
  }
  // Below the title, and where it is one below the line that it is an exercise, a report says what it may be used for.
  const gebruik = /^> (?!\*\*)(.*)$/m.exec(text)?.[1] ?? '';
  return judgeRapport(text) === 'vreemd' ? undefined : voor(gebruik.startsWith(delen));
}
