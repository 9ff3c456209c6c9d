/** What a template says by itself, and on which of its lines, counting from 1, each place of that stands. */
export interface Teksten {
  tekst: string;
  regel: (plaats: number) => number;
}

/** Stands where a report has something from its data: a text does not go on over it. */
const GEGEVENS = '\n|\n';

/** The literal texts of a template, in its order, as they come into a report. A comment does not, and cuts no text in two. */
export function collectTeksten(program: hbs.AST.Program): Teksten {
  const stukken: { van: number; eerste: number; bron: string; over: number }[] = [];
  let tekst = '';
  const visit = (body: hbs.AST.Statement[]) => {
    for (const statement of body) {
      if (statement.type === 'ContentStatement') {
        const { value, original, loc } = statement as hbs.AST.ContentStatement;
        const bron = String(original);
        // Spaces around a block are in the template, and not in the report.
        stukken.push({ van: tekst.length, eerste: loc.start.line, bron, over: Math.max(0, bron.indexOf(value)) });
        tekst += value;
      } else if (statement.type !== 'CommentStatement') {
        tekst += GEGEVENS;
        const { program: then, inverse } = statement as hbs.AST.BlockStatement;
        for (const inner of [then, inverse]) {
          visit(inner?.body ?? []);
          tekst += GEGEVENS;
        }
      }
    }
  };
  visit(program.body);
  return {
    tekst,
    regel: (plaats) => {
      const stuk = stukken.findLast(({ van }) => van <= plaats);
      if (stuk === undefined) return 1;
      return stuk.eerste + stuk.bron.slice(0, stuk.over + plaats - stuk.van).split('\n').length - 1;
    },
  };
}
