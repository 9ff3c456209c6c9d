import type { Analyse } from '../../model/analyse.ts';

/** The sources by their short name, which is left out where it is the title itself. */
export function viewBronnen({ bronnen }: Analyse) {
  return bronnen.map(({ kort, titel, uitgever, jaar = '' }) => ({ kort: kort === titel ? '' : kort, titel, uitgever, jaar }));
}
