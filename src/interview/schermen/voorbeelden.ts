import type { Instrument, Stap } from '../../model/instrument.ts';
import type { Scherm } from '../sessie.ts';
import { WORDS } from '../words.ts';
import type { Buurt } from './buurt.ts';
import { createVink } from './vink.ts';

export const VOORBEELDEN = 'buurt/4.2';

/** The ranked practice examples, all or those of one direction, group or method. */
export function createVoorbeelden({ instrument, casus, analyse, filter }: Buurt, stap: Stap | undefined): Scherm {
  const gekozen = casus.interventies ?? [];
  // A direction that the team chose against the advice brings its examples along, marked as such.
  const richtingen = casus.oplossingsrichtingen?.gekozen ?? [];
  const volgt = (richting: number[]) => richting.some((r) => richtingen.includes(r));
  const anders = instrument.praktijkvoorbeelden.filter(
    (v) =>
      !analyse.interventies.some((i) => i.id === v.id) &&
      (volgt(v.richtingen) || gekozen.some((g) => g.id === v.id)) &&
      passes(instrument, v.id, filter),
  );
  const treffers = analyse.interventies.filter((i) => passes(instrument, i.id, filter));
  return {
    id: VOORBEELDEN,
    kop: WORDS.buurtKop('4.2', stap?.titel ?? ''),
    inleiding: [describeFilter(instrument, filter, treffers.length + anders.length)],
    slapend: analyse.andereKeuzes.map((k) => k.naam),
    rijen: [
      ...treffers.map((i) => {
        const plaats = gekozen.findIndex((g) => g.id === i.id);
        const vink = createVink(
          i.id,
          `${i.naam}${i.lokaal ? ` (lokaal: ${i.lokaal})` : ''}`,
          { pad: ['interventies'], plaats, aantal: gekozen.length, waarde: { id: i.id } },
          [WORDS.voorbeeldRang(i.criteria, i.vuistregels.length, i.waarschuwingen.length), ...(i.reden ? [i.reden] : [])],
          explain(
            i.omschrijving,
            i.waarschuwingen.map((w) => w.tekst),
            i.redenen.map((r) => r.label),
          ),
        );
        if (plaats === -1) return vink;
        const tekst = {
          vraag: WORDS.redenVraag,
          kort: WORDS.redenKort,
          begin: i.reden ?? '',
          naar: (t: string) => [{ pad: ['interventies', plaats, 'reden'], waarde: t || undefined }],
        };
        return { ...vink, tekst, wis: { wijzigingen: vink.wis?.wijzigingen ?? [], typed: i.reden !== null } };
      }),
      ...anders.map((v) => {
        const plaats = gekozen.findIndex((g) => g.id === v.id);
        const naar = { pad: ['interventies'], plaats, aantal: gekozen.length, waarde: { id: v.id } };
        return createVink(
          v.id,
          v.naam,
          naar,
          [volgt(v.richtingen) ? WORDS.buitenAnalyse : WORDS.slaapt],
          explain(v.omschrijving, v.aandachtspunten, []),
        );
      }),
    ],
  };
}

/** What it is, what to mind, and why it is here, each with its heading. */
function explain(wat: string, letOp: string[], omdat: string[]): string[] {
  return [
    `${WORDS.kopWat}: ${wat}`,
    ...letOp.map((tekst) => `${WORDS.kopLetOp}: ${tekst}`),
    ...(omdat.length > 0 ? [`${WORDS.kopOmdat}: ${[...new Set(omdat)].join('; ')}`] : []),
  ];
}

function describeFilter(instrument: Instrument, filter: string, aantal: number): string {
  if (filter === '') return WORDS.geenEffect;
  if (aantal > 0) return WORDS.gefilterd(filter);
  const groepen = Object.values(instrument.items).filter((i) => i.sleutel === 'doelgroepen');
  return WORDS.filterLeeg(
    filter,
    [...groepen.map((g) => g.label.toLowerCase()), ...instrument.regels.methoden.map((m) => m.id)].join(', '),
  );
}

function passes(instrument: Instrument, id: string, filter: string): boolean {
  const voorbeeld = instrument.praktijkvoorbeelden.find((v) => v.id === id);
  if (filter === '' || voorbeeld === undefined) return true;
  if (/^[1-7]$/.test(filter)) return voorbeeld.richtingen.includes(Number(filter));
  const label = (sleutel: string, woord: string) => instrument.items[`${sleutel}.${woord}`]?.label ?? '';
  const methode = (woord: string) => instrument.regels.methoden.find((m) => m.id === woord)?.label ?? '';
  const woorden = [
    ...voorbeeld.doelgroepen.flatMap((d) => [d, label('doelgroepen', d)]),
    ...voorbeeld.methoden.flatMap((m) => [m, methode(m)]),
  ];
  return woorden.some((woord) => woord.toLowerCase().includes(filter.toLowerCase()));
}
