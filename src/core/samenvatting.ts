import type { Analyse, Antwoordgroep, Bevinding } from '../model/analyse.ts';
import type { Instrument } from '../model/instrument.ts';
import { isGevonden } from './problematieken.ts';

type Uitkomsten = Omit<Analyse, 'samenvatting'>;

const MEEST = 3;
const ONDERLIGGEND = new Set(['sentimenten', 'triggers', 'overheid']);

/** The few things to say first. Only picks from what is already established; the words stand in the templates. */
export function summarise(instrument: Instrument, analyse: Uitkomsten): Analyse['samenvatting'] {
  const { bevindingen, stappen } = instrument.regels.advies.samenvatting;
  const beleid = orderByWeight(instrument, analyse);
  const gevonden = findBevindingen(instrument, analyse, beleid).slice(0, bevindingen);
  return {
    bevindingen: gevonden,
    stil: gevonden.length > 0 ? null : findStil(analyse),
    stappen: findStappen(analyse, beleid).slice(0, stappen),
  };
}

/** Why nothing stands out. */
export function findStil(analyse: Pick<Analyse, 'informatie' | 'situaties'>): 'niets' | 'te-weinig' | 'open' {
  if (analyse.informatie.hiaten.length === 0) return 'niets';
  return isTooLittleKnown(analyse) ? 'te-weinig' : 'open';
}

/** Nowhere is enough known to name a phase. */
function isTooLittleKnown({ situaties }: Pick<Analyse, 'situaties'>): boolean {
  return situaties.every((s) => s.fase.fase === 'onvoldoende-informatie');
}

/** The problems found: ja somewhere before deels, then those in a risk factor that weighs most with the team, then as the rules are. */
function orderByWeight(instrument: Instrument, { beleid, situaties }: Uitkomsten): Uitkomsten['beleid'] {
  const wegingen = instrument.regels.risicofactoren.wegingen.map((w) => w.id);
  const onbekend = wegingen.indexOf('onbekend');
  const plaatsen = situaties.map(({ problematieken, risicofactoren }) => ({
    gevonden: problematieken.filter(isGevonden),
    wegingen: new Map(risicofactoren.map((f) => [f.id, wegingen.indexOf(f.weging)])),
  }));
  const gewogen = beleid.map((rij) => {
    let [deels, weging] = [1, Number.POSITIVE_INFINITY];
    for (const plaats of plaatsen) {
      const hier = plaats.gevonden.find((p) => p.id === rij.problematiek);
      if (hier?.uitkomst === 'ja') deels = 0;
      for (const { item } of hier?.redenen ?? []) {
        weging = Math.min(weging, plaats.wegingen.get(instrument.items[item]?.rubriek ?? '') ?? onbekend);
      }
    }
    return { rij, deels, weging };
  });
  return gewogen.sort((a, b) => a.deels - b.deels || a.weging - b.weging).map(({ rij }) => rij);
}

function findBevindingen(instrument: Instrument, analyse: Uitkomsten, beleid: Uitkomsten['beleid']): Bevinding[] {
  const bevindingen: Bevinding[] = [];
  const volgorde = instrument.regels.fase.fasen.map((f) => f.id);
  const plekken = analyse.situaties.map((situatie) => ({ situatie, zwaarte: volgorde.indexOf(situatie.fase.fase) }));
  plekken.sort((a, b) => b.zwaarte - a.zwaarte);
  const hoogste = plekken.filter(({ zwaarte }) => zwaarte >= 0 && zwaarte === plekken[0]?.zwaarte).map(({ situatie }) => situatie);
  if (hoogste[0]) bevindingen.push({ soort: 'fase', fase: hoogste[0].fase.label, plekken: hoogste.map((s) => s.naam).join('; ') });

  const factoren: Record<string, string>[] = [];
  for (const { situatie } of plekken.slice(0, MEEST)) {
    const [factor] = situatie.risicofactoren;
    if (factor === undefined || factor.aanwezig === 0) continue;
    factoren.push({ plek: situatie.naam, factor: factor.titel, niveau: factor.niveauLabel, weging: factor.weging });
  }
  if (factoren.length > 0) bevindingen.push({ soort: 'factor', factoren });
  const problemen = beleid.map((b) => b.label);
  if (problemen.length > 0) bevindingen.push({ soort: 'problemen', aantal: problemen.length, problemen: problemen.slice(0, MEEST) });
  if (analyse.krachten.length > 0) bevindingen.push({ soort: 'krachten', krachten: analyse.krachten.slice(0, MEEST).map((k) => k.wat) });
  const vlekken = beleid.filter((b) => b.uitkomst === 'witte-vlek').map((b) => b.label);
  if (vlekken.length > 0) bevindingen.push({ soort: 'witte-vlek', problemen: vlekken.slice(0, MEEST) });
  const onderliggend = aanwezig(instrument, analyse.antwoorden).slice(0, MEEST);
  if (onderliggend.length > 0) bevindingen.push({ soort: 'onderliggend', items: onderliggend });
  const tegenspraak = analyse.situaties.reduce((n, s) => n + s.fase.tegenspraak.length, analyse.tegenspraak.length);
  if (tegenspraak > 0) bevindingen.push({ soort: 'tegenspraak', aantal: tegenspraak });
  return bevindingen;
}

/** Sentiments, triggers and the part of government: what the team answered ja for the whole neighbourhood. */
function aanwezig(instrument: Instrument, groepen: Antwoordgroep[]): string[] {
  const verwacht: string[] = instrument.regels.antwoorden.grondslagen.filter((g) => g['alleen-bovengrens']).map((g) => g.id);
  const labels: string[] = [];
  for (const { sleutel, antwoorden } of groepen) {
    if (!ONDERLIGGEND.has(sleutel)) continue;
    for (const { antwoord, grondslag, label } of antwoorden) {
      if (antwoord === 'ja' && !verwacht.includes(grondslag ?? '')) labels.push(label);
    }
  }
  return labels;
}

function findStappen(analyse: Uitkomsten, beleid: Uitkomsten['beleid']): Bevinding[] {
  const stappen: Bevinding[] = [];
  const eerst = analyse.doorverwijzing[0];
  if (eerst) stappen.push({ soort: 'doorverwijzing', naar: eerst.naar, plek: eerst.situatieNaam });
  const { hiaten } = analyse.informatie;
  const beantwoorden = { soort: 'hiaten', aantal: hiaten.length };
  const leeg = isTooLittleKnown(analyse) && hiaten.length > 0;
  if (leeg) stappen.push(beantwoorden);
  const dringend = hiaten.filter((h) => h.prioriteit === 1);
  if (dringend[0]) stappen.push({ soort: 'uitzoeken', aantal: dringend.length, vraag: dringend[0].label });
  const open = analyse.acties.filter((a) => a.status === 'open').sort((a, b) => ((a.wanneer ?? '9') < (b.wanneer ?? '9') ? -1 : 1));
  if (open[0]) stappen.push({ soort: 'actie', wat: open[0].wat, wie: open[0].wie ?? '', wanneer: open[0].wanneer ?? '' });
  const vlek = beleid.find((b) => b.uitkomst === 'witte-vlek');
  if (vlek) stappen.push({ soort: 'witte-vlek', probleem: vlek.label });
  if (analyse.keuze.gekozen.length === 0) stappen.push({ soort: 'richting-kiezen' });
  if (!analyse.interventies.some((i) => i.gekozen) && analyse.andereKeuzes.length === 0) stappen.push({ soort: 'voorbeeld-kiezen' });
  const onbekend = beleid.find((b) => b.uitkomst === 'onbekend');
  if (onbekend) stappen.push({ soort: 'beleid-bespreken', probleem: onbekend.label });
  if (open.length === 0) stappen.push({ soort: 'acties-maken' });
  if (!leeg && hiaten.length > 0) stappen.push(beantwoorden);
  return stappen;
}
