import type { Beleidsuitkomst } from '../../model/analyse.ts';
import type { Stap } from '../../model/instrument.ts';
import type { Wijziging } from '../../model/wijziging.ts';
import type { Rij, Scherm } from '../sessie.ts';
import { WORDS } from '../words.ts';
import type { Buurt } from './buurt.ts';

/** Two rows per problem found: is it covered, and is that enough. */
export function createBeleid({ instrument, casus, analyse }: Buurt, stap: Stap | undefined): Scherm {
  const keuzes = instrument.regels.antwoorden.antwoorden
    .filter((a) => a.telt)
    .map((a) => ({ toets: { ja: 'j', deels: 'd', nee: 'n', onbekend: 'w' }[a.id as string] ?? '', waarde: a.id, label: a.label }));
  const regels = casus.beleid ?? [];
  // The outcome is about the problem as a whole, and says what its name means.
  const explain = ({ uitkomst, uitkomstLabel }: Beleidsuitkomst) => {
    const { toelichting = '' } = instrument.regels.begrippen.beleidsuitkomsten.find((u) => u.id === uitkomst) ?? {};
    return WORDS.beleidUitkomst(uitkomstLabel, uitkomst === 'onbekend' ? '' : toelichting);
  };
  const rijen = analyse.beleid.flatMap((b) => {
    const gevonden = regels.findIndex((r) => r.problematiek === b.problematiek);
    const plaats = gevonden === -1 ? regels.length : gevonden;
    const zet = (sleutel: string, waarde: unknown): Wijziging[] =>
      gevonden === -1
        ? [{ pad: ['beleid', plaats], waarde: { problematiek: b.problematiek, [sleutel]: waarde } }]
        : [{ pad: ['beleid', plaats, sleutel], waarde }];
    const rij = (sleutel: 'gedekt' | 'voldoende', label: string, notitie: 'huidig' | 'ontbreekt', vraag: string): Rij => ({
      id: `${b.problematiek}-${sleutel}`,
      label,
      merk: keuzes.find((k) => k.waarde === b[sleutel])?.label ?? '',
      regels: [...(b[notitie] ? [b[notitie]] : []), ...(sleutel === 'voldoende' ? [explain(b)] : [])],
      keuzes,
      zet: (waarde) => zet(sleutel, waarde),
      ...(b[sleutel] === undefined
        ? {}
        : { wis: { wijzigingen: [{ pad: ['beleid', plaats, sleutel], waarde: undefined }], typed: false } }),
      tekst: {
        vraag,
        kort: notitie === 'huidig' ? WORDS.huidigKort : WORDS.ontbreektKort,
        begin: b[notitie] ?? '',
        naar: (tekst) => (tekst === '' && gevonden === -1 ? [] : zet(notitie, tekst || undefined)),
      },
      uitleg: instrument.problematieken.filter((p) => p.id === b.problematiek).map((p) => p.toelichting),
    });
    return [
      rij('gedekt', WORDS.gedekt(b.label), 'huidig', WORDS.huidigVraag),
      rij('voldoende', WORDS.voldoende(b.label), 'ontbreekt', WORDS.ontbreektVraag),
    ];
  });
  return {
    id: 'buurt/4.1',
    kop: WORDS.buurtKop('4.1', stap?.titel ?? ''),
    inleiding: [rijen.length > 0 ? (stap?.vraag ?? '') : WORDS.geenProbleem],
    slapend: analyse.beleidZonderBevinding.map((b) => b.label),
    rijen,
  };
}
