import { showDatum } from '../datum.ts';
import { readDatum } from '../invoer.ts';
import type { Rij, Scherm } from '../sessie.ts';
import { WORDS } from '../words.ts';
import type { Buurt } from './buurt.ts';

/** Who does what and when, and the date of the next meeting. */
export function createActies({ instrument, casus, analyse }: Buurt): Scherm {
  const keuzes = instrument.regels.begrippen.actiestatussen.map((s, i) => ({ toets: String(i + 1), waarde: s.id, label: s.label }));
  const aantal = casus.acties?.length ?? 0;
  const volgend = showDatum(casus.overleg.volgend ?? '');
  return {
    id: 'buurt/acties',
    kop: WORDS.buurtKop('4.2', WORDS.actiesKop),
    inleiding: [],
    rijen: [
      ...analyse.acties.map(
        (a, i): Rij => ({
          id: `actie-${i}`,
          label: a.escalatie === null ? a.wat : `${a.wat} (${WORDS.triage.bijZaak})`,
          merk: a.statusLabel,
          regels: [WORDS.actieRegel(a.wie ?? '', showDatum(a.wanneer ?? ''))],
          keuzes,
          zet: (waarde) => [{ pad: ['acties', i, 'status'], waarde }],
          herzien: {
            vragen: [...WORDS.actieVragen],
            begin: [a.wat, a.wie ?? '', a.wanneer ?? ''],
            naar: ([wat = '', wie = '', wanneer = '']) => [
              { pad: ['acties', i, 'wat'], waarde: wat },
              { pad: ['acties', i, 'wie'], waarde: wie || undefined },
              { pad: ['acties', i, 'wanneer'], waarde: wanneer || undefined },
            ],
          },
          wis: { wijzigingen: [{ pad: ['acties', i], waarde: undefined }], typed: true },
          uitleg: [],
        }),
      ),
      {
        id: 'volgend',
        label: WORDS.volgendRij,
        merk: volgend,
        regels: [],
        keuzes: [],
        tekst: {
          vraag: WORDS.volgendVraag,
          kort: WORDS.volgendKort,
          begin: volgend,
          naar: (tekst) => {
            const { datum, melding } = tekst === '' ? { datum: '', melding: '' } : readDatum(tekst, casus);
            return datum === undefined ? melding : [{ pad: ['overleg', 'volgend'], waarde: datum || undefined }];
          },
          melding: (tekst) => (tekst === '' ? '' : readDatum(tekst, casus).melding),
        },
        uitleg: [],
      },
      {
        id: 'nieuw',
        label: WORDS.nieuweActie,
        merk: '',
        regels: [],
        keuzes: [],
        nieuw: {
          toets: '+',
          vragen: [...WORDS.actieVragen],
          rij: `actie-${aantal}`,
          naar: ([wat = '', wie = '', wanneer = '']) => [
            { pad: ['acties', aantal], waarde: { wat, ...(wie && { wie }), ...(wanneer && { wanneer }), status: 'open' } },
          ],
        },
        uitleg: [],
      },
    ],
  };
}
