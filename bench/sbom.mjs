// Everything that a user gets, as a CycloneDX list on the standard output: `npm run --silent sbom > sbom.cdx.json`. From the lock
// file alone, without a network: the packages that are installed with the program, and those that the build puts in `dist/`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const HEADING = /^(\S+) (\d+\.\d+\.\d+\S*) \(.*\)$/gm;

export function createSbom() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const wanted = new Set([...listInstalled(packages), ...listBundled(packages)]);
  const all = listAll();
  const components = all.components.filter((part) => wanted.has(part['bom-ref']));
  const missing = [...wanted].filter((ref) => !components.some((part) => part['bom-ref'] === ref));
  if (missing.length > 0) throw new Error(`Not in the lock file: ${missing.join(', ')}`);
  return {
    ...all,
    metadata: { ...all.metadata, component: { ...all.metadata.component, name: 'buurtkompas' } },
    // Npm calls what we bundle development packages; here they reach the user all the same.
    components: components.map((part) => ({ ...part, properties: [] })),
    dependencies: all.dependencies.filter(({ ref }) => wanted.has(ref)),
  };
}

/** What npm installs with the program. Not by its own `--omit dev`: that leaves out a package which a tool of ours may also use. */
function listInstalled(packages) {
  const installed = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional);
  return installed.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`);
}

/** The packages that are inside our own files. */
function listBundled(packages) {
  const licences = join(root, 'dist', 'lib', 'LICENTIES.txt');
  if (!existsSync(licences)) throw new Error('dist/lib/LICENTIES.txt is not there; run npm run build first');
  const inLibraries = [...readFileSync(licences, 'utf8').matchAll(HEADING)].map(([, name, version]) => `${name}@${version}`);
  return [`js-yaml@${packages['node_modules/js-yaml'].version}`, ...inLibraries];
}

function listAll() {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  return JSON.parse(execFileSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 64e6, shell: process.platform === 'win32' }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(createSbom(), null, 2));
