import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/report/markdown.ts';
import { fillPlaces, RENDERERS, tokenise } from './places.ts';

const WORD = 'woord';
/** On other Nodes and in the clone of the clone a tenth of them. */
const TIMES = process.env.BUURTKOMPAS_IN_CLONE ? 1000 : 10_000;

const MARKUP = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '~',
    '`',
    '```',
    '~~~',
    '#',
    '##',
    '>',
    '|',
    '||',
    '\\',
    '\\\\',
    '\\|',
    '^',
    '$',
    '$$',
    '=',
    '===',
    '---',
    '***',
  ],
  ...[
    '- ',
    '* ',
    '+ ',
    '-',
    '+',
    '+++',
    '1. ',
    '1) ',
    '12345678901. ',
    'a) ',
    'a. ',
    '(a) ',
    '(1) ',
    'iv. ',
    'xxviii) ',
    '(xviii) ',
    '#. ',
    '(@) ',
    'A.  ',
  ],
  ...[
    '- [ ] ',
    '- [x] ',
    '[ ] ',
    '[^1]',
    '[^1]: noot',
    '^[noot]',
    '[x]: http://x.nl',
    '[a](http://x.nl)',
    '![a](http://x.nl/p.png)',
    '[[a]]',
    '[a][b]',
  ],
  ...[
    '<b>',
    '</td>',
    '<script>alert(1)</script>',
    '<img src=x onerror=y>',
    '<!-- weg -->',
    '<style>',
    '<http://x.nl>',
    '<a@b.nl>',
    '</',
    '<?php',
    '<![CDATA[',
  ],
  ...[
    'http://x.nl',
    'https://x.nl/pad?q=1&r=2',
    'www.x.nl',
    'WWW.X.NL',
    'www.x',
    'x.nl',
    'buurt.amsterdam',
    'ftp://x.nl',
    '//x.nl',
    '//localhost/x',
  ],
  ...[
    '//1.2.3.4/x',
    'http://1.2.3.4',
    'http://localhost:80',
    'a@b.nl',
    'mailto:a@b.nl',
    'xmpp:a@b.nl',
    'javascript:alert(1)',
    'verslag.md',
    'xn--p1ai.xn--p1ai',
  ],
  ...[
    '&amp;',
    '&lt;',
    '&lt',
    '&#60;',
    '&#x3c;',
    '&nbsp;',
    '&copy;',
    '&',
    '&&',
    '{{x}}',
    '{{{x}}}',
    '{{> doorverwijzing}}',
    '{{#each @root}}',
    '$x$',
    '{=html}',
    '{.klas #id}',
  ],
  ...[
    ':::',
    ': ',
    ':smile:',
    '::',
    '...',
    '--',
    "'",
    '"',
    '%',
    '% titel',
    '@x',
    '@jan',
    '#12',
    '|---|',
    '| a | b |',
    '+---+',
    '\\(x\\)',
    '\\begin{x}',
    '==x==',
  ],
  ...['😀', '👩‍👧', '🇳🇱', 'שלום', 'مرحبا', 'é', 'e\u0301', '\u00a0', '\u3000', 'ﬁ', '中文', 'ß', 'İ'],
  ...['\n', '\n\n', '\r\n', '\r\n\r\n', '\t', '    ', '  \n', '\u0085', '\u2028', '\u2029', ' '],
  ...['a', 'Het', 'buurt', '1', '2.1', '14:05', 'o.a.', 'p. 4', '50%', '(', ')', '!', '?', '.', ',', ';', ':', '/'],
];

const nasty = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...MARKUP), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...MARKUP), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 30 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((s) => s.replace(/[\p{Cc}\p{Cs}]/gu, '')) },
  )
  .filter((text) => collapse(text) !== '');

function collapse(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .trim();
}

describe.each(Object.entries(RENDERERS))('text through %s', (_, render) => {
  const plain = tokenise(render(fillPlaces(WORD)));
  const read = (text: string) => tokenise(render(fillPlaces(escapeMarkdown(text))));
  const expected = (text: string) => plain.map((token) => token.replaceAll(WORD, () => collapse(text)));

  it('reads back as itself in every place, and changes nothing around it', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(read(text)).toEqual(expected(text));
      }),
      { numRuns: TIMES },
    );
  }, 120_000);

  it.each(MARKUP.filter((text) => collapse(text) !== ''))('holds for %j alone and before a word', (text) => {
    for (const variant of [text, `${text}woord`, `${text} een`, `zin ${text}`]) expect(read(variant)).toEqual(expected(variant));
  });
});

describe('escapeMarkdown', () => {
  it.each([
    "Het gaat goed; zie stap 2.1 (p. 4), 's avonds om 14:05, 50% & meer: ja/nee?",
    'Bewoners zeggen o.a. "het is hier niet veilig" (d.w.z. \'s nachts), t.a.v. de portieken 12-48.',
    'Wel/niet naar binnen? Nee! Dat kost € 1.250,50 per jaar, d.d. 21-11-2026...',
    'In 2019 + 2020 was er overlast; R&D en B&W weten ervan = bekend',
    'Één oudere bewoner (80+) zei: “ik blijf” – en dat is zo.',
    '3 van de 5 gezinnen: t/m groep 8, i.v.m. school.',
  ])('leaves a plain sentence alone: %s', (zin) => {
    expect(escapeMarkdown(zin)).toBe(zin);
  });

  it.each([
    ['1. eerst dit', '1\\. eerst dit'],
    ['- eerst dit', '\\- eerst dit'],
    ['Zie www.buurt.nl', 'Zie www\\.buurt\\.nl'],
    ['a | b', 'a \\| b'],
    ['  twee\r\n\r\nregels ', 'twee regels'],
    ['e\u0301e\u0301n', 'één'],
  ])('writes %j as %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});
