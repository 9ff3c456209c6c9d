import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCasus } from '../../dist/casus/read-casus.js';
import { getValidator } from '../../dist/content/validators.js';
import { MAX_BYTES } from '../../dist/yaml/read-text.js';

const FIXTURES = fileURLToPath(new URL('../../test/fixtures/broken/', import.meta.url));

/** What is wrong with a file as a whole. Each makes a path that cannot be used, from a good text where it needs one. */
const WHOLE = {
  leeg: (path) => writeFileSync(path, ''),
  'windows-1252': (path, text) => writeFileSync(path, Buffer.from(`${text}# één regel\n`, 'latin1')),
  'te-groot': (path, text) => writeFileSync(path, text + `# ${'-'.repeat(77)}\n`.repeat(Math.ceil(MAX_BYTES / 80))),
  'map-als-bestand': (path) => {
    mkdirSync(path);
    writeFileSync(join(path, 'leeg.yaml'), '');
  },
  'verwijzing-naar-niets': (path) => symlinkSync('bestaat-niet.yaml', path),
  'verwijzing-naar-zichzelf': (path) => symlinkSync(basename(path), path),
  ...(process.getuid?.() === 0 ? {} : { 'geen-toegang': (path, text) => writeFileSync(path, text, { mode: 0 }) }),
  'utf-16-zonder-merkteken': (path, text) => writeFileSync(path, Buffer.from(text.replace('\ufeff', ''), 'utf16le')),
  afgebroken: (path, text) => writeFileSync(path, Buffer.from(`${text}# één`).subarray(0, -2)),
  nullen: (path, text) => writeFileSync(path, Buffer.alloc(text.length)),
  zip: (path) => writeFileSync(path, Buffer.from('PK\x03\x04\x14\x00\x06\x00')),
  'laat-onbekend': (path, text) => writeFileSync(path, `${text}bijlage: geen\n`),
  'laat-dubbel': (path, text) => writeFileSync(path, `${text}buurtkompas: 1\n`),
};

/** Every way to be broken: what is wrong with the whole file, then one fixture for each fault code, then the others. */
export function listFaults() {
  const validate = getValidator('casus');
  const seen = new Set();
  const fixtures = readdirSync(FIXTURES).flatMap((file) => {
    const bytes = readFileSync(join(FIXTURES, file));
    const { casus, faults } = checkCasus(bytes.toString(), file, validate);
    if (casus !== undefined) return [];
    const again = seen.has(faults[0].code);
    seen.add(faults[0].code);
    return [{ name: file.replace('.yaml', ''), again, write: (path) => writeFileSync(path, bytes) }];
  });
  return [
    ...Object.entries(WHOLE).map(([name, write]) => ({ name, write })),
    ...fixtures.filter((fault) => !fault.again),
    ...fixtures.filter((fault) => fault.again),
  ];
}
