import { existsSync } from 'node:fs';
import { addMonths, showDatum, toDatum } from '../../interview/datum.ts';
import { describeHerkenbaar, describeVerboden } from '../../interview/herkenbaar.ts';
import { createId, refusePlaatsnaam } from '../../interview/schermen/nog-een.ts';
import type { Instrument } from '../../model/instrument.ts';
import { redact } from '../../privacy/redact.ts';
import { formatDatum } from '../../report/words.ts';
import type { Asker } from './asker.ts';

/** The first questions of a new analysis, and the text and name of its file. */
export interface NewCase {
  path: string;
  data: object;
}

// Windows does not know files that only their owner may read in this way.
const DATA_LINE = `Alles blijft op deze computer, in één bestand${process.platform === 'win32' ? '' : ' dat alleen u kunt lezen'}. Schrijf functies op en geen namen: een analyse over groepen mag geen dossier over personen worden.`;

export async function askNewCase(instrument: Instrument, today: string, ask: Asker): Promise<NewCase> {
  const required = (tekst: string) => tekst !== '' || 'Vul dit in, of druk op Ctrl-C om te stoppen';
  const free = (): true => true;
  const type = (vraag: string, check: (tekst: string) => true | string) => askTyped(instrument, ask, vraag, check);
  ask.say(DATA_LINE);
  const naam = await type('Naam van de buurt', required);
  const gemeente = await type('Gemeente (mag leeg blijven)', free);
  const datum = await ask.text(
    'Datum van het overleg',
    showDatum(today),
    (t) => toDatum(t) !== undefined || 'Schrijf de datum als 21-11-2026',
  );
  const { domeinen } = instrument.regels.begrippen;
  const aanTafel = await ask.chooseMany(
    'Welke domeinen zitten aan tafel?',
    domeinen.map((d) => ({ naam: d.label, waarde: d })),
  );
  const deelnemers: { domein: string; functie?: string }[] = [];
  for (const { id, label } of aanTafel) {
    const functies = await type(`Functies bij ${label}, met komma's (geen namen, mag leeg blijven)`, free);
    const lijst = functies
      .split(',')
      .map((f) => f.trim())
      .filter(Boolean);
    deelnemers.push(...(lijst.length === 0 ? [{ domein: id }] : lijst.map((functie) => ({ domein: id, functie }))));
  }
  const plek = await type('Over welke plek begint u? Geef de plek een naam (later kunt u er meer toevoegen)', (t) =>
    t === '' ? required(t) : refusePlaatsnaam(t) || true,
  );
  const path = await ask.text('Naam van het bestand', freeName(createId(redact(naam, []), { situaties: [] })), checkName);
  const overleg = toDatum(datum) ?? today;
  const bewarenTot = addMonths(overleg, instrument.regels.privacy.bewaartermijn);
  ask.say(`Dit bestand is te bewaren tot en met ${formatDatum(bewarenTot)}. Een andere datum zet u in het bestand, achter bewaren-tot.`);
  return {
    path,
    data: {
      buurtkompas: 1,
      buurt: { naam, ...(gemeente ? { gemeente } : {}) },
      overleg: { datum: overleg, ...(deelnemers.length > 0 ? { deelnemers } : {}) },
      'bewaren-tot': bewarenTot,
      situaties: [{ id: createId(plek, { situaties: [] }), naam: plek }],
    },
  };
}

/** A line that is kept: refused with a number that may stand nowhere, and told what else in it points to a person. */
async function askTyped({ regels }: Instrument, ask: Asker, vraag: string, check: (tekst: string) => true | string): Promise<string> {
  const tekst = await ask.text(vraag, '', (t) => describeVerboden(t) || check(t));
  const herkend = describeHerkenbaar(tekst, regels.privacy['kleine-groep']);
  if (herkend !== '') ask.say(herkend);
  return tekst;
}

function checkName(path: string): true | string {
  if (existsSync(path)) return 'Dit bestand bestaat al; kies een andere naam';
  return /\.ya?ml$/i.test(path) || 'Laat de naam eindigen op .yaml';
}

/** A name that no file here has yet. */
export function freeName(stem: string): string {
  for (let n = 1; ; n++) {
    const path = n === 1 ? `${stem}.yaml` : `${stem}-${n}.yaml`;
    if (!existsSync(path)) return path;
  }
}
