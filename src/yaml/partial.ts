import type { ErrorObject } from 'ajv';
import { childOf } from './pointer.ts';

/** Data with places that cannot be judged: values that are wrong as text, and groups from which a key was left out. */
export interface PartialData {
  data: unknown;
  doubtful: ReadonlySet<string>;
  holes: ReadonlySet<string>;
}

/** Without what the schema says about a value, or misses in a group, that could not be read. */
export function withoutDoubt(errors: ErrorObject[], { doubtful, holes }: PartialData): ErrorObject[] {
  return errors.filter((e) => {
    if (doubtful.has(e.instancePath)) return false;
    if (holes.has(e.instancePath)) return e.keyword !== 'required' && e.keyword !== 'type';
    return e.keyword !== 'required' || !doubtful.has(childOf(e.instancePath, e.params.missingProperty));
  });
}
