import { analyse } from '../../analyse.ts';
import { withoutEscalatie } from '../../casus/without-escalatie.ts';
import { findHerleidbaar, type Soort, VRIJE_TEKST, withoutFreeText } from '../../delen/casus.ts';
import { shareUitkomst } from '../../delen/uitkomst.ts';
import { showControls } from '../../faults/format.ts';
import type { Analyse } from '../../model/analyse.ts';
import type { Casus } from '../../model/casus.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Voor } from '../../report/rapport.ts';
import { EXIT } from '../exit.ts';
import { refusePersonalData } from '../personal-data.ts';
import { UserError } from '../user-error.ts';

/** For whom a report is, and which texts of the team may go along, or are left out. */
export interface Versie {
  voor: Voor;
  vrij: ReadonlySet<Soort>;
  zonderEscalatie: boolean;
}

interface Options {
  voor?: string;
  vrijgeven?: string;
  zonderEscalatie: boolean;
  metCasus: boolean;
}

const WOORDEN = { plek: (nummer: number) => `Plek ${nummer}` };

/** Reads `--voor` and what goes with it. */
export function readVersie({ voor = 'intern', vrijgeven, zonderEscalatie, metCasus }: Options): Versie {
  const delen = voor === 'delen';
  if (!delen && voor !== 'intern') throw refuse(`"${voor}" kan niet achter --voor; kies uit: intern, delen`);
  if (!delen && vrijgeven !== undefined) throw refuse('--vrijgeven hoort bij --voor delen; in een verslag voor intern gebruik staat alles');
  if (delen && metCasus) throw refuse('--met-casus gaat niet samen met --voor delen; het casusbestand is alleen voor het team');
  if (zonderEscalatie && metCasus) throw refuse('--met-casus gaat niet samen met --zonder-escalatie; in het casusbestand staat de zaak');
  const woorden = (vrijgeven ?? '').split(',').flatMap((w) => (w.trim() === '' ? [] : [w.trim().toLowerCase()]));
  const vreemd = woorden.find((w) => !VRIJE_TEKST.some((soort) => soort === w));
  if (vreemd !== undefined) throw refuse(`"${vreemd}" kan niet achter --vrijgeven; kies uit: ${VRIJE_TEKST.join(', ')}`);
  return { voor: delen ? 'delen' : 'intern', vrij: new Set(VRIJE_TEKST.filter((s) => woorden.includes(s))), zonderEscalatie };
}

/** The result that a version of the report is made from. A version to share is not made while a text in it points to somebody. */
export function analyseVersie(bestand: string, casus: Casus, instrument: Instrument, versie: Versie): Analyse {
  if (versie.voor === 'intern' && !versie.zonderEscalatie) return analyse(instrument, casus);
  if (versie.voor === 'intern') {
    // What a file without its case says nothing about can still stand in the name of a place.
    refusePersonalData(bestand, analyse(instrument, casus), 'buurt');
    return analyse(instrument, withoutEscalatie(casus));
  }
  const gedeeld = withoutFreeText(withoutEscalatie(casus), versie.vrij, WOORDEN);
  const gevonden = findHerleidbaar(gedeeld, instrument.regels.privacy['kleine-groep']).map(({ waar, soorten }) =>
    showControls(
      `${bestand}: fout: HERLEIDBAAR in ${waar} staat zo te zien ${soorten.join(' en ')}; schrijf het anders op${waar.startsWith('buurt.') ? ': de naam van de buurt staat in elk verslag' : ' of geef deze tekst niet vrij'}`,
    ),
  );
  if (gevonden.length > 0) throw new UserError(gevonden, EXIT.refused);
  return shareUitkomst(analyse(instrument, gedeeld), versie.vrij);
}

function refuse(fout: string): UserError {
  return new UserError([`buurtkompas: ${fout}`], EXIT.usage);
}
