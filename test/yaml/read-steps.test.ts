import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decode, readBytes, readStdin, readText } from '../../src/yaml/read-text.ts';
import { createScratch } from '../support/run.ts';

// What the system answers can be made up: what it says when reading goes wrong, and how it gives a stream in pieces.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const spied = ['openSync', 'fstatSync', 'readSync', 'closeSync'] as const;
  return { ...real, ...Object.fromEntries(spied.map((name) => [name, vi.fn(real[name] as () => unknown)])) };
});

const scratch = createScratch();
const path = join(scratch, 'casus.yaml');
fs.writeFileSync(path, 'naam: x\n');

afterEach(() => {
  vi.resetAllMocks();
});

const error = (code?: string) => Object.assign(new Error('English words'), code === undefined ? {} : { code });
const goesWrong = (call: unknown, code?: string) =>
  vi.mocked(call as () => unknown).mockImplementationOnce(() => {
    throw error(code);
  });

/** A stream that gives these pieces, one at each call, and then ends; a code is an error at that call. */
function stream(...pieces: string[]): void {
  for (const piece of [...pieces, '']) {
    if (/^E[A-Z]+$/.test(piece)) goesWrong(fs.readSync, piece);
    else
      vi.mocked(fs.readSync).mockImplementationOnce(((_: number, buffer: Buffer, offset: number) => buffer.write(piece, offset)) as never);
  }
}

describe('what the system says is wrong', () => {
  it.each([
    ['ENOENT', 'BESTAND_ONTBREEKT', undefined],
    ['ENOTDIR', 'BESTAND_ONTBREEKT', undefined],
    ['EISDIR', 'IS_MAP', undefined],
    ['EACCES', 'GEEN_TOEGANG', undefined],
    ['EPERM', 'GEEN_TOEGANG', undefined],
    ['ENXIO', 'GEEN_BESTAND', undefined],
    ['ENODEV', 'GEEN_BESTAND', undefined],
    ['EIO', 'NIET_LEESBAAR', 'het lezen mislukt (de schijf geeft een leesfout)'],
    ['EBUSY', 'NIET_LEESBAAR', 'het lezen mislukt (een ander programma gebruikt het bestand)'],
    ['EMFILE', 'NIET_LEESBAAR', 'het lezen mislukt (er staan te veel bestanden open)'],
    ['ENFILE', 'NIET_LEESBAAR', 'het lezen mislukt (er staan te veel bestanden open)'],
    ['ELOOP', 'NIET_LEESBAAR', 'het lezen mislukt (de verwijzing wijst naar zichzelf)'],
    ['ENAMETOOLONG', 'NIET_LEESBAAR', 'het lezen mislukt (de naam is te lang)'],
    ['ERR_INVALID_ARG_VALUE', 'NIET_LEESBAAR', 'het lezen mislukt (de naam bevat een verboden teken)'],
    ['ENOMEM', 'NIET_LEESBAAR', 'het lezen mislukt (ENOMEM)'],
    ['toString', 'NIET_LEESBAAR', 'het lezen mislukt (toString)'],
    [undefined, 'NIET_LEESBAAR', 'het lezen mislukt (onbekende oorzaak)'],
  ])('%s is told as %s', (code, fault, wat) => {
    for (const call of [fs.openSync, fs.fstatSync, fs.readSync]) {
      goesWrong(call, code);
      const { text, faults, unreadable } = readText(path, 'naam.yaml');
      expect([text, unreadable]).toEqual([undefined, true]);
      expect(faults).toMatchObject([{ code: fault, bestand: 'naam.yaml', ...(wat === undefined ? {} : { wat }) }]);
    }
    expect(fs.openSync).toHaveBeenCalledTimes(3);
    expect(fs.closeSync).toHaveBeenCalledTimes(2);
    goesWrong(fs.readSync, code);
    expect(readStdin('stdin')).toMatchObject({ unreadable: true, faults: [{ code: fault, bestand: 'stdin' }] });
  });

  it('is told at the path itself where there is no other name', () => {
    const weg = join(scratch, 'weg.yaml');
    expect(readText(weg).faults).toMatchObject([{ code: 'BESTAND_ONTBREEKT', bestand: weg }]);
  });
});

describe('a file', () => {
  it('is opened to read alone, without waiting, and closed', () => {
    expect(readText(path)).toEqual({ text: 'naam: x\n', faults: [], unreadable: false });
    expect(vi.mocked(fs.openSync).mock.calls.map((call) => call.slice(0, 2))).toEqual([
      [path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK],
    ]);
    expect(fs.closeSync).toHaveBeenCalledTimes(1);
  });

  it('may be of exactly as many bytes as are allowed; of one more it is not read', () => {
    expect(readBytes(path, 'x', 8)).toEqual({ bytes: Buffer.from('naam: x\n') });
    vi.mocked(fs.readSync).mockClear();
    expect(readBytes(path, 'x', 7)).toMatchObject({ unreadable: false, faults: [{ code: 'TE_GROOT' }] });
    expect(fs.readSync).not.toHaveBeenCalled();
    expect(readBytes(path, 'x', 7).faults?.[0]?.wat).toMatch(/^het bestand is te groot: 1 kB/);
    expect(fs.closeSync).toHaveBeenCalledTimes(3);
  });

  it('that is a folder, or something that is no file, is closed again too', () => {
    expect(readText(scratch)).toMatchObject({ unreadable: true, faults: [{ code: 'IS_MAP' }] });
    expect(readText('/dev/null')).toMatchObject({ unreadable: true, faults: [{ code: 'GEEN_BESTAND' }] });
    expect(fs.closeSync).toHaveBeenCalledTimes(2);
  });

  it('that grows while it is read is read to its end, and no further than one byte too many', () => {
    vi.mocked(fs.fstatSync).mockImplementation((() => ({ size: 3, isDirectory: () => false, isFile: () => true })) as never);
    expect(readBytes(path, 'x', 100)).toEqual({ bytes: Buffer.from('naam: x\n') });
    expect(readBytes(path, 'x', 5)).toEqual({ bytes: Buffer.from('naam: ') });
  });
});

describe('standard input', () => {
  it('is put together of its pieces, and waited for where it has nothing yet', () => {
    stream('naam', 'EAGAIN', ': ', 'EAGAIN', 'EAGAIN', 'x\n');
    expect(readStdin('stdin')).toEqual({ text: 'naam: x\n', faults: [], unreadable: false });
    expect(vi.mocked(fs.readSync).mock.calls[0]?.[0]).toBe(0);
  });

  it('ends where Windows says that the pipe did', () => {
    stream('naam: x\n', 'EOF', 'meer');
    expect(readStdin('stdin').text).toBe('naam: x\n');
  });

  it('of more than a pipe holds is whole', () => {
    stream('a'.repeat(65_537), 'b'.repeat(65_536), 'c');
    expect(readStdin('stdin').text).toBe(`${'a'.repeat(65_537)}${'b'.repeat(65_536)}c`);
  });
});

describe('bytes', () => {
  it('may be exactly as many as are allowed', () => {
    expect(decode(Buffer.from('naam: x\n'), 'x', 8).text).toBe('naam: x\n');
    expect(decode(Buffer.from('naam: x\n'), 'x', 7)).toMatchObject({ unreadable: false, faults: [{ code: 'TE_GROOT' }] });
    expect(decode(Buffer.alloc(3 * 1024, 'a'), 'x', 2048).faults[0]?.wat).toBe('het bestand is groter dan 2 kB');
  });

  it('with a mark are read without it; in UTF-16 with a warning', () => {
    expect(decode(Buffer.from('\ufeffa: b\n'), 'x')).toEqual({ text: 'a: b\n', faults: [], unreadable: false });
    const { text, faults } = decode(Buffer.from('\ufeffa: b\n', 'utf16le'), 'x');
    expect(text).toBe('a: b\n');
    expect(faults).toMatchObject([{ code: 'CODERING_UTF16', ernst: 'waarschuwing', bestand: 'x' }]);
  });

  it('that are no UTF-8 are told at the place of the first', () => {
    const bytes = Buffer.concat([Buffer.from('a: é\nb: 🏠 '), Buffer.from([0xe9]), Buffer.from('\n')]);
    expect(decode(bytes, 'x').faults).toMatchObject([{ code: 'CODERING', plaats: { regel: 2, kolom: 7 } }]);
  });
});
