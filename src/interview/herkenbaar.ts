import { findGegevens, findNummers } from '../privacy/vind.ts';
import { SOORTEN } from '../privacy/words.ts';
import { WORDS } from './words.ts';

/** Why a typed line cannot be kept: it holds a number that may stand nowhere. Empty where it can. */
export function describeVerboden(tekst: string): string {
  const [nummer] = findNummers(tekst);
  return nummer === undefined ? '' : WORDS.privacy.verboden[nummer.soort === 'iban' ? 'iban' : 'bsn'];
}

/** What a line that was kept seems to say about a person, or about fewer than `grens`; names are asked about. Empty where nothing. */
export function describeHerkenbaar(tekst: string, grens: number): string {
  const soorten = new Set(findGegevens(tekst, grens).map((v) => v.soort));
  const genoemd = [...soorten].filter((s) => s !== 'naam' && s !== 'kleine-groep').map((s) => `een ${SOORTEN[s]}`);
  return [
    genoemd.length > 0 ? WORDS.privacy.herkenbaar(genoemd.join(' en ')) : '',
    soorten.has('naam') ? WORDS.privacy.naam : '',
    soorten.has('kleine-groep') ? WORDS.privacy.kleineGroep(grens) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
