import type { Stap } from '../../model/instrument.ts';
import type { Rij, Scherm } from '../sessie.ts';
import { WORDS } from '../words.ts';
import { createKop, type Plek } from './situatie.ts';

/** The team agrees with the rule, and gives no reason of its own. */
const EENS = 'eens';

/** What the rule says about the phase, and the team's own judgement beside it. */
export function createOordeel(plek: Plek, stap: Stap): Scherm {
  const { instrument, situatie, uitkomst } = plek;
  const { fase } = uitkomst;
  const redenen = fase.redenen.slice(0, 4).map((r) => `${r.label} (${r.antwoord})`);
  const boven = fase.bovengrens === fase.fase ? '' : fase.bovengrensLabel;
  return {
    ...createKop(plek, stap, 'oordeel', WORDS.oordeelRij),
    inleiding: [
      WORDS.regelZegt(fase.label, boven),
      redenen.length > 0 ? WORDS.omdat(redenen.join('; ')) : WORDS.nietsGezien,
      ...(situatie.oordeel ? [] : [WORDS.oordeelUitleg]),
    ],
    rijen: [
      {
        ...createRij(plek),
        uitleg: [stap.toelichting, ...instrument.regels.fase.fasen.map((f) => `${f.label}: ${f.omschrijving}`)],
      },
    ],
  };
}

function createRij({ instrument, situatie, uitkomst, pad }: Plek): Omit<Rij, 'uitleg'> {
  const { fase } = uitkomst;
  const { oordeel } = situatie;
  const { fasen } = instrument.regels.fase;
  const label = (id: string) => [...fasen, ...instrument.regels.fase['zonder-fase']].find((f) => f.id === id)?.label ?? id;
  const zet = (waarde: string, reden: string) => [{ pad: [...pad, 'oordeel'], waarde: { fase: waarde, reden, regel: fase.fase } }];
  const eigen = oordeel !== undefined && oordeel.reden !== WORDS.oordeelEens ? oordeel : undefined;
  const zonder = oordeel === undefined ? WORDS.oordeelZonder : WORDS.oordeelBlijft(label(oordeel.fase));
  const oud = oordeel?.regel !== undefined && oordeel.regel !== fase.fase ? [WORDS.oordeelVerouderd(label(oordeel.regel))] : [];
  return {
    id: 'oordeel',
    label: WORDS.oordeelRij,
    merk: oordeel ? label(oordeel.fase) : '',
    regels: [...(oordeel ? [oordeel.reden] : []), ...oud],
    keuzes: [
      ...fasen.map((f, i) => ({ toets: String(i + 1), waarde: f.id, label: f.label })),
      { toets: 'e', waarde: EENS, label: WORDS.eens },
    ],
    zet: (waarde) => zet(waarde === EENS ? fase.fase : waarde, WORDS.oordeelEens),
    // A reason that was typed goes only when somebody says so.
    bevestigt: (waarde) => (waarde === EENS && eigen ? WORDS.oordeelNogEens(eigen.reden) : ''),
    vraagt: (waarde) => {
      if (waarde === EENS || (waarde === fase.fase && eigen === undefined)) return undefined;
      const zelfde = eigen?.fase === waarde;
      return {
        vraag: eigen && !zelfde ? WORDS.oordeelVervangt(eigen.reden) : WORDS.oordeelVraag,
        // A reason belongs to one judgement, and is no start for another.
        begin: zelfde ? eigen.reden : '',
        naar: (tekst) => (tekst === '' ? { wijzigingen: [], melding: zonder } : { wijzigingen: zet(waarde, tekst) }),
      };
    },
    ...(oordeel
      ? {
          tekst: {
            vraag: WORDS.oordeelVraag,
            kort: WORDS.redenKort,
            begin: oordeel.reden,
            naar: (tekst: string) => (tekst === '' ? zonder : zet(oordeel.fase, tekst)),
          },
          wis: { wijzigingen: [{ pad: [...pad, 'oordeel'], waarde: undefined }], typed: eigen !== undefined },
        }
      : {}),
  };
}
