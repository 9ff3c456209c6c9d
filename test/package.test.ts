import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createScratch, ROOT } from './support/run.ts';

interface LockEntry {
  version?: string;
  integrity?: string;
  license?: string;
  engines?: { node?: string };
  dev?: boolean;
  /** Only for tools, or for who chooses to add it. */
  devOptional?: boolean;
  hasInstallScript?: boolean;
  link?: boolean;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockEntry> };
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const LICENCES = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0']);

describe('dependencies', () => {
  it('have exact versions', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('are all pinned by content, and the ones a user gets have a free licence', () => {
    expect(packages.filter(([, p]) => !p.integrity).map(([path]) => path)).toEqual([]);
    const shipped = packages.filter(([, p]) => !p.dev);
    expect(shipped.filter(([, p]) => !LICENCES.has(p.license ?? '')).map(([path]) => path)).toEqual([]);
    expect(shipped.length).toBeLessThanOrEqual(45);
  });

  it('run nothing when they are installed', () => {
    expect(packages.filter(([, p]) => p.hasInstallScript && !p.dev).map(([path]) => path)).toEqual([]);
  });

  it.each([
    ['yaml', 2, [2, 9, 1]],
    ['js-yaml', 5, [5, 5, 0]],
    ['ajv', 8, [8, 20, 0]],
    ['handlebars', 4, [4, 7, 10]],
  ] as const)('%s is of the version that was tried against attacks, or newer, and not of the next', (name, major, least) => {
    const version = (lock.packages[`node_modules/${name}`]?.version ?? '').split('.').map(Number);
    expect(version[0]).toBe(major);
    const differing = least.findIndex((part, i) => version[i] !== part);
    expect(differing === -1 || (version[differing] ?? 0) > (least[differing] ?? 0)).toBe(true);
  });

  it('name no host in the lock file', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "http/);
  });
});

describe('the list of what a user gets', () => {
  interface Component {
    'bom-ref': string;
    hashes?: unknown[];
    licenses: { license: { id?: string } }[];
  }
  const made = spawnSync(process.execPath, ['bench/sbom.mjs'], { cwd: ROOT, encoding: 'utf8' });
  const { components } = JSON.parse(made.stdout) as { components: Component[] };
  const refOf = ([path, { version }]: [string, LockEntry]) => `${path.replace(/^.*node_modules\//, '')}@${version}`;
  const shipped = packages.filter(([, p]) => !p.dev && !p.devOptional).map(refOf);
  const direct = Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`);

  it('has what the lock file installs, and what the build takes into its own files', () => {
    const refs = components.map((part) => part['bom-ref']);
    expect(refs.filter((ref, i) => refs.indexOf(ref) !== i)).toEqual([]);
    expect([...direct, ...shipped].filter((ref) => !refs.includes(ref))).toEqual([]);
    const bundled = refs.filter((ref) => !shipped.includes(ref));
    expect(bundled).toEqual(expect.arrayContaining([expect.stringMatching(/^js-yaml@5/), expect.stringMatching(/^mdast-util-to-hast@/)]));
    const locked = packages.map(refOf);
    expect(bundled.filter((ref) => !locked.includes(ref))).toEqual([]);
  });

  it('knows the content of each and its licence, and every licence is free', () => {
    expect(components.filter((part) => part.hashes === undefined).map((part) => part['bom-ref'])).toEqual([]);
    const strange = components.filter(
      (part) => part.licenses.length === 0 || !part.licenses.every(({ license }) => LICENCES.has(license.id ?? '')),
    );
    expect(strange.map((part) => part['bom-ref'])).toEqual([]);
  });
});

describe('the libraries that come along', () => {
  it('are there with their licence in full, and each licence is a free one', () => {
    const text = readFileSync(join(ROOT, 'dist', 'lib', 'LICENTIES.txt'), 'utf8');
    const heads = [...text.matchAll(/^={80}\n(\S+) (\S+) \(([^)]+)\)\n\n([\s\S]*?)(?=\n={80}\n|$(?![\s\S]))/gm)];
    expect(heads.map(([, name]) => name)).toEqual(expect.arrayContaining(['docx', 'handlebars', 'hast-util-sanitize', 'micromark']));
    expect(heads.filter(([, , , licence = '']) => !LICENCES.has(licence)).map(([, name]) => name)).toEqual([]);
    expect(heads.filter(([, , , , words = '']) => words.length < 500).map(([, name]) => name)).toEqual([]);
  });
});

describe('what is built', () => {
  const out = join(createScratch(), 'uit');
  const files = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.[cm]?js$/.test(file));

  it('reaches no network, starts no program and makes no code from text', () => {
    const modules = 'child_process|cluster|dgram|dns|http|http2|https|inspector|net|repl|tls|vm';
    const forbidden = new RegExp(
      String.raw`(?:\b(?:require|import)\s*\(\s*|\bfrom\s*|\bimport\s*)['"](?:node:)?(?:${modules})(?:/\w+)?['"]|` +
        String.raw`\beval\s*\(|\bnew Function\b|\bfetch\s*\(|\bWebSocket\b|\bXMLHttpRequest\b`,
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => forbidden.test(readFileSync(join(ROOT, 'dist', file), 'utf8')))).toEqual([]);
  });

  const example = 'examples/1-stapeling/modelantwoord.yaml';
  it.each([
    ['valideer', example],
    ['analyse', example],
    ['rapport', example],
    ['rapport', example, '--formaat', 'md,html,docx', '-o', join(out, '..', 'verslag')],
    ['uitleg', '3', example],
    ['triage', example],
    ['checklist', '--formaat', 'html'],
    ['voorbeelden'],
    ['schema'],
    ['oefen', '1', '--trainersblad'],
    ['batch', 'examples', '-o', out, '--met-oefeningen', '--werkers', '2', '--xlsx', '--stil'],
  ])('%s runs where the engine refuses to make code from text', (...words) => {
    const options = { cwd: ROOT, encoding: 'utf8' } as const;
    const result = spawnSync(process.execPath, ['--disallow-code-generation-from-strings', 'bin/buurtkompas.js', ...words], options);
    expect(result.stderr).not.toMatch(/fout in het programma|EvalError/);
    expect(result.status).toBe(0);
  });
});

describe('the packed package', () => {
  const scratch = createScratch();
  const sh = (command: string, cwd: string) => spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });

  it('installed in an empty folder, runs', { timeout: 120_000 }, () => {
    const packed = sh(`npm pack --ignore-scripts --silent --pack-destination "${scratch}"`, ROOT);
    const tarball = packed.stdout.trim().split('\n').at(-1) ?? '';
    const empty = join(scratch, 'leeg');
    mkdirSync(empty);
    const installed = sh(`npm init -y && npm install "../${tarball}"`, empty);
    expect(`${installed.status}\n${installed.stderr}`).toMatch(/^0\n/);
    const example = 'node_modules/buurtkompas/examples/1-stapeling/modelantwoord.yaml';
    const report = sh(`npx buurtkompas rapport ${example} -o verslag.md`, empty);
    expect(`${report.status}\n${report.stderr}`).toMatch(/^0\n/);
    expect(readFileSync(join(empty, 'verslag.md'), 'utf8')).toContain('## Samenvatting');
    expect(sh(`npx buurtkompas rapport ${example} --lokaal node_modules/buurtkompas/examples/lokaal`, empty).status).toBe(0);
    expect(sh('npx buurtkompas checklist --formaat html', empty).status).toBe(0);
    expect(sh(`npx buurtkompas rapport ${example} --formaat md,html,docx -o alles`, empty).status).toBe(0);
    expect(readFileSync(join(empty, 'alles.html'), 'utf8')).toContain('<svg');
    expect(readFileSync(join(empty, 'alles.docx')).subarray(0, 2).toString()).toBe('PK');
  });
});
