import type { Casus } from '../model/casus.ts';
import { showDatum, toDatum } from './datum.ts';
import type { Invoer, Nieuw, Sessie, Tekst } from './sessie.ts';
import { WORDS } from './words.ts';

/**
 * Asks the lines of something new, or of something that is there already. What was typed is kept line by line: whoever
 * stops halfway, or closes the laptop, loses only the line at hand.
 */
export function askLines(nieuw: Nieuw, casus: Casus, teksten: string[] = [], getypt?: string): Invoer {
  const { vragen, begin = [], naar, rij, klaar, weigert } = nieuw;
  const vraag = vragen[teksten.length] ?? '';
  const isDatum = vraag === WORDS.actieVragen[2];
  const eerst = begin[teksten.length] ?? '';
  return {
    vraag,
    begin: getypt ?? (isDatum ? showDatum(eerst) : eerst),
    naar: (typed) => {
      if (teksten.length === 0 && typed === '') return { wijzigingen: [], melding: WORDS.leegTekst };
      const again = (melding: string) => ({ wijzigingen: [], volgende: askLines(nieuw, casus, teksten, typed), melding });
      const fout = weigert?.(typed);
      if (fout) return again(fout);
      const datum = isDatum && typed !== '' ? readDatum(typed, casus) : { datum: typed, melding: '' };
      if (datum.datum === undefined) return again(datum.melding);
      const samen = [...teksten, datum.datum];
      const wijzigingen = naar([...samen, ...begin.slice(samen.length)]);
      if (samen.length < vragen.length)
        return {
          wijzigingen,
          volgende: askLines(nieuw, casus, samen),
          melding: WORDS.totHierBewaard,
          ...(rij === undefined ? {} : { rij }),
        };
      return {
        wijzigingen,
        melding: [klaar?.(samen) ?? '', datum.melding].filter(Boolean).join(' '),
        ...(rij === undefined ? {} : { rij }),
      };
    },
  };
}

/** Asks one line; what cannot be taken stays in the field, with what is wrong. */
export function askTekst(tekst: Tekst, getypt?: string): Invoer {
  return {
    vraag: tekst.vraag,
    begin: getypt ?? tekst.begin,
    naar: (typed) => {
      const wijzigingen = tekst.naar(typed);
      if (typeof wijzigingen === 'string') return { wijzigingen: [], volgende: askTekst(tekst, typed), melding: wijzigingen };
      return { wijzigingen, melding: wijzigingen.length > 0 ? (tekst.melding?.(typed) ?? '') : '' };
    },
  };
}

/** A typed date; a date before this meeting is taken, and said. */
export function readDatum(tekst: string, casus: Casus): { datum: string | undefined; melding: string } {
  const datum = toDatum(tekst);
  if (datum === undefined) return { datum, melding: WORDS.datumFout };
  return { datum, melding: datum < casus.overleg.datum ? WORDS.datumVoorbij(showDatum(datum), showDatum(casus.overleg.datum)) : '' };
}

/** The filter is part of the walk and not of the file. */
export function askFilter(sessie: Sessie): Invoer {
  return { vraag: WORDS.filterVraag, begin: sessie.filter, naar: (filter) => ({ wijzigingen: [], filter }) };
}
