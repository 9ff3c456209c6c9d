import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBsn, isBsn } from '../../src/privacy/bsn.ts';
import { findIban, isIban } from '../../src/privacy/iban.ts';
import { maskGegevens, maskNummers } from '../../src/privacy/mask.ts';
import { findNummers } from '../../src/privacy/vind.ts';

/** Nine figures of which the last makes the check come out; where none does, another eighth figure. */
const bsn = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }))
  .map(([eerste, rest]) => {
    for (let laatste = 0; laatste < 10; laatste++) {
      const begin = [eerste, ...rest.slice(0, 6), (rest[6] ?? 0) % 10];
      const nummer = [...begin, laatste].join('');
      if (isBsn(nummer)) return nummer;
    }
    return undefined;
  })
  .filter((n) => n !== undefined);

const groups = (nummer: string, [a = 0, b = 0]: number[], tussen: string) =>
  [nummer.slice(0, a), nummer.slice(a, a + b), nummer.slice(a + b)].join(tussen);
const SCHRIJFWIJZEN: ((nummer: string) => string)[] = [
  (n) => n,
  (n) => groups(n, [4, 2, 3], '.'),
  (n) => groups(n, [3, 3, 3], '.'),
  (n) => groups(n, [4, 2, 3], ' '),
  (n) => groups(n, [3, 3, 3], '-'),
];
const ZINNEN: ((nummer: string) => string)[] = [
  (n) => n,
  (n) => `BSN ${n}`,
  (n) => `bsn: ${n}, zie brief`,
  (n) => `het burgerservicenummer van de buurman is ${n}.`,
  (n) => `De bewoner (${n}) meldde zich in 2026.`,
  (n) => `Bel op 14 november, ${n}`,
];

describe('citizen service numbers', () => {
  it('are known in five ways of writing, in all kinds of sentences', () => {
    fc.assert(
      fc.property(bsn, fc.constantFrom(...SCHRIJFWIJZEN), fc.constantFrom(...ZINNEN), (nummer, schrijf, zin) => {
        const geschreven = schrijf(nummer);
        const tekst = zin(geschreven);
        expect(findNummers(tekst).map((v) => [v.soort, tekst.slice(v.van, v.tot)])).toEqual([['bsn', geschreven]]);
      }),
      { numRuns: 1000 },
    );
  });

  it('pass the check, and nothing else is one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), fc.constantFrom(...ZINNEN), (nummer, zin) => {
        expect(findBsn(zin(nummer)).some((v) => v.soort === 'bsn')).toBe(isBsn(nummer));
      }),
    );
  });

  it.each([
    ['123456782', true],
    ['123456789', false],
    ['000000000', false],
    ['12345678', false],
    ['1234567820', false],
  ])('%s by the check', (nummer, goed) => {
    expect(isBsn(nummer)).toBe(goed);
  });

  it.each([
    'zaaknummer 123456782',
    'zaaknr. 123456782 bij de corporatie',
    'dossier 123456782',
    'KvK-nummer 123456782',
    'melding met kenmerk 123.456.782',
    'een begroting van € 123.456.782',
    '123.456.782 euro voor de wijk',
    '123 456 782 inwoners',
    'bel +31 123456782',
    'bel 0031 123456782',
    'code A123456782',
    'nummer 1234567820',
    '12.345.678.212',
    'zie 123456782-01',
    'gemeten: 123456782,5',
    'op 14-11-2026 en 15-11-2026',
    'portieken 12 tot 48, 2026 1234 56',
  ])('%s holds none', (tekst) => {
    expect(findNummers(tekst)).toEqual([]);
  });

  it.each([
    ['1234.56.782 en 12 345 6782', ['1234.56.782', '12 345 6782']],
    ['1234.56.782 12 345 6782', ['1234.56.782', '12 345 6782']],
    ['in 2026 12 345 6782', ['12 345 6782']],
    ['op 14 123 456 782', ['123 456 782']],
    ['123456782 1 2 3 4 5 6 7 8 2', ['123456782', '1 2 3 4 5 6 7 8 2']],
    ['123 45 6782', ['123 45 6782']],
  ])('%s: also the one behind another number', (tekst, nummers) => {
    expect(findNummers(tekst).map((v) => [v.soort, tekst.slice(v.van, v.tot)])).toEqual(nummers.map((n) => ['bsn', n]));
  });

  it('behind the word one may have lost its nought, and one with a typing error is said in another way', () => {
    expect(findBsn('BSN 12345672').map((v) => v.soort)).toEqual(['bsn']);
    expect(findBsn('12345672')).toEqual([]);
    expect(findBsn('haar bsn is 123456789').map((v) => v.soort)).toEqual(['bij-bsn']);
  });
});

describe('account numbers', () => {
  const tekens = fc.tuple(fc.stringMatching(/^[A-Z]{4}$/), fc.stringMatching(/^\d{10}$/)).map(([bank, rekening]) => {
    const controle = [...Array(97).keys()].map((n) => String(n + 2).padStart(2, '0')).find((c) => isIban(`NL${c}${bank}${rekening}`));
    return `NL${controle}${bank}${rekening}`;
  });

  it('are known however they are grouped', () => {
    fc.assert(
      fc.property(tekens, fc.constantFrom('', ' ', '.', '-'), fc.boolean(), (iban, tussen, klein) => {
        const geschreven = (iban.match(/.{1,4}/g) ?? []).join(tussen);
        const tekst = `Rekening ${klein ? geschreven.toLowerCase() : geschreven} is van hem`;
        expect(findIban(tekst).map((v) => tekst.slice(v.van, v.tot).toUpperCase())).toEqual([geschreven]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['BE68 5390 0754 7034', 'DE89370400440532013000', 'TR330006100519786457841326'])('%s of another country', (iban) => {
    expect(findIban(`(${iban})`)).toHaveLength(1);
  });

  it.each(['NL00ABNA0417164300', 'NL91ABNA041716430', 'BU03630000', 'A2 en B3, NL12 wijk', 'XX91ABNA0417164300'])('%s is none', (tekst) => {
    expect(findIban(tekst)).toEqual([]);
  });
});

describe('a mask', () => {
  it('keeps the length and no figure of the number', () => {
    fc.assert(
      fc.property(bsn, fc.string(), (nummer, rest) => {
        const tekst = `${rest} | bsn ${nummer} | ${rest}`;
        const masked = maskNummers(tekst);
        expect(masked).toHaveLength(tekst.length);
        expect(masked).not.toContain(nummer);
      }),
    );
  });
});

describe('ways in which people write a number', () => {
  const BSN = '111222333';
  const IBAN = 'NL91ABNA0417164300';
  const found = (tekst: string) => findNummers(tekst).map((v) => `${v.soort} ${tekst.slice(v.van, v.tot)}`);
  const ONGEZIEN = ['\u00ad', '\u200b', '\u2060', '\u200d', '\ufeff'];
  const TUSSEN = [
    '',
    '  ',
    '\t',
    '/',
    ',',
    ' - ',
    '. ',
    ': ',
    ' :  ',
    '=',
    '_',
    ' | ',
    '\u2007',
    '\u2009',
    '\u00a0',
    '\n',
    '\n\n',
    '\r\n  ',
    ' -> ',
    ...ONGEZIEN,
  ];

  it.each(TUSSEN)('BSN behind the word with %j between, and an IBAN too', (tussen) => {
    for (const woord of ['BSN', 'bsn-nummer', "BSN's van haar"]) {
      if (woord.endsWith('haar') && ['', ...ONGEZIEN].includes(tussen)) continue;
      expect(found(`Zie ${woord}${tussen}${BSN} van hem`)).toEqual([`bsn ${BSN}`]);
    }
    expect(found(`Zie IBAN${tussen}${IBAN} van hem`)).toEqual([`iban ${IBAN}`]);
  });

  it.each([...ONGEZIEN, '  ', '\t', '\n', '/', '_', ' / ', '\n    ', '\u2009'])('with %j in it', (tussen) => {
    const bsn = ['111', '222', '333'].join(tussen);
    const iban = ['NL91', 'ABNA', '0417', '1643', '00'].join(tussen);
    expect(found(`Het bsn is ${bsn} dus`)).toEqual([`bsn ${bsn}`]);
    expect(found(`Naar ${iban} dus`)).toEqual([`iban ${iban}`]);
    const los = `NL${[...IBAN.slice(2)].join(tussen)}`;
    expect(found(`Naar ${los} dus`)).toEqual([`iban ${los}`]);
  });

  it.each([
    ['BSN 111222333-01', [BSN]],
    ['111222333,123456782', [BSN, '123456782']],
    ['111222333/123456782', [BSN, '123456782']],
    ['dossier 111222333 (BSN)', [BSN]],
    ['tel. 111222333 is BSN', [BSN]],
    ['zaak 111 222 333 = haar bsn', ['111 222 333']],
    ['zaaknummer 123456782 (BSN 111222333)', [BSN]],
    ['BSN 111222333, 123456782', [BSN, '123456782']],
    ['BSN; 111-222.333', ['111-222.333']],
  ])('%s', (tekst, nummers) => {
    expect(findNummers(tekst).map((v) => tekst.slice(v.van, v.tot))).toEqual(nummers);
  });

  it.each([
    'zaaknummer 123456782, BSN is niet genoteerd',
    'geen BSN, dossier 123456782',
    'het zaaknummer 123456782 is geen BSN',
    'BSN schrijven wij niet op. Kenmerk 123456782',
    'zie 123456782/01 en 123456782,50',
    'code IBANNL00ABNA0417164300',
  ])('%s holds none', (tekst) => {
    expect(found(tekst)).toEqual([]);
  });
});

it('a mask keeps the ends of lines', () => {
  expect(maskNummers('bsn 111\n222\n333 dus')).toBe('bsn ***\n***\n*** dus');
});

describe('what a message quotes', () => {
  it.each(['111222333.0', '1.11222333e8', '11122.2333E+4', '111222333', 'bel 06-12345678', 'jan@voorbeeld.nl', '0612345678'])(
    '%s is stars',
    (tekst) => {
      const masked = maskGegevens(tekst);
      expect(masked).toHaveLength(tekst.length);
      expect(masked).not.toMatch(/\d{3}|jan/);
    },
  );

  it('has no name either', () => {
    expect(maskGegevens('mevrouw Jansen')).toBe('mevrouw ******');
  });

  it.each(['2026-11-21', '21-11-2026', '20261121', '12.5', '123456', 'WK036301', '1.23e4', '3 gezinnen', 'toelichting'])(
    '%s stays',
    (tekst) => {
      expect(maskGegevens(tekst)).toBe(tekst);
    },
  );
});
