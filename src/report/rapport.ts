import type { Analyse } from '../model/analyse.ts';
import { hideCasus } from './casuskopie.ts';
import type { EigenDelen } from './eigen/sjablonen.ts';
import { renderPieces } from './render.ts';
import { judge, seal, sealBytes } from './seal.ts';
import type { Beeldplaats } from './view/beeld.ts';
import { hasEscalatie, viewEscalatie } from './view/escalatie.ts';
import { createNames } from './view/names.ts';
import { createView } from './view.ts';

/** For whom a report is: the team itself, or others. */
export type Voor = 'intern' | 'delen';

/** First line of every report, by which a report of our own is known from a file of somebody else's. */
export const MARKER = '<!-- buurtkompas rapport -->';

interface Wens {
  zonderEscalatie?: boolean;
  /** The pictures and where they stand; without them the report has signs in their place. */
  beelden?: Beeldplaats | null;
  /** How the report may be used: all, or only what may go outside the team. */
  voor?: Voor;
  /** The kinds of own text of the team that are left out of a version to share. */
  weggelaten?: readonly string[];
  /** The case file that goes along in it, out of sight. */
  casustekst?: string | null;
  /** Parts of the report that come from templates of a municipality. */
  eigen?: EigenDelen;
}

/**
 * The Markdown report, made from the result alone: the neighbourhood, and behind it the part on the escalation track.
 * A report to share is made from a case without that track, and says that it may be left out.
 */
export function createRapport(analyse: Analyse, wens: Wens = {}): string {
  const { casustekst = null } = wens;
  return seal(`${renderViews(createViews(analyse, wens), wens.eigen).join('')}${casustekst === null ? '' : hideCasus(casustekst)}`);
}

/** The same report as the bytes of its file, with the digest that stands under it, in two steps. */
export function* createRapportBytes(
  analyse: Analyse,
  wens: Pick<Wens, 'zonderEscalatie'> = {},
): Generator<void, ReturnType<typeof sealBytes>> {
  const views = createViews(analyse, wens);
  yield;
  return sealBytes(renderViews(views));
}

/** The part on the escalation track by itself. */
export function createEscalatierapport(analyse: Analyse): string {
  return seal([MARKER, '\n\n', ...renderDeelB(viewDeelB(analyse))].join(''));
}

/** What the templates are filled with: the neighbourhood, and the part on the escalation track where it is in the report. */
interface Views {
  rapport: object;
  escalatie: object | null;
}

function createViews(analyse: Analyse, { beelden = null, voor = 'intern', weggelaten = [], eigen, ...wens }: Wens): Views {
  const delen = voor === 'delen';
  // A phase can lead to that track as well: whatever it came from, its part is never shared.
  const zonderEscalatie = wens.zonderEscalatie === true || delen;
  return {
    rapport: createView(analyse, { zonderEscalatie, beelden, delen, weggelaten, eigen: [...(eigen?.keys() ?? [])] }),
    escalatie: zonderEscalatie || !hasEscalatie(analyse) ? null : viewDeelB(analyse),
  };
}

function viewDeelB(analyse: Analyse): object {
  return viewEscalatie(analyse, createNames(analyse));
}

function renderViews({ rapport, escalatie }: Views, eigen?: EigenDelen): string[] {
  const buurt = [...renderPieces('rapport', rapport, eigen), '\n'];
  return escalatie === null ? buurt : [...buurt, ...renderDeelB(escalatie)];
}

function renderDeelB(view: object): string[] {
  return [...renderPieces('escalatie', view), '\n'];
}

/** What a file is to us: somebody else's, a report as we wrote it, or a report that was changed since. */
export function judgeRapport(existing: string): ReturnType<typeof judge> {
  return judge(existing, (text) => text.startsWith(MARKER));
}
