import type { Interventieuitkomst } from '../model/analyse.ts';
import type { Instrument, Praktijkvoorbeeld, Vuistregel, Waarschuwing } from '../model/instrument.ts';
import { perInstrument } from './per-instrument.ts';

/** A practice example with what follows from the instrument alone: made once, because there are many examples. */
export interface Kandidaat {
  voorbeeld: Praktijkvoorbeeld;
  /** Numbers of the problems and of the directions that it is about. */
  problematieken: number[];
  richtingen: number[];
  locaties: Set<string>;
  doelgroepen: Set<string>;
  methoden: Set<string>;
  /** The rules of thumb that it follows, and as the result shows them. */
  vuistregels: Vuistregel[];
  gevolgd: Interventieuitkomst['vuistregels'];
  /** For each warning whether it is about this example. */
  gewaarschuwd: boolean[];
  /** Cautions that depend on no answer, as the result shows them. */
  aandachtspunten: Interventieuitkomst['waarschuwingen'];
}

/** The examples in the order of their ids. */
export const listKandidaten = perInstrument((instrument) =>
  instrument.praktijkvoorbeelden.map((v) => toKandidaat(instrument, v)).sort((a, b) => (a.voorbeeld.id < b.voorbeeld.id ? -1 : 1)),
);

function toKandidaat({ problematieken, oplossingsrichtingen, regels }: Instrument, voorbeeld: Praktijkvoorbeeld): Kandidaat {
  const { bron } = voorbeeld;
  const vuistregels = regels.vuistregels.filter(({ kenmerken }) => kenmerken.every((k) => voorbeeld.kenmerken[k] === 'ja'));
  return {
    voorbeeld,
    problematieken: problematieken.flatMap(({ id }, i) => (voorbeeld.problematieken.includes(id) ? i : [])),
    richtingen: oplossingsrichtingen.flatMap(({ id }, i) => (voorbeeld.richtingen.includes(id) ? i : [])),
    locaties: new Set(voorbeeld.locaties),
    doelgroepen: new Set(voorbeeld.doelgroepen),
    methoden: new Set(voorbeeld.methoden),
    vuistregels,
    gevolgd: vuistregels.map(({ id, label }) => ({ id, label })),
    gewaarschuwd: regels.waarschuwingen.map(({ voor }) => concerns(voor, voorbeeld)),
    aandachtspunten: voorbeeld.aandachtspunten.map((tekst) => ({ regel: 'interventie.aandachtspunt', tekst, bron, waar: [] })),
  };
}

function concerns({ voorbeelden, methoden, richtingen }: Waarschuwing['voor'], voorbeeld: Praktijkvoorbeeld): boolean {
  return Boolean(
    voorbeelden?.includes(voorbeeld.id) ||
      methoden?.some((m) => voorbeeld.methoden.includes(m)) ||
      richtingen?.some((r) => voorbeeld.richtingen.includes(r)),
  );
}
