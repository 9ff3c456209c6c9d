import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { createCasusSchema } from '../../src/content/casus-schema.ts';
import { addLokaal } from '../../src/content/lokaal.ts';
import { compileCasusValidator, getValidator } from '../../src/content/validators.ts';
import type { Fault } from '../../src/faults/fault.ts';
import type { Situatie } from '../../src/model/casus.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import { createCasus, createSituatie, fill, type Invoer, idsOf, instrument, knownBuurt, knownSituatie, pick } from '../support/casus.ts';
import { deepFreeze } from '../support/freeze.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/lokaal/', import.meta.url));
const HEAD = 'naam: Voorbeeldstad\n';
const ITEM = 'items/verlichting.yaml';
const VOORBEELD = 'praktijkvoorbeelden/buurtkeuken.yaml';
const read = (file: string) => readFileSync(join(EXAMPLE, file), 'utf8');

const root = mkdtempSync(join(tmpdir(), 'buurtkompas-lokaal-'));
let count = 0;
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder with these files; it has a `lokaal.yaml` unless told otherwise. */
function writeFolder(files: Record<string, string>, head: string | undefined = HEAD): string {
  const dir = join(root, String(count++));
  mkdirSync(dir);
  for (const [file, text] of Object.entries({ ...(head === '' ? {} : { 'lokaal.yaml': head }), ...files })) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

/** An item file with one question, or some. */
function writeItems(onderdeel: string, rubriek: string | undefined, ids: string[], tot?: string): string {
  const items = ids.flatMap((id) => [
    `  - id: ${id}`,
    '    label: Een vraag van onze gemeente',
    '    toelichting: Uitleg bij de vraag van onze gemeente.',
    '    bron: { document: lokaal, plaats: gebiedsplan }',
  ]);
  const links = tot === undefined ? [] : ['problematieken:', ...ids.map((id) => `  - { item: ${id}, tot: ${tot} }`)];
  return [`onderdeel: ${onderdeel}`, ...(rubriek === undefined ? [] : [`rubriek: ${rubriek}`]), 'items:', ...items, ...links, ''].join(
    '\n',
  );
}

function merge(dir: string): Instrument {
  const { instrument: merged, faults } = addLokaal(instrument, dir);
  expect(faults).toEqual([]);
  if (merged === undefined) throw new Error('No instrument');
  return deepFreeze(merged);
}

/** The faults of a folder in short: code, file and place. */
function faultsOf(dir: string): string[] {
  const { instrument: merged, faults } = addLokaal(instrument, dir);
  expect(merged).toBeUndefined();
  return faults.map(({ code, bestand, plaats }) =>
    [code, bestand.slice(dir.length + 1), plaats?.regel, plaats?.kolom].filter((x) => x).join(' '),
  );
}

const remedyOf = ([fault]: Fault[]) => `${fault?.wat}; ${fault?.remedie}`;

const merged = merge(EXAMPLE);
const VRAAG = 'C.donkere-plekken';

/** A situatie with all questions of KIS answered nee, these otherwise, and local answers where they belong. */
function withLocal(invoer: Invoer, lokaal: [pad: string[], antwoord: string][], rest: Partial<Situatie> = {}): Situatie {
  const situatie = createSituatie({ ...knownSituatie(), ...invoer }, rest) as unknown as Record<
    string,
    Record<string, Record<string, string>>
  >;
  for (const [[a = '', b = '', c = ''], antwoord] of lokaal) Object.assign(situatie[a]?.[b] ?? {}, { [c]: antwoord });
  return situatie as unknown as Situatie;
}

const DONKER = (antwoord: string): [string[], string] => [['risicofactoren', 'C', 'donkere-plekken'], antwoord];
const analyseLocal = (over: Instrument, situatie: Situatie) => analyse(over, createCasus([situatie], {}, knownBuurt()));

describe('the example folder', () => {
  it('adds its question and example, and says whose they are', () => {
    expect(merged.lokaal).toBe('Voorbeeldstad');
    expect(merged.bronnen.at(-1)).toMatchObject({ id: 'lokaal', uitgever: 'Voorbeeldstad' });
    expect(merged.items[VRAAG]).toMatchObject({
      lokaal: 'Voorbeeldstad',
      pad: ['risicofactoren', 'C', 'donkere-plekken'],
      stap: '2.5',
      per: 'situatie',
      soort: 'antwoorden',
    });
    expect(pick(merged.praktijkvoorbeelden, 'buurtkeuken').lokaal).toBe('Voorbeeldstad');
    const c = merged.stappen.flatMap((s) => s.onderdelen.flatMap((o) => o.rubrieken)).find((r) => r.id === 'C');
    expect(c?.items.at(-1)).toBe(VRAAG);
    expect(pick(merged.problematieken, 'onveiligheid-stapeling-terugtrekken').items.at(-1)).toBe(VRAAG);
  });

  it('leaves everything of KIS as it was', () => {
    const kis = structuredClone(merged);
    delete kis.lokaal;
    delete kis.items[VRAAG];
    kis.bronnen.pop();
    kis.praktijkvoorbeelden = kis.praktijkvoorbeelden.filter((v) => v.lokaal === undefined);
    for (const r of kis.stappen.flatMap((s) => s.onderdelen.flatMap((o) => o.rubrieken))) r.items = r.items.filter((id) => id !== VRAAG);
    for (const p of kis.problematieken) p.items = p.items.filter((id) => id !== VRAAG);
    expect(kis).toEqual(instrument);
  });

  it('makes its answer a known key of the case file, which it is not without', async () => {
    const casus = createCasus([withLocal({}, [DONKER('ja')])]);
    const validate = await compileCasusValidator(createCasusSchema(merged));
    expect(validate(casus)).toBe(true);
    expect(getValidator('casus')(casus)).toBe(false);
    expect(validate(createCasus([withLocal({}, [DONKER('misschien')])]))).toBe(false);
  });

  it('is marked in the result', () => {
    const situatie = withLocal({ 'A.culturele-codes': 'ja' }, [DONKER('ja')], { locatie: 'publieke-ruimte' });
    const result = analyseLocal(merged, situatie);
    expect(result.instrument.lokaal).toBe('Voorbeeldstad');
    expect(pick(result.interventies, 'buurtkeuken')).toMatchObject({ lokaal: 'Voorbeeldstad', bron: { document: 'lokaal' } });
    const gegeven = result.situaties[0]?.antwoorden.flatMap((g) => g.antwoorden).find((a) => a.item === VRAAG);
    expect(gegeven).toMatchObject({ antwoord: 'ja', lokaal: 'Voorbeeldstad' });
  });
});

describe('a local question', () => {
  it('does not count in the level of its risk factor', () => {
    const zonder = analyseLocal(instrument, createSituatie({ ...knownSituatie(), 'C.terugtrekken': 'deels' }));
    for (const antwoord of ['ja', 'onbekend', 'nee']) {
      const met = analyseLocal(merged, withLocal({ 'C.terugtrekken': 'deels' }, [DONKER(antwoord)]));
      expect(met.situaties[0]?.risicofactoren).toEqual(zonder.situaties[0]?.risicofactoren);
    }
  });

  it('does not count in the phase, nor makes it rust', () => {
    const vragen = merge(
      writeFolder({
        'items/a.yaml': writeItems('fase', 'ongemak', ['fase.eigen']),
        'items/b.yaml': writeItems('risicofactoren', 'C', ['C.eigen']),
      }),
    );
    const zonder = analyseLocal(instrument, createSituatie(knownSituatie()));
    const situatie = withLocal({}, [
      [['fase', 'ongemak', 'eigen'], 'ja'],
      [['risicofactoren', 'C', 'eigen'], 'ja'],
    ]);
    const met = analyseLocal(vragen, situatie);
    expect(met.situaties[0]?.fase).toEqual(zonder.situaties[0]?.fase);
    expect(met.situaties[0]?.fase.fase).toBe('geen-aanwijzingen');
  });

  it.each([
    ['ja', 'aanbevolen'],
    ['deels', 'te-overwegen'],
    ['onbekend', 'onbekend'],
    ['nee', 'niet-aangewezen'],
  ])('counts in the problem it is linked to: %s makes direction 4 %s', (antwoord, advies) => {
    const result = analyseLocal(merged, withLocal({}, [DONKER(antwoord)]));
    const probleem = pick(result.situaties[0]?.problematieken ?? [], 'onveiligheid-stapeling-terugtrekken');
    expect(probleem.uitkomst).toBe(antwoord);
    expect(pick(result.oplossingsrichtingen, 4).advies).toBe(advies);
    if (antwoord !== 'nee') expect(probleem.redenen.map((r) => r.item)).toEqual([VRAAG]);
  });

  it('is asked: open, it is listed among what to find out', () => {
    const zonder = analyseLocal(instrument, createSituatie(knownSituatie()));
    const met = analyseLocal(merged, createSituatie(knownSituatie()));
    expect(met.informatie.gesteld).toBe(zonder.informatie.gesteld + 1);
    expect(met.informatie.hiaten).toMatchObject([{ item: VRAAG, navraag: ['wonen', 'veilig'] }]);
  });

  it('may stand in a part without rubrieken', () => {
    const vragen = merge(writeFolder({ 'items/a.yaml': writeItems('triggers', undefined, ['triggers.eigen']) }));
    expect(vragen.items['triggers.eigen']).toMatchObject({ per: 'buurt', pad: ['triggers', 'eigen'], lokaal: 'Voorbeeldstad' });
  });

  it('changes no outcome of KIS as long as nobody linked or answered it', () => {
    const vragen = merge(writeFolder({ 'items/a.yaml': writeItems('risicofactoren', 'B', ['B.eigen']) }));
    const situatie = createSituatie({ ...knownSituatie(), ...fill(idsOf('risicofactoren', 'B'), 'ja') });
    const [zonder, met] = [analyseLocal(instrument, situatie), analyseLocal(vragen, situatie)];
    expect(met.situaties[0]?.problematieken).toEqual(zonder.situaties[0]?.problematieken);
    expect(met.oplossingsrichtingen).toEqual(zonder.oplossingsrichtingen);
    expect(met.interventies).toEqual(zonder.interventies);
  });
});

describe('what is of KIS', () => {
  it('is not replaced by a local example', () => {
    const dir = writeFolder({ 'praktijkvoorbeelden/boost.yaml': read(VOORBEELD).replace('id: buurtkeuken', 'id: boost') });
    expect(faultsOf(dir)).toEqual(['ID_BEZET praktijkvoorbeelden/boost.yaml 2 5']);
  });

  it('is not replaced by a local question', () => {
    const dir = writeFolder({ 'items/a.yaml': writeItems('risicofactoren', 'C', ['C.eigen', 'C.terugtrekken']) });
    expect(faultsOf(dir)).toEqual(['ID_BEZET items/a.yaml 8 9']);
  });
});

describe('a fault in a local folder', () => {
  it.each([
    ['a rubriek that is not there', writeItems('risicofactoren', 'H', ['H.eigen']), ['VERWIJST_NERGENS items/a.yaml 2 10']],
    ['a rubriek of another part', writeItems('verschijningsvormen', 'C', ['C.eigen']), ['VERWIJST_NERGENS items/a.yaml 2 10']],
    ['a rubriek that should be there', writeItems('risicofactoren', undefined, ['eigen.eigen']), ['VERWIJST_NERGENS items/a.yaml 1 12']],
    ['a rubriek where there are none', writeItems('triggers', 'A', ['triggers.eigen']), ['VERWIJST_NERGENS items/a.yaml 2 10']],
    ['an id that starts otherwise', writeItems('risicofactoren', 'C', ['D.eigen']), ['VORM items/a.yaml 4 9']],
    ['an unknown part', writeItems('beleid', undefined, ['beleid.eigen']), ['ONBEKENDE_WAARDE items/a.yaml 1 12']],
    ['an unknown problem', writeItems('risicofactoren', 'C', ['C.eigen'], 'onveiligheid'), ['VERWIJST_NERGENS items/a.yaml 9 27']],
    [
      'an unknown source',
      writeItems('risicofactoren', 'C', ['C.eigen']).replace('document: lokaal', 'document: plan'),
      ['VERWIJST_NERGENS items/a.yaml 7 23'],
    ],
    ['a question twice', writeItems('risicofactoren', 'C', ['C.eigen', 'C.eigen']), ['DUBBELE_ID items/a.yaml 8 9']],
  ])('is found: %s', (_, text, faults) => {
    expect(faultsOf(writeFolder({ 'items/a.yaml': text }))).toEqual(faults);
  });

  it.each([
    ['an unknown method', 'methoden: [ontmoeting', 'methoden: [koken', ['VERWIJST_NERGENS']],
    ['an unknown problem', 'problematieken: [vervreemding-ongemak', 'problematieken: [vervreemding', ['VERWIJST_NERGENS']],
    ['an unknown direction', 'richtingen: [2]', 'richtingen: [9]', ['BUITEN_BEREIK']],
    ['a place that its direction does not serve', 'locaties: [publieke-ruimte]', 'locaties: [school]', ['ONBEREIKBAAR']],
    ['an empty drawer without a reason', 'schaal: [buurt]', 'schaal: []', ['LEEG_VAK']],
    ['another file name', 'id: buurtkeuken', 'id: keuken', ['BESTANDSNAAM']],
  ])('is found in an example: %s', (_, from, to, codes) => {
    const dir = writeFolder({ [VOORBEELD]: read(VOORBEELD).replace(from, to) });
    expect(faultsOf(dir).map((f) => f.split(' ')[0])).toEqual(codes);
  });

  it('names the nearest that exists', () => {
    const dir = writeFolder({ [ITEM]: read(ITEM).replace('tot: onveiligheid-stapeling', 'tot: onveiligheid-stapelingen') });
    expect(remedyOf(addLokaal(instrument, dir).faults)).toContain('bedoelde u "onveiligheid-stapeling-terugtrekken"?');
  });

  it('comes with those of the other files', () => {
    const text = writeItems('risicofactoren', 'H', ['H.eigen']);
    const dir = writeFolder({ 'items/a.yaml': text, 'items/b.yaml': text, [VOORBEELD]: read(VOORBEELD) });
    expect(faultsOf(dir)).toHaveLength(2);
  });
});

describe('a folder that is not an overlay', () => {
  it('lacks lokaal.yaml', () => {
    const dir = writeFolder({ [ITEM]: read(ITEM) }, '');
    expect(faultsOf(dir)).toEqual(['BESTAND_ONTBREEKT lokaal.yaml']);
    expect(addLokaal(instrument, dir).unreadable).toBe(true);
  });

  it('is empty, or not there', () => {
    expect(faultsOf(writeFolder({}, ''))).toEqual(['BESTAND_ONTBREEKT lokaal.yaml']);
    expect(faultsOf(join(root, 'nergens'))).toEqual(['BESTAND_ONTBREEKT lokaal.yaml']);
  });

  it('has a name and nothing else', () => {
    const dir = writeFolder({});
    expect(faultsOf(dir)).toEqual(['LOKAAL_LEEG']);
    expect(addLokaal(instrument, dir).unreadable).toBe(false);
  });

  it('has no name in lokaal.yaml', () => {
    expect(faultsOf(writeFolder({ [ITEM]: read(ITEM) }, 'gemeente: Voorbeeldstad\n'))[0]).toMatch(
      /^(ONTBREEKT|ONBEKENDE_SLEUTEL) lokaal\.yaml 1 1$/,
    );
  });
});
