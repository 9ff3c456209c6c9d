import { createRequire } from 'node:module';
import type { Validator } from '../yaml/shape.ts';

/** Kinds of files that are checked at run time; their schemas are compiled at build time. */
export type Kind = 'casus' | 'praktijkvoorbeeld' | 'lokaal' | 'lokale-items' | 'oefening';

export const RUNTIME_KINDS: readonly Kind[] = ['casus', 'praktijkvoorbeeld', 'lokaal', 'lokale-items', 'oefening'];

const require = createRequire(import.meta.url);

export function getValidator(kind: Kind): Validator {
  const validators = require('../../dist/validators.cjs') as Record<string, Validator>;
  const validator = validators[kind.replace('-', '_')];
  if (validator === undefined) throw new Error(`No compiled schema for ${kind}`);
  return validator;
}

/**
 * Whether a case fits its schema, by a check that is loaded three times as fast and gives no reasons; the full one is loaded
 * for those. `compactSchema` says why they agree.
 */
export function getCasusValidator(): Validator {
  const { fits } = require('../../dist/casus-kort.cjs') as { fits: (data: unknown) => boolean };
  const validate: Validator = (data) => {
    validate.errors = null;
    if (fits(data)) return true;
    const full = getValidator('casus');
    const good = full(data);
    validate.errors = full.errors ?? null;
    return good;
  };
  return validate;
}

/** Compiles the schema of a case file with local items. Slow, so only where there are any. */
export async function compileCasusValidator(schema: object): Promise<Validator> {
  const { Ajv } = await import('ajv');
  return new Ajv(AJV_OPTIONS).compile(schema) as Validator;
}

/** One set of options for build and run time. A validator never changes what it checks. */
export const AJV_OPTIONS = {
  allErrors: true,
  verbose: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  ownProperties: true,
  inlineRefs: false,
} as const;

/** Stops at the first fault. Keys are taken for ours only where they are, as above. */
export const QUICK_OPTIONS = { ...AJV_OPTIONS, allErrors: false, verbose: false, messages: false } as const;
