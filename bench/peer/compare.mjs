import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { analyse } from '../../dist/analyse.js';
import { readCasus } from '../../dist/casus/read-casus.js';
import { readBuiltIn } from '../../dist/content/built-in.js';
import { getValidator } from '../../dist/content/validators.js';
import { createRapport } from '../../dist/report/rapport.js';
import { writeCorpus } from '../corpus.mjs';

const COUNT = 50;
/** The packages are those of Debian, so the interpreter is too. */
export const PYTHON = '/usr/bin/python3';
export const PEER = fileURLToPath(new URL('batch.py', import.meta.url));

export function hasPeer() {
  return spawnSync(PYTHON, ['-c', 'import jinja2, jsonschema, yaml; assert yaml.__with_libyaml__']).status === 0;
}

/** Whether the peer does the work it is timed for: the same outcomes as ours, and reports of about the same length. */
export function comparePeer(dir) {
  const cases = join(dir, 'vergelijk');
  const uit = join(dir, 'vergelijk-uit');
  const [instrument, validate] = [readBuiltIn(), getValidator('casus')];
  const ours = writeCorpus(cases, COUNT).map(({ path }) => {
    const result = analyse(instrument, readCasus(join(cases, path), validate).casus);
    return { bestand: path, uitkomst: outcomesOf(result), lengte: createRapport(result).length };
  });
  const theirs = new Map(
    runPeer(cases, '--json')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ bestand, ...uitkomst }) => [bestand, uitkomst]),
  );
  runPeer(cases, uit);
  const other = ours.filter(({ bestand, uitkomst }) => !isDeepStrictEqual(theirs.get(bestand), uitkomst));
  if (other.length > 0) throw new Error(`The peer comes to another outcome for ${other.map((o) => o.bestand).join(', ')}`);
  const reports = readdirSync(uit, { recursive: true }).filter((path) => path.endsWith('.md'));
  const length = reports.reduce((sum, path) => sum + readFileSync(join(uit, path), 'utf8').length, 0);
  const share = length / ours.reduce((sum, { lengte }) => sum + lengte, 0);
  return `The peer comes to our outcomes on ${ours.length} of ${COUNT} files; its reports have ${share.toFixed(2)} x the length of ours`;
}

function runPeer(map, uit) {
  const { status, stdout, stderr } = spawnSync(PYTHON, [PEER, map, uit], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`The peer ended with ${status}: ${stderr.slice(0, 500)}`);
  return stdout;
}

/** The parts of a result that the peer works out too, in its form. */
function outcomesOf({ situaties, oplossingsrichtingen, interventies, doorverwijzing, beleid }) {
  const byId = (list, key) => Object.fromEntries(list.map((entry) => [entry.id, entry[key]]));
  return {
    situaties: situaties.map(({ fase, risicofactoren, problematieken }) => ({
      fase: fase.fase,
      bovengrens: fase.bovengrens,
      niveaus: byId(risicofactoren, 'niveau'),
      problematieken: byId(problematieken, 'uitkomst'),
    })),
    adviezen: byId(oplossingsrichtingen, 'advies'),
    voorbeelden: interventies.map((i) => i.id),
    doorverwijzing: doorverwijzing.map(({ code, situatieNaam }) => [code, situatieNaam]),
    beleid: Object.fromEntries(beleid.map((b) => [b.label, b.uitkomst])),
  };
}
