import { readdirSync, statSync } from 'node:fs';
import { analyse } from '../../analyse.ts';
import { withoutPrevious } from '../../casus/previous.ts';
import { readCasus } from '../../casus/read-casus.ts';
import type { Casus } from '../../model/casus.ts';
import type { Instrument } from '../../model/instrument.ts';
import { formatDatum } from '../../report/words.ts';
import type { Context } from '../context.ts';
import type { Asker } from './asker.ts';

export type Choice = { soort: 'nieuw' | 'oefenen' } | { soort: 'verder' | 'rapport'; bestand: string } | { soort: 'stop' };

const SHOWN = 8;

/** The start screen: what is here, where each analysis stopped, and something new. Only looks in this folder; keeps no list. */
export function chooseStart(context: Context, ask: Asker, today: string): Promise<Choice> {
  const bestanden = recentCases(context, today);
  return ask.choose<Choice>('Wat wilt u doen?', [
    { naam: 'Een nieuwe analyse beginnen', waarde: { soort: 'nieuw' } },
    { naam: 'Oefenen met een voorbeeld', waarde: { soort: 'oefenen' } },
    ...bestanden.map((b) => ({
      naam: `Verder met ${b.naam} (${b.bestand}, ${b.waar})`,
      waarde: { soort: 'verder' as const, bestand: b.bestand },
    })),
    ...bestanden
      .filter((b) => !b.kapot)
      .map((b) => ({
        naam: `Verslag maken van ${b.naam} (${b.bestand})`,
        waarde: { soort: 'rapport' as const, bestand: b.bestand },
      })),
    { naam: 'Stoppen', waarde: { soort: 'stop' }, toets: 'q' },
  ]);
}

interface Recent {
  bestand: string;
  naam: string;
  waar: string;
  kapot: boolean;
}

function recentCases({ instrument, validate }: Context, today: string): Recent[] {
  return withoutPrevious(readdirSync('.'))
    .filter((naam) => /\.ya?ml$/i.test(naam) && !naam.startsWith('.'))
    .map((bestand) => ({ bestand, tijd: statSync(bestand, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.tijd - a.tijd)
    .slice(0, SHOWN)
    .flatMap(({ bestand }): Recent[] => {
      const { casus, text } = readCasus(bestand, validate);
      if (casus === undefined)
        return text?.includes('buurtkompas:')
          ? [{ bestand, naam: bestand, waar: 'bevat fouten; kies dit om ze te zien', kapot: true }]
          : [];
      const naam = casus.oefening === undefined ? casus.buurt.naam : `${casus.buurt.naam}, oefening`;
      return [
        {
          bestand,
          naam,
          waar: [describePlace(casus), ...describeTermijnen(instrument, casus, today), ...describeBewaren(casus, today)].join(', '),
          kapot: false,
        },
      ];
    });
}

/** How many terms of a plan are open, and whether the first one has passed. */
function describeTermijnen(instrument: Instrument, casus: Casus, today: string): string[] {
  const { termijnen } = analyse(instrument, casus);
  const [eerste] = termijnen;
  if (eerste === undefined) return [];
  const aantal = termijnen.length === 1 ? '1 termijn open' : `${termijnen.length} termijnen open`;
  return [`${aantal}, ${eerste.uiterlijk < today ? 'DE EERSTE IS VOORBIJ:' : 'de eerste op'} ${formatDatum(eerste.uiterlijk)}`];
}

/** Whether the last day that the file is kept has passed. */
function describeBewaren({ 'bewaren-tot': tot }: Casus, today: string): string[] {
  return tot !== undefined && tot < today ? [`BEWAARTERMIJN VOORBIJ: ${formatDatum(tot)}`] : [];
}

/** A screen is named `plek/<situatie>/<stap>/…` or `buurt/<stap>/…`. */
function describePlace({ sessie, situaties }: Casus): string {
  const [soort, a, b] = sessie?.scherm.split('/') ?? [];
  const stap = soort === 'plek' ? b : a;
  if (stap === undefined) return situaties.some((s) => s.triage) ? 'alleen de triage gedaan' : 'nog niet begonnen';
  if (stap === 'triage') return 'gebleven bij de triage';
  return /^\d/.test(stap) ? `gebleven bij stap ${stap}` : 'gebleven bij een tussenscherm';
}
