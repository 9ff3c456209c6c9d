import { getParts } from '../render.ts';

/** Plain words about a picture, from `templates/beeld-tekst/`. */
export function describe(deel: string, data: object): string {
  const part = getParts('beeld-tekst')[deel];
  if (part === undefined) throw new Error(`templates/beeld-tekst has no ${deel}.hbs`);
  return part(data).replace(/\s+/g, ' ').trim();
}

/** The title of a picture and everything that it shows. */
export function describeBeeld(soort: string, data: object): { titel: string; alt: string } {
  return { titel: describe(`${soort}-titel`, data), alt: describe(soort, data) };
}
