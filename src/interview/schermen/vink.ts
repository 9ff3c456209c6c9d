import type { Pad } from '../../model/wijziging.ts';
import type { Rij } from '../sessie.ts';
import { WORDS } from '../words.ts';

const VINK = { toets: 'j', waarde: 'ja', label: WORDS.aangevinkt };

/** Where a choice stands on its list: its position, or -1; a new one goes behind the last. */
export interface Lijstplaats {
  pad: Pad;
  plaats: number;
  aantal: number;
  waarde: unknown;
}

/** A row that puts a value on a list; only Backspace takes it off, so that no key undoes a choice by accident. */
export function createVink(
  id: string,
  label: string,
  { pad, plaats, aantal, waarde }: Lijstplaats,
  regels: string[],
  uitleg: string[],
): Rij {
  const aan = plaats !== -1;
  return {
    id,
    label,
    merk: aan ? WORDS.gekozen : '',
    regels,
    keuzes: [VINK],
    zet: () => (aan ? [] : [{ pad: [...pad, aantal], waarde }]),
    ...(aan ? { wis: { wijzigingen: [{ pad: [...pad, plaats], waarde: undefined }], typed: false } } : {}),
    uitleg,
  };
}

/** Why the team chose what it chose. */
export function createReden(pad: Pad, reden: string): Rij {
  return {
    id: 'reden',
    label: WORDS.redenRij,
    merk: reden,
    regels: [],
    keuzes: [],
    tekst: {
      vraag: WORDS.redenVraag,
      kort: WORDS.redenKort,
      begin: reden,
      naar: (tekst) => [{ pad, waarde: tekst || undefined }],
      melding: (tekst) => (tekst === '' ? '' : WORDS.redenBewaard(tekst)),
    },
    uitleg: [],
  };
}
