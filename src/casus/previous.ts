import { basename, dirname, join } from 'node:path';

/** Where a case file stays as it was before the last session: `naam.vorige.yaml` beside it. */
export function previousOf(path: string): string {
  return join(dirname(path), `${stemOf(basename(path))}.vorige.yaml`);
}

/** Whether a name is of the earlier version of the case file with the other name. */
export function isPrevious(name: string, of: string): boolean {
  return name === basename(previousOf(of));
}

/** The names in a folder without earlier versions of others there, which would count twice. */
export function withoutPrevious(names: string[]): string[] {
  const previous = new Set(names.filter((name) => /\.ya?ml$/i.test(name)).map((name) => basename(previousOf(name))));
  return names.filter((name) => !previous.has(name));
}

function stemOf(name: string): string {
  return name.replace(/\.ya?ml$/i, '');
}
