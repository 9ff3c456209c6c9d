import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleLibraries } from './bundle.ts';
import { compileFolder } from './compile.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TEMPLATES = join(ROOT, 'templates');

/** Writes `dist/templates/`: the parts of each folder as code, so that no run compiles any. Faults come all at once. */
function build(): void {
  const folders = readdirSync(TEMPLATES).map((folder) => ({ folder, ...compileFolder(join(TEMPLATES, folder)) }));
  const faults = folders.flatMap((f) => f.faults);
  for (const { path, line, problem } of faults) console.error(`${relative(ROOT, path)}:${line}: fout: ${problem}`);
  if (faults.length > 0) {
    process.exitCode = 1;
    return;
  }
  mkdirSync(join(ROOT, 'dist', 'templates'), { recursive: true });
  for (const { folder, parts } of folders) {
    const members = [...parts].map(([name, code]) => `${JSON.stringify(name)}: ${code},\n`);
    const source = `module.exports = ({ write, filled, each, part }) => ({\n${members.join('')}});\n`;
    writeFileSync(join(ROOT, 'dist', 'templates', `${folder}.cjs`), source);
  }
}

build();
await bundleLibraries(ROOT);
