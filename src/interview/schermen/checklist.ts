import { readStand } from '../../core/antwoorden.ts';
import type { Casus, Situatie } from '../../model/casus.ts';
import type { Instrument, Item } from '../../model/instrument.ts';
import type { Pad } from '../../model/wijziging.ts';
import type { Keuze, Rij } from '../sessie.ts';
import { formatStemmen } from '../stemmen.ts';
import { hasTyped, valueAt } from '../wijzigingen.ts';
import { WORDS } from '../words.ts';

const TOETSEN: Record<string, string> = { ja: 'j', deels: 'd', nee: 'n', onbekend: 'w', nvt: 'v' };

/** Rows for the questions of one group: answers or roles, with everything that stands beside them. */
export function createVragen(instrument: Instrument, casus: Casus, wortel: Pad, ids: string[]): Rij[] {
  return ids.flatMap((id) => {
    const item = instrument.items[id];
    return item === undefined ? [] : [createVraag(instrument, casus, wortel, item)];
  });
}

function createVraag(instrument: Instrument, casus: Casus, wortel: Pad, item: Item): Rij {
  const pad = [...wortel, ...item.pad];
  const over = [...wortel, 'onbevestigd', ...item.pad];
  const plaats = (wortel.length === 0 ? casus : valueAt(casus, wortel)) as Casus;
  const stand = readStand(item, plaats);
  const keuzes = createKeuzes(instrument, item);
  const label = (waarde: string) => keuzes.find((k) => k.waarde === waarde)?.label ?? '';
  const huidig = valueAt(casus, pad);
  const overgenomen = valueAt(casus, over);
  const voorstel = valueAt(casus, [...wortel, 'onbevestigd']) as Situatie;
  const overgenomenAntwoord =
    typeof overgenomen === 'string' ? overgenomen : String((overgenomen as { antwoord?: string } | undefined)?.antwoord ?? '');
  const besproken = stand.antwoord !== 'niet-besproken';
  const kaal = typeof huidig === 'string' || huidig === undefined;
  const bevestigd = overgenomen === undefined ? [] : [{ pad: over, waarde: undefined }];
  return {
    id: item.id,
    label: item.label,
    merk: besproken ? label(stand.antwoord) : '',
    ...(!besproken && overgenomen !== undefined ? { onbevestigd: true } : {}),
    regels: [
      ...(!besproken && overgenomen !== undefined
        ? [WORDS.onbevestigd(label(overgenomenAntwoord)), ...describe(instrument, keuzes, readStand(item, voorstel))]
        : []),
      ...(besproken && item.vervolgvraag && !stand.toelichting && (stand.antwoord === 'ja' || stand.antwoord === 'deels')
        ? [item.vervolgvraag]
        : []),
      ...describe(instrument, keuzes, stand),
    ],
    keuzes,
    zet: (waarde) => [
      ...bevestigd,
      // A copied answer that is confirmed as it was keeps what was noted with it.
      waarde === overgenomenAntwoord && !besproken ? { pad, waarde: overgenomen } : { pad: kaal ? pad : [...pad, 'antwoord'], waarde },
    ],
    zegt: (waarde) => (stand.stemmen && waarde !== stand.antwoord ? WORDS.stemmenVanEerder(formatStemmen(keuzes, stand.stemmen)) : ''),
    ...(besproken || overgenomen !== undefined
      ? { wis: { wijzigingen: [{ pad, waarde: undefined }, ...bevestigd], typed: hasTyped(huidig) } }
      : {}),
    // A remark on a copied answer would confirm it; first the team says that it holds here.
    ...(!besproken && overgenomen !== undefined
      ? {}
      : {
          tekst: {
            vraag: item.vervolgvraag ?? WORDS.opmerkingVraag,
            begin: stand.toelichting ?? '',
            ...(besproken ? {} : { melding: () => WORDS.wordtWeetNiet }),
            naar: (tekst: string) =>
              tekst === '' && !besproken
                ? []
                : [
                    ...(besproken ? [] : [{ pad, waarde: { antwoord: 'onbekend' } }]),
                    { pad: [...pad, 'toelichting'], waarde: tekst === '' ? undefined : tekst },
                  ],
          },
        }),
    antwoord: besproken
      ? {
          pad,
          huidig: kaal ? { antwoord: huidig } : (huidig as Record<string, unknown>),
        }
      : null,
    uitleg: [
      item.toelichting,
      ...(item.vervolgvraag ? [item.vervolgvraag] : []),
      ...(item.eigen ? [item.eigen] : []),
      `${bronOf(instrument, item)}, ${item.bron.plaats}`,
    ],
  };
}

function createKeuzes(instrument: Instrument, item: Item): Keuze[] {
  if (item.soort === 'rollen')
    return instrument.regels.begrippen.rollen.map((r, i) => ({ toets: String(i + 1), waarde: r.id, label: r.label }));
  return instrument.regels.antwoorden.antwoorden.map((a) => ({ toets: TOETSEN[a.id] ?? '', waarde: a.id, label: a.label }));
}

function describe(instrument: Instrument, keuzes: Keuze[], stand: ReturnType<typeof readStand>): string[] {
  const grond = instrument.regels.antwoorden.grondslagen.find((g) => g.id === stand.grondslag)?.label;
  const domein = instrument.regels.begrippen.domeinen.find((d) => d.id === stand.zegt)?.label;
  const stemmen = formatStemmen(keuzes, stand.stemmen ?? {});
  const minderheid = stand.minderheid && WORDS.minderheid(stand.minderheid);
  const parts = [grond, domein && WORDS.volgens(domein), stemmen, minderheid, stand.toelichting];
  const text = parts.filter(Boolean).join('; ');
  return text === '' ? [] : [text];
}

function bronOf(instrument: Instrument, item: Item): string {
  return instrument.bronnen.find((b) => b.id === item.bron.document)?.titel ?? item.bron.document;
}
