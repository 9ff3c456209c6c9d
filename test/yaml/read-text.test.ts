import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCasus } from '../../src/casus/read-casus.ts';
import { readText } from '../../src/yaml/read-text.ts';
import { brief, expectDutch, GOOD, validator } from '../casus/support.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lezer-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const file = (name: string, content: string | Buffer) => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const sparse = (name: string, bytes: number) => {
  const path = join(dir, name);
  const fd = openSync(path, 'w');
  ftruncateSync(fd, bytes);
  closeSync(fd);
  return path;
};
const read = (path: string) => readCasus(path, validator);
const isRoot = process.getuid?.() === 0;

describe('what is not a file to read', () => {
  it.each<[string, () => string, string, boolean]>([
    ['a missing file', () => join(dir, 'weg.yaml'), 'BESTAND_ONTBREEKT', true],
    ['a file below a file', () => join(file('plat.yaml', GOOD), 'x.yaml'), 'BESTAND_ONTBREEKT', true],
    ['an empty name', () => '', 'BESTAND_ONTBREEKT', true],
    ['a directory', () => dir, 'IS_MAP', true],
    ['/dev/null', () => '/dev/null', 'GEEN_BESTAND', true],
    ['/dev/zero', () => '/dev/zero', 'GEEN_BESTAND', true],
    ['a name with NUL', () => join(dir, 'a\0b.yaml'), 'NIET_LEESBAAR', true],
    ['a name of 5000 characters', () => join(dir, 'a'.repeat(5000)), 'NIET_LEESBAAR', true],
    ['an empty file', () => file('leeg.yaml', ''), 'LEEG', false],
    ['a sparse file of 200 MB', () => sparse('groot.yaml', 200 * 1024 * 1024), 'TE_GROOT', false],
    ['a sparse file of 3 GB', () => sparse('reus.yaml', 3 * 1024 ** 3), 'TE_GROOT', false],
    ['one byte too many', () => file('net-te.yaml', `${GOOD}#`.padEnd(1024 * 1024 + 1, 'x')), 'TE_GROOT', false],
    ['a file of zeros', () => sparse('nullen.yaml', 5000), 'SOORT_BESTAND', false],
  ])('%s', (_, make, code, unreadable) => {
    const result = read(make());
    expect(result.faults.map((f) => f.code)).toEqual([code]);
    expect(result.unreadable).toBe(unreadable);
    expect(result.casus).toBeUndefined();
    expectDutch(result.faults);
  });

  it.skipIf(process.platform === 'win32')('a FIFO, without waiting for a writer', () => {
    const path = join(dir, 'pijp');
    spawnSync('sh', ['-c', 'mkfifo "$0"', path]);
    const result = read(path);
    expect(brief(result.faults)).toEqual(['GEEN_BESTAND -']);
    expect(result.unreadable).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('a socket', async () => {
    const path = join(dir, 's');
    const server = createServer();
    await new Promise<void>((done) => server.listen(path, done));
    expect(brief(read(path).faults)).toEqual(['GEEN_BESTAND -']);
    server.close();
  });

  it('a link that points at itself', () => {
    const path = join(dir, 'lus.yaml');
    symlinkSync(path, path);
    const { faults } = read(path);
    expect(faults[0]).toMatchObject({ code: 'NIET_LEESBAAR', wat: 'het lezen mislukt (de verwijzing wijst naar zichzelf)' });
  });

  it.skipIf(isRoot)('a file without rights', () => {
    const path = file('dicht.yaml', GOOD);
    chmodSync(path, 0);
    expect(brief(read(path).faults)).toEqual(['GEEN_TOEGANG -']);
  });
});

describe('what is read', () => {
  it('a file of exactly 1 MiB', () => {
    const { casus, faults } = read(file('precies.yaml', `${GOOD}#`.padEnd(1024 * 1024, 'x')));
    expect(faults).toEqual([]);
    expect(casus).toBeDefined();
  });

  it.skipIf(process.platform !== 'linux')('a file that says it is empty, to its end', () => {
    expect(readText('/proc/version').text).toBe(readFileSync('/proc/version', 'utf8'));
  });

  it('a file with a strange name, which stays one line in messages', () => {
    mkdirSync(join(dir, 'map\nnaam'));
    const { faults } = read(join(dir, 'map\nnaam', 'weg\u001b[31m.yaml'));
    expectDutch(faults);
  });

  it('a file with NUL in it, with its place', () => {
    expect(brief(read(file('nul.yaml', `${GOOD}    plek: a\0b\n`)).faults)).toEqual(['STUURTEKEN 8:12']);
  });
});

describe('standard input', () => {
  const script = `
    import { readStdin } from './dist/yaml/read-text.js';
    const { text, faults } = readStdin('stdin');
    console.log(JSON.stringify({ length: text?.length, codes: faults.map((f) => f.code) }));`;
  const run = (input: string, command = '') => {
    const node = [process.execPath, '--input-type=module', '-e', script];
    const result = command
      ? spawnSync('sh', ['-c', `${command} "$0" "$@"`, ...node], { encoding: 'utf8', timeout: 4000 })
      : spawnSync(process.execPath, node.slice(1), { input, encoding: 'utf8', timeout: 4000 });
    return JSON.parse(result.stdout || '{}');
  };

  it('is read to its end', () => expect(run(GOOD)).toEqual({ length: GOOD.length, codes: [] }));
  it('is read to its end where it is long', () => expect(run('x'.repeat(300_000))).toEqual({ length: 300_000, codes: [] }));
  it('may be empty', () => expect(run('')).toEqual({ length: 0, codes: [] }));
  it('stops at its limit', () => expect(run('x'.repeat(3 * 1024 * 1024))).toEqual({ codes: ['TE_GROOT'] }));
  it.skipIf(process.platform === 'win32')('never reads an endless stream', () =>
    expect(run('', 'cat /dev/zero |')).toEqual({ codes: ['TE_GROOT'] }),
  );
  it.skipIf(process.platform === 'win32')('waits for a slow writer', () =>
    expect(run('', '(printf a; sleep 0.3; printf b) |')).toEqual({ length: 2, codes: [] }),
  );
});
