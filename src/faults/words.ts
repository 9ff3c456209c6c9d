import { BATCH_WORDS } from './words/batch.ts';
import { CONTENT_WORDS } from './words/content.ts';
import { FILE_WORDS } from './words/file.ts';
import { OEFENING_WORDS } from './words/oefening.ts';
import { PRIVACY_WORDS } from './words/privacy.ts';
import { SHAPE_WORDS } from './words/shape.ts';
import { YAML_WORDS } from './words/yaml.ts';

/** The Dutch words of every fault: what is wrong, and what to do. Codes are permanent. */
export const WORDS = {
  ...FILE_WORDS,
  ...YAML_WORDS,
  ...SHAPE_WORDS,
  ...CONTENT_WORDS,
  ...BATCH_WORDS,
  ...OEFENING_WORDS,
  ...PRIVACY_WORDS,
};

export type Code = keyof typeof WORDS;
