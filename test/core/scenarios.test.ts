import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { readCasus } from '../../src/casus/read-casus.ts';
import { getValidator } from '../../src/content/validators.ts';
import { formatFault } from '../../src/faults/format.ts';
import { instrument } from '../support/casus.ts';
import { ROOT } from '../support/run.ts';

const FOLDER = join(ROOT, 'test', 'fixtures', 'escalatie');

function analyseFile(name: string) {
  const { casus, faults } = readCasus(join(FOLDER, `${name}.yaml`), getValidator('casus'));
  if (casus === undefined) throw new Error(faults.map(formatFault).join('\n'));
  const result = analyse(instrument, casus);
  const [situatie] = result.situaties;
  const [zaak] = result.escalatie;
  return {
    result,
    zaak,
    uitkomst: situatie?.triage.uitkomst,
    bovengrens: situatie?.triage.bovengrens,
    gevonden: situatie?.triage.gevonden,
    verwijst: result.doorverwijzing.map((d) => d.code),
    aanpakken: zaak?.aanpakken.map((a) => a.id) ?? [],
    misstappen: result.misstappen.map((m) => m.id),
  };
}

/** What the source text supports for each of its own cases. */
const SCENARIOS = [
  {
    name: 'getreiterd-in-eigen-huis',
    uitkomst: 'acuut',
    bovengrens: 'acuut',
    verwijst: ['geweld', 'wegpesten', 'treitersituatie'],
    aanpakken: ['racistisch-wegpesten', 'treiteraanpak-amsterdam', 'voorbeeldaanpak-woonomgeving', 'ketenaanpak-veilige-wijken'],
    misstappen: ['afwachten', 'verhuizen'],
  },
  {
    name: 'aangevallen-in-de-stad',
    uitkomst: 'acuut',
    bovengrens: 'acuut',
    verwijst: ['geweld', 'incidenten'],
    aanpakken: ['ketenaanpak-veilige-wijken', 'samos-bob'],
    misstappen: [],
  },
  {
    name: 'geluid-van-de-buren',
    uitkomst: 'burenruzie',
    bovengrens: 'burenruzie',
    verwijst: ['burenruzie'],
    aanpakken: ['burenruzie'],
    misstappen: [],
  },
  {
    name: 'gezin-weggepest',
    uitkomst: 'discriminatoir-wegpesten',
    bovengrens: 'acuut',
    verwijst: ['wegpesten', 'treitersituatie'],
    aanpakken: ['racistisch-wegpesten', 'treiteraanpak-amsterdam', 'voorbeeldaanpak-woonomgeving', 'ketenaanpak-veilige-wijken'],
    misstappen: ['afwachten', 'afschuiven', 'wegwuiven', 'verhuizen', 'bemiddelen', 'dialoog'],
  },
  {
    name: 'huishouden-als-doelwit',
    uitkomst: 'treitersituatie',
    bovengrens: 'treitersituatie',
    verwijst: ['treitersituatie'],
    aanpakken: ['treiteraanpak-amsterdam', 'ketenaanpak-veilige-wijken'],
    misstappen: [],
  },
  // Nobody asked, so nothing is ruled out.
  { name: 'komst-van-een-azc', uitkomst: 'geen', bovengrens: 'acuut', verwijst: [], aanpakken: [], misstappen: [] },
];

describe('a case from the sources', () => {
  it.each(SCENARIOS)('$name is $uitkomst', ({ name, ...verwacht }) => {
    expect(analyseFile(name)).toMatchObject(verwacht);
  });

  it('is read for every file in the folder', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(SCENARIOS.map((s) => `${s.name}.yaml`).sort());
  });

  it.each(['getreiterd-in-eigen-huis', 'aangevallen-in-de-stad'])('%s goes to the police and the prosecutor at once', (name) => {
    const { result, zaak } = analyseFile(name);
    expect(result.doorverwijzing[0]?.naar).toBe('Politie en Openbaar Ministerie');
    expect(zaak?.stappen[0]).toMatchObject({ id: 'politie-om', uiterlijk: zaak?.melding });
    expect(zaak?.partners.filter((p) => p.nodig === 'altijd').map((p) => p.id)).toEqual(expect.arrayContaining(['politie', 'om']));
  });

  it('of hounding has the contact with the reporter within 48 hours, and the open term of the action', () => {
    const { result, zaak } = analyseFile('gezin-weggepest');
    expect(zaak?.stappen.find((s) => s.id === 'contact-melder')).toMatchObject({
      uiterlijk: '2026-11-18',
      eigen: null,
      status: 'open',
      actie: { plaats: 0, wie: 'adviseur veiligheid', wanneer: '2026-11-25' },
    });
    expect(result.termijnen.find((t) => t.stap === 'contact-melder')).toMatchObject({
      uiterlijk: '2026-11-25',
      wie: 'adviseur veiligheid',
    });
    expect(result.misstappen.every((m) => m.zeker)).toBe(true);
  });

  it('of a confused offender keeps its outcome and asks for care at the table', () => {
    const { zaak } = analyseFile('huishouden-als-doelwit');
    expect(zaak?.omstandigheden.map((o) => o.id)).toEqual(['verward']);
    expect(zaak?.partners.find((p) => p.id === 'ggz')).toMatchObject({ nodig: 'altijd', aanTafel: false });
  });
});
