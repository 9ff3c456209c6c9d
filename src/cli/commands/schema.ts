import { readSchema, type Schema } from '../../content/built-in.ts';
import { createCasusSchema } from '../../content/casus-schema.ts';
import { RUNTIME_KINDS } from '../../content/validators.ts';
import { loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { UserError } from '../user-error.ts';

export async function schemaCommand(soort: string, { lokaal }: { lokaal?: string }): Promise<number> {
  const kind = RUNTIME_KINDS.find((k) => k === soort);
  if (kind === undefined)
    throw new UserError([`buurtkompas: "${soort}" is geen soort bestand; kies uit: ${RUNTIME_KINDS.join(', ')}`], EXIT.usage);
  const schema =
    kind === 'casus'
      ? JSON.stringify(createCasusSchema((await loadContext(lokaal)).instrument), null, 2)
      : JSON.stringify(bundle(readSchema(kind), readSchema('gedeeld')), null, 2);
  process.stdout.write(`${schema}\n`);
  return EXIT.done;
}

/** One schema that stands by itself: what it shares with the others stands inside it. */
function bundle(schema: Schema, shared: Schema): object {
  const text = JSON.stringify({ ...schema, definitions: { ...shared.definitions, ...schema.definitions } });
  return JSON.parse(text.replaceAll('gedeeld.schema.json#/definitions/', '#/definitions/')) as object;
}
