import type { ContentFile } from '../content/load.ts';
import { readStand } from '../core/antwoorden.ts';
import { createFault, type Fault } from '../faults/fault.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Oefencasus } from '../model/oefening.ts';
import type { Parsed } from '../yaml/parse.ts';
import { suggest } from '../yaml/suggest.ts';
import { lastOf, pointerTo, textsOf } from './check-alineas.ts';
import { namedAlineas } from './verhaal.ts';

/** A word in `oefening.yaml` that must exist somewhere else. */
interface Verwijzing {
  pointer: string;
  id: string;
  soort: string;
  uit: string[];
}

/** What the schema of `oefening.yaml` cannot say: everything it names exists, and its passages are in the story. */
export function checkOefening(casus: Oefencasus, instrument: Instrument, { name, parsed }: ContentFile): Fault[] {
  const bestaat = new Set(casus.verhaal.alineas.map((a) => a.id));
  const nergens = verwijzingen(casus, instrument)
    .filter(({ id, uit }) => !uit.includes(id))
    .map(({ pointer, id, soort, uit }) =>
      createFault('VERWIJST_NERGENS', name, parsed.place(pointer, 'value'), { id, soort, bedoeld: suggest(id, uit) }),
    );
  const alineas = textsOf(casus.oefening, []).flatMap(({ pad, tekst }) =>
    namedAlineas(tekst)
      .filter((id) => !bestaat.has(id))
      .map((alinea) => createFault('ALINEA_ONBEKEND', name, parsed.place(pointerTo(pad), 'value'), { alinea, laatste: lastOf(bestaat) })),
  );
  const zonder = casus.oefening.verdedigbaar.flatMap(({ item, reden }, i) =>
    namedAlineas(reden).length > 0
      ? []
      : [createFault('REDEN_ZONDER_ALINEA', name, parsed.place(`/verdedigbaar/${i}/reden`, 'value'), { item })],
  );
  return [...nergens, ...alineas, ...zonder, ...checkZelfde(casus, instrument, parsed, name)];
}

/** What can be defended beside the model's answer is another answer than the model's. */
function checkZelfde({ model, oefening }: Oefencasus, instrument: Instrument, parsed: Parsed, name: string): Fault[] {
  return oefening.verdedigbaar.flatMap(({ item: id, plek, antwoorden }, i) => {
    const item = instrument.items[id];
    if (item === undefined) return [];
    const plaatsen = item.per === 'buurt' ? [model] : model.situaties.filter((s) => plek === undefined || s.id === plek);
    const gegeven = plaatsen.map((plaats) => readStand(item, plaats).antwoord as string);
    return antwoorden.flatMap((antwoord, n) =>
      gegeven.length > 0 && gegeven.every((g) => g === antwoord)
        ? [createFault('VERDEDIGBAAR_IS_MODEL', name, parsed.place(`/verdedigbaar/${i}/antwoorden/${n}`, 'value'), { antwoord, item: id })]
        : [],
    );
  });
}

function verwijzingen({ model, oefening }: Oefencasus, instrument: Instrument): Verwijzing[] {
  const items = Object.values(instrument.items)
    .filter((i) => i.soort === 'antwoorden' || i.soort === 'rollen')
    .map((i) => i.id);
  const { begrippen, antwoorden } = instrument.regels;
  const plekken = model.situaties.map((s) => s.id);
  const stappen = instrument.stappen.map((s) => s.stap);
  const woorden = (item: string) =>
    (instrument.items[item]?.soort === 'rollen' ? begrippen.rollen : antwoorden.antwoorden).map((a) => a.id);
  const doelgroepen = Object.values(instrument.items)
    .filter((i) => i.sleutel === 'doelgroepen')
    .map((i) => i.pad.at(-1) ?? i.id);
  const factoren = [...new Set(Object.values(instrument.items).flatMap((i) => (i.sleutel === 'risicofactoren' ? (i.rubriek ?? []) : [])))];
  const list = (sleutel: string, ids: (string | undefined)[], veld: string, soort: string, uit: string[]): Verwijzing[] =>
    ids.flatMap((id, i) => (id === undefined ? [] : [{ pointer: `/${sleutel}/${i}/${veld}`, id, soort, uit }]));
  return [
    ...list(
      'verdedigbaar',
      oefening.verdedigbaar.map((v) => v.item),
      'item',
      'vraag',
      items,
    ),
    ...list(
      'verdedigbaar',
      oefening.verdedigbaar.map((v) => v.plek),
      'plek',
      'situatie in het modelantwoord',
      plekken,
    ),
    ...oefening.verdedigbaar.flatMap((v, i) =>
      v.antwoorden.map((id, n) => ({ pointer: `/verdedigbaar/${i}/antwoorden/${n}`, id, soort: 'antwoord', uit: woorden(v.item) })),
    ),
    ...oefening.aanleidingen.flatMap((a, i) => [
      ...(a.items ?? []).map((id, n) => ({ pointer: `/aanleidingen/${i}/items/${n}`, id, soort: 'vraag', uit: items })),
      ...(a.kern ?? []).map((id, n) => ({ pointer: `/aanleidingen/${i}/kern/${n}`, id, soort: 'risicofactor', uit: factoren })),
    ]),
    ...list(
      'valkuilen',
      oefening.valkuilen.map((v) => v.stap),
      'stap',
      'stap',
      stappen,
    ),
    ...list(
      'vragen',
      oefening.vragen.map((v) => v.stap),
      'stap',
      'stap',
      stappen,
    ),
    ...list(
      'doelgroepen',
      oefening.doelgroepen.map((d) => d.id),
      'id',
      'doelgroep',
      doelgroepen,
    ),
    ...list(
      'voorbeelden',
      oefening.voorbeelden.map((v) => v.id),
      'id',
      'praktijkvoorbeeld',
      instrument.praktijkvoorbeelden.map((v) => v.id),
    ),
    ...list(
      'beleid',
      oefening.beleid.map((b) => b.problematiek),
      'problematiek',
      'problematiek',
      instrument.problematieken.map((p) => p.id),
    ),
  ];
}
