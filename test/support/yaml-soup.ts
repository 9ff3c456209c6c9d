import { below, pick, type Random } from './mutate.ts';

/** Pieces of YAML, most of them harmless alone. */
const STARTS = [
  'a: ',
  'b: ',
  'c:',
  '- ',
  '- ',
  '- d: ',
  '"e": ',
  "'f': ",
  'G: ',
  'g : ',
  '? ',
  ': ',
  '# ',
  '--- ',
  'h: - ',
  'i: # j\n',
  '',
  '',
];
const VALUES = [
  ...[
    'ja',
    'een tekst',
    '1',
    '-12',
    '010',
    '1.0',
    '1e3',
    '2026-11-21',
    '1:30',
    '+31 20',
    'null',
    '~',
    'True',
    'a:b',
    'a#b',
    "foto's",
    'C# en',
  ],
  ...[
    '"dicht"',
    '"a\\nb"',
    '"a\\u00e9\\\\ b"',
    '"a\\',
    '"open',
    'dicht"',
    '"a\\tb "',
    '"\\x41"',
    '"\\ "',
    "'dicht'",
    "'it''s'",
    "'open",
    "dicht'",
  ],
  ...[
    '[a, b]',
    '[]',
    '{}',
    '{ a: b }',
    '{a: 1, b: [c, d]}',
    '[a: b]',
    '{a, b}',
    '{"a":b}',
    '{a:b}',
    '{ ? a : b }',
    '[',
    ']',
    '{',
    '}',
    ',',
    ', ',
  ],
  ...[
    '|',
    '>',
    '>-',
    '|+',
    '>+',
    '|-',
    '|2',
    '>1-',
    '| # uitleg',
    '|\n',
    '>-\n',
    '&x y',
    '*x',
    '!t z',
    '! q',
    '@x',
    '%',
    '`',
    '- x',
    '-',
    '?x',
    ':x',
  ],
  ...[
    '"" x',
    "'' x",
    '"a": b',
    '- - e',
    '- a: b',
    'a: b',
    'a ? b',
    'a - b',
    'a, b',
    'a [b]',
    'é😀',
    'x\u00a0y',
    '\u00a0',
    '\u2028',
    '.',
    '...',
    '---',
  ],
];
const ENDS = [
  '\n',
  '\n',
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\n \n',
  '\n      \n',
  ' \n',
  ' # zo\n',
  ' #zo\n',
  '#zo\n',
  '\r\n',
  '',
  ' ',
  '\n# los\n',
  '\n  # los\n',
];

/** A few lines of YAML-like text, with an indentation that often fits. */
export function soup(next: Random): string {
  let text = pick(next, ['', '', '', '', 'a:\n', '---\n', '# kop\n', '\n']);
  let indent = 0;
  for (let n = 1 + below(next, 9); n > 0; n--) {
    indent = Math.max(0, indent + pick(next, [0, 0, 0, 0, 2, 2, -2, -2, 1, -1, 4, -4]));
    if (text === '' || text.endsWith('\n')) text += ' '.repeat(indent);
    text += pick(next, STARTS) + (next() < 0.8 ? pick(next, VALUES) : '') + pick(next, ENDS);
  }
  return text;
}

/** A text in every kind of place of a file. */
export function inContexts(text: string): string[] {
  const indented = (by: string) => text.replace(/^(?=[^\n])/gm, by);
  return [
    ...[text, `a: ${text}`, `a:\n${indented('  ')}`, `a:\n  - ${text}`, `a:\n- ${text}`, `a:\n  b: ${indented('    ').trimStart()}`],
    ...[
      `a:\n${indented('  ')}\nb: c\n`,
      `a: { b: ${text} }`,
      `a: [${text}, c]`,
      `a: [\n${indented('  ')}\n  ]\n`,
      `a: "${text}"`,
      `a: '${text}'`,
    ],
    ...[
      `a: |\n${indented('  ')}`,
      `a: >-\n${indented('  ')}`,
      `a: |+\n${indented('   ')}b: c\n`,
      `a: x\n  ${text}`,
      `a: x\n${indented('  ')}`,
    ],
    ...[
      text.replaceAll('\n', '\r\n'),
      `---\n${text}`,
      `# kop\n${text}\n...\n`,
      `a:\n${indented('  ').replaceAll('\n', '\r\n')}`,
      `${text}: a\n`,
    ],
    `a: b # ${text}`,
  ];
}
