/** The few words in a picture that do not come from the result. The sentences about pictures stand in `templates/beeld-tekst/`. */
export const WORDS = {
  fase: {
    vol: 'volgens de regel',
    half: 'ook vastgesteld, maar een zwaardere gaat voor',
    open: 'kan nog blijken',
    leeg: 'volgt niet uit de antwoorden',
    oordeel: 'oordeel van het team',
  },
  antwoord: { vol: 'ja', half: 'deels', leeg: 'nee', open: 'weet niet, niet besproken of alleen verwacht' },
  betrokkenen: { kop: ['', 'Aanjager', 'Bemiddelaar', 'Geen rol', 'Nog open'], vol: 'deze rol', open: 'weet niet of niet besproken' },
  beleid: { kop: ['Probleem', 'Gedekt', 'Genoeg', 'Uitkomst'], vol: 'ja', half: 'deels', leeg: 'nee', open: 'nog open', wit: 'witte vlek' },
  acties: { wat: 'Actie', geenDatum: 'Geen datum', stand: 'Stand', vol: 'gedaan', half: 'open', leeg: 'vervallen', open: 'nog geen datum' },
  woord: { ja: 'ja', deels: 'deels', nee: 'nee', onbekend: 'weet niet', nvt: 'n.v.t.' } as Record<string, string>,
  nietBesproken: 'niet besproken',
} as const;
