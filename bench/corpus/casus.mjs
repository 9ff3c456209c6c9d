import * as words from './words.mjs';

/** Shares of answers: the heavier a place is, the further up the phases they reach. */
const LICHT = { ja: 2, deels: 3, nee: 6, onbekend: 3, nvt: 0.3 };
const MIDDEN = { ja: 4, deels: 4, nee: 3, onbekend: 3, nvt: 0.3 };
const ZWAAR = { ja: 7, deels: 3, nee: 2, onbekend: 2, nvt: 0.2 };
const STIL = { ja: 0.1, deels: 0.4, nee: 7, onbekend: 3, nvt: 0.5 };
const FIRST_DAY = Date.UTC(2024, 11, 1);
const DAY = 86_400_000;

/** One filled-in checklist as plain data, with only what the instrument knows. The number makes it unlike every other. */
export function createCasusData(instrument, choices, nummer, buurt) {
  const { between, pick, chance, some } = choices;
  const dag = between(0, 729);
  const datum = dateOf(dag);
  // Most teams get through a part of the questions, some through nearly all.
  const volledig = chance(0.12) ? 0.95 : 0.17 + between(0, 38) / 100;
  const ask = (per, ernst) => answerItems(instrument, choices, per, volledig, ernst);
  const domeinen = some(ids(instrument.regels.begrippen.domeinen), between(2, 5));
  return {
    buurtkompas: 1,
    buurt,
    overleg: {
      datum,
      ...(chance(0.5) ? { volgend: dateOf(dag + between(28, 120)) } : {}),
      deelnemers: domeinen.map((domein) => ({ domein, functie: pick(words.FUNCTIES[domein] ?? words.OVERIG) })),
    },
    situaties: createSituaties(instrument, choices, ask, nummer),
    ...ask('buurt', 1),
    ...(chance(0.7) ? { krachten: some(words.KRACHTEN, between(1, 2)).map((wat) => ({ wat, toelichting: write(choices) })) } : {}),
    ...createKeuzes(instrument, choices, dag),
  };
}

/** A neighbourhood of an invented municipality. The same name, municipality and code always go together. */
export function pickBuurt({ pick, between }) {
  const gemeente = pick(words.GEMEENTEN);
  const [wijk, buurt] = [between(0, words.WIJKEN.length - 1), between(0, words.BUURTEN.length - 1)];
  const wijkcode = gemeente.letters ? `${'ABCDEFGHIJKL'[wijk]}A` : String(wijk).padStart(2, '0');
  return {
    wijk: words.WIJKEN[wijk],
    buurt: {
      naam: `${words.WIJKEN[wijk]}${words.BUURTEN[buurt]}`,
      gemeente: gemeente.naam,
      code: `BU${gemeente.nummer}${wijkcode}${String(buurt + 1).padStart(2, '0')}`,
    },
  };
}

function createSituaties(instrument, choices, ask, nummer) {
  const { between, pick, chance, some, weighted } = choices;
  const locaties = [...keysOf(instrument, 'locatie'), instrument.regels.begrippen['onbekende-locatie'].id];
  const factoren = sectionOf(instrument, 'risicofactoren').rubrieken.map((r) => r.id);
  const fasen = ids(instrument.regels.fase.fasen);
  return some(locaties, Number(weighted({ 1: 4, 2: 4, 3: 2 }))).map((locatie, i) => {
    const ernst = Number(weighted({ 0: 3, 1: 4, 2: 2, 3: 1 }));
    const soort = pick(words.PLEKKEN[locatie] ?? words.ELDERS);
    const waar = pick(words.RICHTINGEN);
    return {
      id: `${slug(soort)}-${slug(waar)}-${nummer}${i === 0 ? '' : `-${i + 1}`}`,
      naam: `${soort[0].toUpperCase()}${soort.slice(1)} ${waar}`,
      locatie,
      ...(chance(0.6) ? { plek: `${soort} ${waar}, tussen ${between(1, 60)} en ${between(61, 200)}` } : {}),
      ...ask('situatie', ernst),
      ...(chance(0.35) ? { oordeel: { fase: pick(fasen.slice(0, ernst + 2)), reden: write(choices) } } : {}),
      ...(chance(0.2) ? { 'andere-problemen': [{ wat: pick(words.PROBLEMEN), toelichting: write(choices) }] } : {}),
      ...(chance(0.7) ? { weging: createWeging(instrument, choices, some(factoren, between(2, 5))) } : {}),
    };
  });
}

function createWeging(instrument, { pick }, factoren) {
  return Object.fromEntries(factoren.map((factor) => [factor, pick(ids(instrument.regels.risicofactoren.wegingen))]));
}

/** Answers nested as in a file. Teams do not reach every part; triage is asked only where it looks serious. */
function answerItems(instrument, choices, per, volledig, ernst) {
  const result = {};
  const fasen = ids(instrument.regels.fase.fasen);
  // What follows a triage, and the aids at a coming, are asked so seldom that a corpus of neighbourhoods leaves them out.
  const gevraagd = Object.values(instrument.items).filter((item) => item.per === per && !['zaak', 'komst'].includes(item.stap));
  const delen = [...new Set(gevraagd.map((item) => item.sleutel))];
  for (const sleutel of delen) {
    if (sleutel === 'triage' ? ernst < 2 || choices.chance(0.5) : choices.chance(volledig > 0.9 ? 0 : 0.12)) continue;
    for (const item of Object.values(instrument.items)) {
      if (item.per !== per || item.sleutel !== sleutel || (item.soort !== 'antwoorden' && item.soort !== 'rollen')) continue;
      if (!choices.chance(sleutel === 'fase' ? volledig + 0.25 : volledig)) continue;
      const hoog = fasen.indexOf(item.rubriek) - ernst;
      const shares = hoog > 1 ? STIL : hoog > 0 ? LICHT : ernst > 1 ? ZWAAR : ernst === 1 ? MIDDEN : LICHT;
      const place = item.pad.slice(0, -1).reduce((at, key) => (at[key] ??= {}), result);
      place[item.pad.at(-1)] = createAnswer(instrument, choices, item, shares);
    }
  }
  return result;
}

/** A word by itself, or a map with what it rests on, in words, and from whom. */
function createAnswer(instrument, choices, item, shares) {
  const { antwoorden, begrippen } = instrument.regels;
  const antwoord = item.soort === 'rollen' ? choices.pick(ids(begrippen.rollen)) : choices.weighted(shares);
  const open = antwoord === 'onbekend';
  if (choices.chance(open ? 0.7 : 0.66)) return antwoord;
  return {
    antwoord,
    ...(!open && choices.chance(0.75) ? { grondslag: choices.weighted(sharesOf(ids(antwoorden.grondslagen))) } : {}),
    ...(choices.chance(0.85) ? { toelichting: open ? choices.pick(words.NIET_BEKEND) : write(choices) } : {}),
    ...(choices.chance(0.3) ? { bron: choices.pick(ids(begrippen.domeinen)) } : {}),
    ...(item.soort === 'antwoorden' && choices.chance(0.12) ? { stemmen: createStemmen(antwoorden, choices) } : {}),
  };
}

/** The first named are the common ones. */
function sharesOf(list) {
  return Object.fromEntries(list.map((id, i) => [id, 1 / (i + 1)]));
}

function createStemmen({ antwoorden }, { between, some }) {
  return Object.fromEntries(some(ids(antwoorden.filter((a) => a.telt)), between(2, 3)).map((id) => [id, between(1, 6)]));
}

function createKeuzes(instrument, choices, dag) {
  const { between, pick, chance, some } = choices;
  const woorden = ids(instrument.regels.antwoorden.antwoorden.filter((a) => a.telt));
  const reden = () => (chance(0.6) ? { reden: pick(words.REDENEN) } : {});
  const kies = (share, create) => (chance(share) ? create() : {});
  return {
    ...kies(0.75, () => ({ oplossingsrichtingen: { gekozen: some(ids(instrument.oplossingsrichtingen), between(1, 4)), ...reden() } })),
    ...kies(0.7, () => ({ doelgroepen: some(keysOf(instrument, 'doelgroepen'), between(1, 4)) })),
    ...kies(0.3, () => ({ methoden: some(ids(instrument.regels.methoden), between(1, 3)) })),
    ...kies(0.7, () => ({
      beleid: some(ids(instrument.problematieken), between(1, 4)).map((problematiek) => ({
        problematiek,
        ...kies(0.9, () => ({ gedekt: pick(woorden) })),
        ...kies(0.8, () => ({ voldoende: pick(woorden) })),
        ...kies(0.4, () => ({ huidig: pick(words.BELEID_NU) })),
        ...kies(0.3, () => ({ ontbreekt: pick(words.BELEID_MIST) })),
        ...kies(0.3, () => ({
          sectoren: some(words.SECTOREN, between(1, 2)).map((naam) => ({ naam, ...kies(0.8, () => ({ betrokken: pick(woorden) })) })),
        })),
      })),
    })),
    ...kies(0.6, () => ({ interventies: some(ids(instrument.praktijkvoorbeelden), between(1, 3)).map((id) => ({ id, ...reden() })) })),
    ...kies(0.85, () => ({ acties: some(words.ACTIES, between(1, 4)).map((wat) => createActie(instrument, choices, wat, dag)) })),
  };
}

function createActie(instrument, { pick, chance, between, weighted }, wat, dag) {
  return {
    wat,
    ...(chance(0.85) ? { wie: pick(Object.values(words.FUNCTIES).flat()) } : {}),
    ...(chance(0.85) ? { wanneer: dateOf(dag + between(7, 240)) } : {}),
    ...(chance(0.9) ? { status: weighted(sharesOf(ids(instrument.regels.begrippen.actiestatussen))) } : {}),
  };
}

/** One to three sentences. */
function write({ pick, chance }) {
  const wie = pick(words.WIE);
  const zegt = /^(De|Een) /.test(wie) ? words.ZEGT_EEN : words.ZEGT;
  const zin = `${wie} ${pick(zegt)} dat ${pick(words.WAT)}${chance(0.4) ? `, ${pick(words.WANNEER)}` : ''}.`;
  return [zin, chance(0.35) ? pick(words.SLOT) : '', chance(0.1) ? pick(words.SLOT) : ''].filter((part) => part !== '').join(' ');
}

const ids = (list) => list.map((entry) => entry.id);

function keysOf(instrument, sleutel) {
  return Object.values(instrument.items).flatMap((item) => (item.sleutel === sleutel ? item.pad.at(-1) : []));
}

function sectionOf(instrument, sleutel) {
  return instrument.stappen.flatMap((stap) => stap.onderdelen).find((onderdeel) => onderdeel.sleutel === sleutel);
}

const slug = (text) => text.toLowerCase().replaceAll(' ', '-');

const dateOf = (dag) => new Date(FIRST_DAY + dag * DAY).toISOString().slice(0, 10);
