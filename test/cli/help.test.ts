import { describe, expect, it } from 'vitest';
import { CASE_4, run } from '../support/run.ts';

const COMMANDS = ['start', 'analyse', 'rapport', 'valideer', 'redigeer', 'opruimen', 'uitleg', 'voorbeelden', 'checklist', 'schema'];
const ENGLISH = /\b(usage|options|commands|arguments|default|choices|display|help for|output the|error|unknown|missing)\b/i;

describe('help', () => {
  it('names every command in Dutch', () => {
    const { code, stdout, stderr } = run(['--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const command of COMMANDS) expect(stdout).toContain(`  ${command} `);
    expect(stdout).not.toMatch(ENGLISH);
  });

  it.each(COMMANDS)('%s --help is Dutch and shows its own words', (command) => {
    const { code, stdout } = run([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Gebruik: node bin/buurtkompas.js ${command} `));
    expect(stdout.replaceAll('--help', '')).not.toMatch(ENGLISH);
  });

  it('shows commands as they can be typed here', () => {
    const { stdout } = run(['--help']);
    for (const line of stdout.split('\n').filter((l) => l.includes('casus.yaml')))
      expect(line).toMatch(/^ {2}node bin\/buurtkompas\.js \w+ /);
    expect(run(['analyse', CASE_4]).stdout).toContain('node bin/buurtkompas.js uitleg');
    expect(run(['voorbeelden']).stdout.replace(/\s+/g, ' ')).toContain('node bin/buurtkompas.js voorbeelden <id>');
  });

  it('prints the version', () => {
    expect(run(['--versie']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('wrong use', () => {
  it.each([
    { args: ['analize'], says: '"analize"' },
    { args: ['analyse'], says: 'ontbreekt' },
    { args: ['analyse', 'a.yaml', 'b.yaml'], says: 'te veel' },
    { args: ['analyse', 'a.yaml', '--jsn'], says: '"--jsn" bestaat niet; bedoelde u "--json"?' },
    { args: ['--version'], says: 'bedoelde u "--versie"?' },
    { args: ['analise', '--help'], says: 'bedoelde u "analyse"?' },
    { args: ['qqqq', '--help'], says: 'zie node bin/buurtkompas.js --help' },
    { args: ['rapport', CASE_4, '-o', ''], says: 'achter -o hoort een naam' },
    {
      args: ['rapport', CASE_4, '-o', 'uit.pdf'],
      says: 'eindigt op .md of .html of .docx; het .html-bestand drukt u in uw browser af als PDF',
    },
    { args: ['rapport', CASE_4, '-o', 'UIT.ODT'], says: 'een .ODT kan dit programma niet maken' },
    { args: ['rapport', 'a.yaml', '-o'], says: 'hoort een waarde' },
    { args: ['rapport', 'a.yaml', '--formaat', 'pdf'], says: 'kies uit: md, html, docx' },
    { args: ['uitleg', 'verlies-verbandn'], says: 'bedoelde u "verlies-verbanden"' },
    { args: ['voorbeelden', '--locatie', 'straat'], says: 'kies uit: woonomgeving' },
    { args: ['voorbeelden', 'portiekgesprek'], says: 'bedoelde u "portiekgesprekken"' },
    { args: ['checklist', '2.9'], says: 'is geen stap' },
    { args: ['schema', 'casu'], says: 'kies uit: casus' },
  ])('$args ends with 2 and one Dutch line', ({ args, says }) => {
    const { code, stdout, stderr } = run(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(ENGLISH);
  });

  it.each([[[]], [['start']], [['start', 'casus.yaml', '--eenvoudig']]])('%j without a terminal says what to use instead', (args) => {
    const { code, stdout, stderr } = run(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/buurtkompas(\.js)? rapport/);
  });
});
