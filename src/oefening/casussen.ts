import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One case to practise on: a folder with its story and the model answer. */
export interface Oefencasus {
  id: string;
  titel: string;
  map: string;
  /** Path of the story. */
  verhaal: string;
}

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The cases that come with the program, in the order of the handreiking. */
export function listCasussen(): Oefencasus[] {
  return readdirSync(EXAMPLES)
    .filter((naam) => existsSync(join(EXAMPLES, naam, 'verhaal.md')) && existsSync(join(EXAMPLES, naam, 'modelantwoord.yaml')))
    .sort()
    .map((id) => {
      const map = join(EXAMPLES, id);
      const verhaal = join(map, 'verhaal.md');
      return { id, titel: /^# (.+)$/m.exec(readFileSync(verhaal, 'utf8'))?.[1] ?? id, map, verhaal };
    });
}
