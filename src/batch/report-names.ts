const MAX_LENGTH = 60;
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A name for the report of every input, in the order of the inputs: lower-case letters, digits and hyphens, so that it is
 * good on every system and stays inside its folder. Inputs that would share a name are numbered.
 */
export class ReportNames {
  private readonly taken = new Set<string>();

  next(bestand: string): string {
    const name = toName(bestand);
    for (let n = 1; ; n++) {
      const numbered = n === 1 ? name : `${name}-${n}`;
      if (this.taken.has(numbered)) continue;
      this.taken.add(numbered);
      return numbered;
    }
  }
}

function toName(bestand: string): string {
  const slug = bestand
    .replace(/\.ya?ml$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  return slug === '' || RESERVED.test(slug) ? `casus-${slug}`.replace(/-$/, '') : slug;
}
