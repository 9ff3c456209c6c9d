import { createFault, type Fault } from '../faults/fault.ts';
import type { Alinea, Verhaal } from '../model/oefening.ts';

const MARK = /^\*\*(p[1-9]\d*)\*\*\s+/;

/**
 * A story of a case: Markdown with a heading, and paragraphs that start with their number in bold (`**p3** …`). What stands
 * between the heading and the first passage says where the story comes from.
 */
export function parseVerhaal(text: string, name: string): { verhaal: Verhaal; faults: Fault[] } {
  const verhaal: Verhaal = { titel: '', bron: '', alineas: [] };
  const faults: Fault[] = [];
  const lines = new Map<string, number>();
  for (const { regel, tekst } of splitBlocks(text)) {
    const id = MARK.exec(tekst)?.[1];
    const plaats = { regel, kolom: 1 };
    if (id === undefined) {
      if (tekst.startsWith('# ') && verhaal.titel === '') verhaal.titel = tekst.slice(2).trim();
      else if (verhaal.alineas.length === 0) verhaal.bron = `${verhaal.bron} ${tekst.replaceAll('*', '')}`.trim();
      else faults.push(createFault('ALINEA_ZONDER_NUMMER', name, plaats, { volgende: `p${verhaal.alineas.length + 1}` }));
      continue;
    }
    const eerder = lines.get(id);
    if (eerder !== undefined) faults.push(createFault('DUBBEL_ONDERDEEL', name, plaats, { id, eerder }));
    lines.set(id, regel);
    const alinea: Alinea = { id, tekst: tekst.replace(MARK, '') };
    verhaal.alineas.push(alinea);
  }
  if (verhaal.titel === '') faults.push(createFault('VERHAAL_TITEL', name, { regel: 1, kolom: 1 }, {}));
  if (verhaal.alineas.length === 0) faults.push(createFault('VERHAAL_LEEG', name, undefined, {}));
  return { verhaal, faults };
}

/** Blocks of text between empty lines, each on one line, with the number of its first line. A number begins a block by itself. */
function splitBlocks(text: string): { regel: number; tekst: string }[] {
  const blocks: { regel: number; tekst: string }[] = [];
  let open = false;
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const tekst = line.trim();
    if (tekst === '') open = false;
    else if (open && !MARK.test(tekst)) (blocks.at(-1) as { tekst: string }).tekst += ` ${tekst}`;
    else {
      blocks.push({ regel: i + 1, tekst });
      open = !tekst.startsWith('# ');
    }
  }
  return blocks;
}

/** The numbers of the passages that a text names, each once and in that order. */
export function namedAlineas(tekst: string): string[] {
  return [...new Set(tekst.match(/\bp[1-9]\d*\b/g))];
}

/** The passages themselves that a text names. */
export function findAlineas({ alineas }: Verhaal, tekst: string): Alinea[] {
  return namedAlineas(tekst).flatMap((id) => alineas.find((a) => a.id === id) ?? []);
}
