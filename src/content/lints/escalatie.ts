import { createFault, type Fault } from '../../faults/fault.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { RawAanpak } from '../aanpakken.ts';
import type { Lint } from '../lint.ts';
import type { ContentFile } from '../load.ts';

/** Every referral leads to an approach, every approach is complete, and nothing in the track is there in vain. */
export const lintEscalatie: Lint = (instrument, files) => {
  const aanpakken = files.filter((f) => f.kind === 'aanpak');
  return [
    ...unknownPartners(instrument, aanpakken),
    ...repeatedSteps(aanpakken),
    ...withoutAanpak(instrument, files),
    ...unusedRoles(instrument, files),
    ...unusedQuestions(instrument, files),
    ...wrongPeriods(instrument, files),
  ];
};

function dataOf(file: ContentFile): RawAanpak {
  return file.data as unknown as RawAanpak;
}

/** The ids of partners are the last parts of the questions under `partners`. */
function unknownPartners(instrument: Instrument, aanpakken: ContentFile[]): Fault[] {
  return aanpakken.flatMap((file) =>
    dataOf(file).partners.flatMap(({ id }, i) =>
      Object.hasOwn(instrument.items, `partners.${id}`)
        ? []
        : [createFault('VERWIJST_NERGENS', file.name, file.parsed.place(`/partners/${i}/id`, 'value'), { id, soort: 'partner' })],
    ),
  );
}

/** A step is written out once; other approaches point to it. */
function repeatedSteps(aanpakken: ContentFile[]): Fault[] {
  const seen = new Map<string, number>();
  return aanpakken.flatMap((file) =>
    dataOf(file).stappen.flatMap((stap, i) => {
      if ('zie' in stap) return [];
      const place = file.parsed.place(`/stappen/${i}/id`, 'value');
      const eerder = seen.get(stap.id);
      seen.set(stap.id, eerder ?? place.regel);
      return eerder === undefined ? [] : [createFault('DUBBELE_ID', file.name, place, { id: stap.id, eerder })];
    }),
  );
}

function withoutAanpak(instrument: Instrument, files: ContentFile[]): Fault[] {
  const file = files.find((f) => f.kind === 'doorverwijzing');
  const served = new Set(instrument.aanpakken.flatMap((a) => a.wanneer.doorverwijzing));
  return instrument.regels.doorverwijzing.flatMap(({ code }, i) =>
    file === undefined || served.has(code)
      ? []
      : [
          createFault('ONBEREIKBAAR', file.name, file.parsed.place(`/doorverwijzing/${i}/code`, 'value'), {
            id: code,
            soort: 'aanpak bij',
          }),
        ],
  );
}

/** The parts of a plan follow each other, each has a step, and only the last has no end. */
function wrongPeriods(instrument: Instrument, files: ContentFile[]): Fault[] {
  const file = files.find((f) => f.kind === 'escalatie');
  const { perioden } = instrument.regels.escalatie;
  const dagen = instrument.aanpakken.flatMap((a) => a.stappen.map((s) => s.termijn.dagen));
  return perioden.flatMap(({ id, tot = Number.POSITIVE_INFINITY }, i) => {
    const vanaf = i === 0 ? -1 : (perioden[i - 1]?.tot ?? Number.POSITIVE_INFINITY);
    const isLast = i === perioden.length - 1;
    const isGood = (isLast ? tot === Number.POSITIVE_INFINITY : Number.isFinite(tot)) && dagen.some((d) => d > vanaf && d <= tot);
    if (file === undefined || isGood) return [];
    return [createFault('ONBEREIKBAAR', file.name, file.parsed.place(`/perioden/${i}/id`, 'value'), { id, soort: 'stap in periode' })];
  });
}

function unusedRoles(instrument: Instrument, files: ContentFile[]): Fault[] {
  const file = files.find((f) => f.kind === 'escalatie');
  const used = new Set(instrument.aanpakken.flatMap((a) => a.stappen.map((s) => s.rol)));
  return instrument.regels.escalatie.rollen.flatMap(({ id }, i) =>
    file === undefined || used.has(id)
      ? []
      : [createFault('ONGEBRUIKT', file.name, file.parsed.place(`/rollen/${i}/id`, 'value'), { id, soort: 'rol' })],
  );
}

/** A question of the track does something: in a rule, a check, a circumstance, or as part of an approach. */
function unusedQuestions(instrument: Instrument, files: ContentFile[]): Fault[] {
  const { triage, escalatie } = instrument.regels;
  const checklists = new Set(instrument.aanpakken.flatMap((a) => a.checklists));
  const partners = [
    ...instrument.aanpakken.flatMap((a) => a.partners.map((p) => p.id)),
    ...escalatie.omstandigheden.flatMap((o) => o.partners),
  ];
  const used = new Set([
    ...triage.flatMap((r) => [...r.alle, ...(r['een-van'] ?? [])]),
    ...escalatie.omstandigheden.map((o) => o.item),
    ...escalatie.toetsen.flatMap((t) => t.items ?? []),
    ...partners.map((id) => `partners.${id}`),
    ...Object.values(instrument.items)
      .filter((i) => checklists.has(i.sleutel) && !['omgang', 'partners'].includes(i.sleutel))
      .map((i) => i.id),
  ]);
  return files
    .filter((f) => f.kind === 'stap' && ['triage', 'zaak'].includes(f.stem))
    .flatMap((f) =>
      Object.values(instrument.items)
        .filter((i) => i.stap === f.data.stap && !used.has(i.id))
        .map((i) => createFault('ONGEBRUIKT', f.name, f.parsed.place(pointerOf(f, i.id), 'value'), { id: i.id, soort: 'vraag' })),
    );
}

function pointerOf({ data }: ContentFile, id: string): string {
  const onderdelen = data.onderdelen as { items?: { id: string }[] }[];
  const o = onderdelen.findIndex((x) => x.items?.some((i) => i.id === id));
  return `/onderdelen/${o}/items/${onderdelen[o]?.items?.findIndex((i) => i.id === id)}/id`;
}
