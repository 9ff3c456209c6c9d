import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  then?: Schema;
  enum?: unknown[];
  const?: unknown;
  type?: string;
  pattern?: string;
  examples?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
}

const { definitions, ...casus } = JSON.parse(readFileSync(join(ROOT, 'checklists', 'schema', 'casus.schema.json'), 'utf8')) as Schema & {
  definitions: Record<string, Schema>;
};

/** A case in which every key is filled; `typ` gives what stands under a key of free text, by its path. */
export function fillCasus(typ: (pad: string) => string): Record<string, unknown> {
  const fill = (schema: Schema, pad: string): unknown => {
    const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
    if (ref !== undefined) return fill(definitions[ref.split('/').at(-1) ?? ''] ?? {}, pad);
    if (schema.then !== undefined) return fill(schema.then, pad);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return schema.enum[0];
    if (schema.type === 'integer') return 1;
    if (schema.type === 'array') return [fill(schema.items ?? {}, pad)];
    if (schema.type === 'string') return schema.pattern === undefined ? typ(pad) : (schema.examples?.[0] ?? 'portieken-noord');
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, child]) => [key, fill(child, `${pad}/${key}`)]));
  };
  const { oefening: _, ...rest } = fill(casus, '') as Record<string, unknown>;
  return rest;
}
