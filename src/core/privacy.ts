import type { Analyse } from '../model/analyse.ts';
import type { Casus } from '../model/casus.ts';
import { listStreng } from '../privacy/streng.ts';

const ZAAK: readonly string[] = ['triage', 'melding', 'omgang', 'partners', 'dossier', 'communicatie', 'nazorg'];
/** Keys of a case file under which somebody types what they like. */
const VRIJ = new Set(['naam', 'plek', 'toelichting', 'minderheid', 'bron', 'reden', 'wat', 'wie', 'huidig', 'ontbreekt', 'functie']);
/** Keys that belong to an answer: where they stand is where the answer stands. */
const BIJ_ANTWOORD = new Set(['toelichting', 'minderheid', 'bron']);

/** Something typed that seems to point to a person. Never the text itself. */
export interface Vondst {
  /** Where it stands in the case file. */
  pad: (string | number)[];
  situatie: string | null;
  waar: string;
  soorten: string[];
  deel: Analyse['persoonsgegevens'][number]['deel'];
}

/**
 * Personal data in a case file that holds a case of the escalation track. Who is hounded can be recognised from a remark about
 * the neighbourhood as well, so that everything typed about such a place is looked at, and everything about the whole file.
 */
export function findVondsten(casus: Casus): Vondst[] {
  const zaken = new Set(casus.situaties.filter((s) => ZAAK.some((sleutel) => Object.hasOwn(s, sleutel))).map((s) => s.id));
  const isBijZaak = (pad: Vondst['pad']) => pad[0] !== 'situaties' || zaken.has(casus.situaties[Number(pad[1])]?.id ?? '');
  if (zaken.size === 0 && !casus.acties?.some((a) => a.escalatie)) return [];
  return collectTeksten(casus).flatMap(({ pad, tekst }) => {
    const soorten = isBijZaak(pad) ? listStreng(tekst) : [];
    return soorten.length === 0 ? [] : [{ pad, ...placeOf(casus, pad), waar: describePad(pad), soorten }];
  });
}

/** The same for the result: each place once. */
export function scanZaken(casus: Casus): Analyse['persoonsgegevens'] {
  const gevonden = new Map<string, Analyse['persoonsgegevens'][number]>();
  for (const { situatie, waar, soorten, deel } of findVondsten(casus)) {
    const sleutel = `${situatie} ${waar}`;
    gevonden.set(sleutel, { situatie, waar, soorten: [...new Set([...(gevonden.get(sleutel)?.soorten ?? []), ...soorten])], deel });
  }
  return [...gevonden.values()];
}

function collectTeksten(waarde: object, pad: Vondst['pad'] = [], teksten: { pad: Vondst['pad']; tekst: string }[] = []): typeof teksten {
  for (const [sleutel, kind] of Object.entries(waarde))
    if (typeof kind === 'string' && VRIJ.has(sleutel)) teksten.push({ pad: [...pad, sleutel], tekst: kind });
    else if (kind !== null && typeof kind === 'object')
      collectTeksten(kind, [...pad, Array.isArray(waarde) ? Number(sleutel) : sleutel], teksten);
  return teksten;
}

/** The place a text is about, and the parts of the report that it comes into. */
function placeOf(casus: Casus, pad: Vondst['pad']): Pick<Vondst, 'situatie' | 'deel'> {
  const [eerste, index, sleutel] = pad;
  if (eerste === 'situaties') {
    const deel = sleutel === 'naam' || sleutel === 'plek' ? 'beide' : ZAAK.includes(String(sleutel)) ? 'zaak' : 'buurt';
    return { situatie: casus.situaties[Number(index)]?.id ?? null, deel };
  }
  const escalatie = eerste === 'acties' ? casus.acties?.[Number(index)]?.escalatie : undefined;
  if (escalatie) return { situatie: escalatie.situatie, deel: 'zaak' };
  return { situatie: null, deel: eerste === 'buurt' ? 'beide' : 'buurt' };
}

/** Words for a path: `triage.aanhoudend` and `acties, nummer 2`. */
function describePad(pad: Vondst['pad']): string {
  const rest = pad[0] === 'situaties' ? pad.slice(2) : pad;
  const einde = rest.findIndex((deel) => typeof deel === 'number');
  const kern = einde === -1 ? rest : rest.slice(0, einde);
  const namen = BIJ_ANTWOORD.has(String(kern.at(-1))) ? kern.slice(0, -1) : kern;
  return `${namen.join('.')}${einde === -1 ? '' : `, nummer ${Number(rest[einde]) + 1}`}`;
}
