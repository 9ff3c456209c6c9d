import type { Casus } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Sessie } from './sessie.ts';
import { findSlapend, findVerouderd } from './slapend.ts';
import { sayAanbod, sayMisstappen } from './triage-berichten.ts';
import { outcomeOf } from './uitkomst.ts';
import { WORDS } from './words.ts';

/** What a change does beyond its own place: new referrals, choices that fall asleep or wake up, judgements out of date. */
export function describeEffects(instrument: Instrument, voor: Casus, na: Casus, alleen: Sessie['alleen']): string[] {
  const verwezen = outcomeOf(instrument, voor).doorverwijzing;
  const verwijst = outcomeOf(instrument, na).doorverwijzing.filter(
    (d) => !verwezen.some((v) => v.code === d.code && v.situatie === d.situatie),
  );
  const [sliep, slaapt, wakker] = [findSlapend(instrument, voor), findSlapend(instrument, na), findSlapend(instrument, na, true)];
  const raakt = slaapt.filter((s) => !sliep.includes(s));
  const terug = sliep.filter((s) => !slaapt.includes(s) && wakker.includes(s));
  const [wasOud, isOud] = [findVerouderd(instrument, voor), findVerouderd(instrument, na)];
  const staat = outcomeOf(instrument, na).situaties.filter((s) => s.fase.oordeel !== null);
  return [
    ...sayMisstappen(instrument, voor, na),
    ...verwijst.map((d) => WORDS.verwijst(d.situatieNaam, d.naar)),
    ...(alleen === undefined ? sayAanbod(instrument, voor, na) : []),
    ...(raakt.length > 0 ? [WORDS.raakt(raakt)] : []),
    ...(terug.length > 0 ? [WORDS.terug(terug)] : []),
    ...isOud.filter((o) => !wasOud.some((w) => w.naam === o.naam)).map((o) => WORDS.oordeelNuOud(o.naam, o.verwijst)),
    ...wasOud
      .filter((w) => !isOud.some((o) => o.naam === w.naam) && staat.some((s) => s.naam === w.naam))
      .map((w) => WORDS.oordeelWeerGoed(w.naam)),
  ];
}
