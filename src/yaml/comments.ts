import { loadYaml } from './library.ts';

/** Every comment in a text of YAML, with its sign and where it begins. */
export function findComments(text: string): { tekst: string; offset: number }[] {
  if (!text.includes('#')) return [];
  const { CST, Lexer } = loadYaml();
  const found: { tekst: string; offset: number }[] = [];
  let offset = 0;
  let content = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = content ? 'content' : CST.tokenType(lexeme);
    content = type === 'scalar';
    // Marks that the lexer puts between and that are not in the text.
    if (type === 'doc-mode' || type === 'scalar' || type === 'flow-error-end') continue;
    if (type === 'comment') found.push({ tekst: lexeme, offset });
    offset += lexeme.length;
  }
  return found;
}
