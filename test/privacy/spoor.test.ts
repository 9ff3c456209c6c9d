import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listStreng } from '../../src/privacy/streng.ts';
import { findElk, findNummers } from '../../src/privacy/vind.ts';
import type { Vondst } from '../../src/privacy/vondst.ts';
import { ROOT } from '../support/run.ts';

/** Every trace that a pattern waits for and nothing that one finds; what stands in front of it says nothing of the text behind it. */
const SPOREN = '1 2 3 4 5 6 7 8 bsn @ A. x A nl 9 twee \u00e9\0';

/** What was found behind the traces, where every pattern has looked. */
const behind = (find: (tekst: string) => Vondst[], tekst: string) =>
  find(SPOREN + tekst).map((v) => ({ ...v, van: v.van - SPOREN.length, tot: v.tot - SPOREN.length }));

function expectSame(tekst: string): void {
  expect(findElk(tekst, 10)).toEqual(behind((t) => findElk(t, 10), tekst));
  expect(findNummers(tekst)).toEqual(behind(findNummers, tekst));
  expect(listStreng(tekst)).toEqual(listStreng(SPOREN + tekst));
}

const ZINNEN = ['persoonsgegevens.txt', 'persoonsgegevens-later.txt', 'gewone-zinnen.txt'].flatMap((lijst) =>
  readFileSync(join(ROOT, 'test', 'fixtures', lijst), 'utf8')
    .split('\n')
    .map((regel) => regel.replace(/[[\]~]/g, '')),
);
/** What has no more of a trace than its pattern needs. */
const UITERSTEN = [
  ...[
    'drie  gezinnen',
    'ÉÉN gezin',
    'piet apenſtaart xs.nl',
    'piet at xs.nl',
    'PIET(AT)x.nl',
    'op nummer 4',
    'tel 1--2--3--4--5--6',
    'tel123-456',
  ],
  ...[
    'bsn 12345678',
    'bſn 12345678',
    'bsn 1-1-1-2-2-2-3-3-3',
    `bsn ${[...'111222333'].join('😀😀😀')}`,
    'NL---9---1ABNA---0417164300',
    'cz6508000000192000145399',
  ],
  ...['mw. É. Él', 'zei J.Jansen', 'dhr É', 'dader Él'],
];
/** Pieces of what is found, with letters that only count as the same whatever their size, and signs that nobody sees. */
const STUKKEN = [
  ...['één ', 'twee ', 'zeſ ', 'ZEVEN ', 'viertal ', '3 ', 'gezinnen', 'meiſjes', 'jonge moeders', 'Roma-families', ' per gezin'],
  ...['piet', ' at ', '(at)', '{AT} ', ' apenstaart ', ' apenſtaartje ', '@', 'x.nl', ' punt nl'],
  ...[
    'J.',
    'É. ',
    '𝐀. ',
    'Jansen',
    'van ',
    'DE ',
    'JANSEN',
    'mw. ',
    'Dhr ',
    'familie ',
    'Prof. ',
    'Bewoner ',
    'slachtoffer de ',
    'wijkagent ',
  ],
  ...['BSN ', 'bſn', 'sofi', 'burgerſervice nummer ', '111222333', '12345678', '1', '2', '5', '06', '0', '+31', '(0)', 'tel ', 'gſm '],
  ...['kerkstraat ', 'KERKſTRAAT ', 'Laan van ', 'weg 12', '12a', '1234 AB', 'poſtcode ', 'huiſnummer ', 'geboren ', 'jarig op '],
  ...['12 mei 1980', '1-2-1980', '2026-03-12', 'eerste mei 1980', 'NL91ABNA0417164300', 'nl91 ', 'reKening', 'IBAN', '12-AB-34'],
  ...[
    ' ',
    ', ',
    '-',
    '.',
    '/',
    '\n',
    '\n\n',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u{E0020}',
    '😀😀😀',
    '\0',
    'ſ',
    '\u212a',
    'ja',
    'vastgesteld',
  ],
];
const stuk = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...STUKKEN) },
  fc.tuple(fc.constantFrom(...ZINNEN), fc.nat(60), fc.nat(60)).map(([zin, van, lengte]) => zin.slice(van, van + lengte)),
  fc.constantFrom(...ZINNEN),
);
const tekst = fc.array(stuk, { minLength: 1, maxLength: 7 }).map((stukken) => stukken.join(''));
/** How many times as many texts as in an ordinary run: `BUURTKOMPAS_LANG=100 npx vitest run test/privacy/spoor.test.ts`. */
const LANG = Number(process.env.BUURTKOMPAS_LANG ?? 1);
const numRuns = 2000 * LANG;
const TIMEOUT = 30_000 * LANG;

describe('a trace is in every text in which its patterns find something', () => {
  it('the traces themselves are nothing', () => {
    expect([findElk(SPOREN, 10), listStreng(SPOREN)]).toEqual([[], []]);
  });

  it('in sentences as teams type them', () => {
    for (const zin of ZINNEN) expectSame(zin);
  });

  it.each(UITERSTEN)('%s', (zin) => {
    expect([...findElk(zin, 10), ...listStreng(zin)]).not.toEqual([]);
    expectSame(zin);
  });

  it(
    'in words, days and codes, such as most texts of a case are',
    () => {
      const dag = fc
        .tuple(fc.integer({ min: 1890, max: 2110 }), fc.nat(99), fc.nat(99))
        .map((delen) => delen.map((n) => `${n}`.padStart(2, '0')).join('-'));
      const letters = fc.constantFrom(...'abcdeginoprstvz-', 'bsn', 'tel', 'geb', 'weg', 'iban', 'no', 'at', 'drie', 'kind');
      const cijfers = fc.constantFrom('', '7', '12', '123', '1-2', '12-34', '123-45', '123-456', '12345678', '123456782');
      const woord = fc.tuple(fc.string({ unit: letters, maxLength: 12 }), cijfers).map((delen) => delen.join(''));
      const code = fc.stringMatching(/^BU(?:\d{8}|\d{4}[A-Z]{2}\d\d|[\dA-Z]{8})$/);
      fc.assert(
        fc.property(fc.oneof(dag, woord, code), (antwoord) => expectSame(antwoord)),
        { numRuns },
      );
    },
    TIMEOUT,
  );

  it(
    'in texts of pieces',
    () => {
      fc.assert(
        fc.property(tekst, (zin) => expectSame(zin)),
        { numRuns },
      );
    },
    TIMEOUT,
  );
});

it(
  'what is found begins and ends with a sign that is seen',
  () => {
    fc.assert(
      fc.property(tekst, (zin) => {
        for (const gevonden of findElk(zin, 10).map(({ van, tot }) => zin.slice(van, tot))) {
          expect(gevonden).toBe(gevonden.trim());
          expect(gevonden).not.toBe('');
        }
      }),
      { numRuns },
    );
  },
  TIMEOUT,
);
