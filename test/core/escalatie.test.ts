import { describe, expect, it } from 'vitest';
import { withoutEscalatie } from '../../src/casus/without-escalatie.ts';
import type { Casus } from '../../src/model/casus.ts';
import { analyseCasus, createCasus, createSituatie, fill, type Invoer, idsOf, instrument } from '../support/casus.ts';

const NEE = fill(idsOf('triage'), 'nee');
const TREITER: Invoer = { ...NEE, 'triage.gericht-op-persoon': 'ja', 'triage.aanhoudend': 'ja' };
const MELDING = { melding: { datum: '2026-11-20' } };

const zaakOf = (invoer: Invoer, situatie = {}, rest: Partial<Casus> = {}) => {
  const [zaak] = analyseCasus([createSituatie(invoer, situatie)], rest).escalatie;
  if (zaak === undefined) throw new Error('No plan');
  return zaak;
};
const stap = (zaak: ReturnType<typeof zaakOf>, id: string) => zaak.stappen.find((s) => s.id === id);

describe('a plan', () => {
  it('is there for no place without a referral, an open triage, a circumstance or a report', () => {
    expect(analyseCasus([createSituatie(NEE), createSituatie({}, { id: 'b' })]).escalatie).toEqual([]);
  });

  it.each(instrument.regels.doorverwijzing.map((d) => d.code))('follows the referral %s with at least one approach', (code) => {
    expect(instrument.aanpakken.some((a) => a.wanneer.doorverwijzing.includes(code))).toBe(true);
  });

  it('has every step once, with the approaches that share it, the first term first', () => {
    const { stappen } = zaakOf(TREITER, MELDING);
    expect(new Set(stappen.map((s) => s.id)).size).toBe(stappen.length);
    expect(stappen.map((s) => s.dagen)).toEqual(stappen.map((s) => s.dagen).toSorted((a, b) => a - b));
    expect(stappen.find((s) => s.id === 'contact-melder')?.aanpakken).toEqual(['treiteraanpak-amsterdam', 'ketenaanpak-veilige-wijken']);
  });

  it('is in parts that follow each other, each step in the part of its term', () => {
    const { perioden } = instrument.regels.escalatie;
    const alles = { ...fill(idsOf('triage'), 'ja'), 'fase.incidenten-confrontaties': 'ja' };
    const { stappen } = zaakOf(alles, MELDING);
    expect([...new Set(stappen.map((s) => s.periode))]).toEqual(perioden.map((p) => p.id));
    for (const { periode, periodeLabel, dagen } of stappen) {
      const i = perioden.findIndex((p) => p.id === periode);
      expect(periodeLabel).toBe(perioden[i]?.label);
      expect(dagen).toBeGreaterThan(perioden[i - 1]?.tot ?? -1);
      expect(dagen).toBeLessThanOrEqual(perioden[i]?.tot ?? 366);
    }
  });

  it('counts days from the report, and none where that day is not known', () => {
    expect(stap(zaakOf(TREITER, MELDING), 'contact-melder')?.uiterlijk).toBe('2026-11-22');
    expect(zaakOf(TREITER).stappen.every((s) => s.uiterlijk === null)).toBe(true);
    expect(analyseCasus([createSituatie(TREITER)]).termijnen).toEqual([]);
  });

  it('says of every term but that of the source that it is our own', () => {
    const zelf = zaakOf({ ...TREITER, 'triage.geweld-bedreiging': 'ja' }).stappen.filter((s) => s.eigen === null);
    expect(zelf.map((s) => s.id)).toEqual(['contact-melder']);
  });

  it('brings police and prosecutor in only where there is violence, also where it is only expected', () => {
    expect(stap(zaakOf(TREITER), 'politie-om')).toBeUndefined();
    expect(stap(zaakOf({ ...NEE, 'triage.geweld-bedreiging': { antwoord: 'ja', grondslag: 'verwacht' } }), 'politie-om')?.dagen).toBe(0);
  });

  it('takes over what the team agreed, of this place only', () => {
    const acties = [
      { wat: 'Bellen', wie: 'wijkagent', wanneer: '2026-11-21', status: 'gedaan', escalatie: { situatie: 'plek', stap: 'contact-melder' } },
      { wat: 'Map maken', escalatie: { situatie: 'ander', stap: 'dossier-opbouwen' } },
    ];
    const situaties = [createSituatie(TREITER, MELDING), createSituatie({}, { id: 'ander' })];
    const { escalatie, termijnen } = analyseCasus(situaties, { acties });
    expect(escalatie[0]?.stappen.find((s) => s.id === 'contact-melder')).toMatchObject({
      status: 'gedaan',
      statusLabel: 'Gedaan',
      actie: { plaats: 0 },
    });
    expect(escalatie[0]?.stappen.find((s) => s.id === 'dossier-opbouwen')).toMatchObject({ status: 'voorstel', actie: null });
    expect(termijnen.map((t) => t.stap)).not.toContain('contact-melder');
    expect(termijnen.find((t) => t.stap === 'dossier-opbouwen')).toMatchObject({ uiterlijk: '2026-11-22', wie: 'alle partners' });
  });
});

describe('what is open in the triage', () => {
  it('keeps the approaches in sight that it may still lead to', () => {
    const { aanpakken, mogelijk, open } = zaakOf({ ...NEE, 'triage.gericht-op-persoon': 'ja', 'triage.discriminatoire-grond': 'onbekend' });
    expect(aanpakken.map((a) => a.id)).toEqual(['eerst-uitzoeken']);
    expect(mogelijk.map((m) => m.id)).toEqual(['racistisch-wegpesten', 'voorbeeldaanpak-woonomgeving', 'ketenaanpak-veilige-wijken']);
    expect(open.map((o) => o.item)).toEqual(['triage.discriminatoire-grond']);
  });

  it('is no plain quarrel while violence is not ruled out', () => {
    const { aanpakken, mogelijk } = zaakOf({ ...NEE, 'triage.door-buren': 'ja', 'triage.geweld-bedreiging': 'onbekend' });
    expect(aanpakken.map((a) => a.id)).toEqual(['eerst-uitzoeken']);
    expect(mogelijk.map((m) => m.id)).toEqual(['ketenaanpak-veilige-wijken']);
  });

  it('is no reason to wait: with nothing known there is a first step today, and contact within 48 hours', () => {
    const { stappen, partners } = zaakOf(fill(idsOf('triage'), 'onbekend'), MELDING);
    expect(stappen.map((s) => [s.id, s.uiterlijk])).toEqual([
      ['geweld-nagaan', '2026-11-20'],
      ['contact-melder', '2026-11-22'],
      ['dossier-opbouwen', '2026-11-22'],
      ['triage-opnieuw', '2026-11-27'],
    ]);
    expect(partners.filter((p) => p.nodig === 'altijd').map((p) => p.id)).toEqual(['gemeente-veiligheid', 'politie']);
  });

  it('is asked today where violence is not ruled out, and no more once that is known', () => {
    const met = (antwoord: string) => zaakOf({ ...TREITER, 'triage.geweld-bedreiging': antwoord }).stappen.map((s) => s.id);
    expect(met('onbekend')[0]).toBe('geweld-nagaan');
    expect(met('onbekend')).not.toContain('politie-om');
    for (const antwoord of ['ja', 'deels', 'nee']) expect(met(antwoord)).not.toContain('geweld-nagaan');
    const incidenten = createSituatie({ 'fase.incidenten-confrontaties': 'ja', 'triage.geweld-bedreiging': 'onbekend' });
    expect(analyseCasus([incidenten]).escalatie[0]?.stappen[0]?.id).toBe('geweld-nagaan');
  });
});

describe('circumstances', () => {
  it.each(instrument.regels.escalatie.omstandigheden)('$id is shown when it is seen or not known, and never changes the outcome', (o) => {
    for (const antwoord of ['ja', 'deels', 'onbekend']) {
      const { situaties, escalatie } = analyseCasus([createSituatie({ ...TREITER, [o.item]: antwoord })]);
      expect(situaties[0]?.triage.uitkomst).toBe('treitersituatie');
      expect(escalatie[0]?.omstandigheden.map((x) => [x.id, x.antwoord])).toEqual([[o.id, antwoord]]);
      const altijd = escalatie[0]?.partners.filter((p) => p.nodig === 'altijd').map((p) => p.id) ?? [];
      if (antwoord !== 'onbekend') expect(altijd).toEqual(expect.arrayContaining(o.partners));
    }
    expect(zaakOf({ ...TREITER, [o.item]: 'nee' }).omstandigheden).toEqual([]);
  });
});

describe('the table', () => {
  const nodig = (invoer: Invoer, id: string) => zaakOf(invoer).partners.find((p) => p.id === id)?.nodig;

  it('needs who knows about discrimination, and the meeting on it, unless that was ruled out', () => {
    const geweld = { ...NEE, 'triage.geweld-bedreiging': 'ja' };
    for (const grond of ['ja', 'deels', 'onbekend']) {
      const invoer = { ...geweld, 'triage.discriminatoire-grond': grond };
      expect([nodig(invoer, 'adv'), stap(zaakOf(invoer), 'rdo') !== undefined]).toEqual(['altijd', true]);
    }
    expect([nodig(geweld, 'adv'), stap(zaakOf(geweld), 'rdo')]).toEqual(['waar-nodig', undefined]);
  });

  it('needs for hounding whom the source says carries it out', () => {
    const altijd = zaakOf(TREITER).partners.filter((p) => p.nodig === 'altijd');
    expect(altijd.map((p) => p.id)).toEqual(['gemeente-veiligheid', 'politie', 'om', 'woningcorporatie', 'ggz']);
  });

  it('has only those who answered ja to taking part', () => {
    const { partners } = zaakOf({ ...TREITER, 'partners.politie': 'ja', 'partners.om': 'deels', 'partners.wijkteam': 'nee' });
    expect(partners.filter((p) => p.aanTafel).map((p) => p.id)).toEqual(['politie']);
    expect(partners.find((p) => p.id === 'om')).toMatchObject({ nodig: 'altijd', aanTafel: false, antwoord: 'deels' });
  });
});

describe('what a plan is made of', () => {
  const GEWELD = { ...NEE, 'triage.geweld-bedreiging': 'ja' };
  const label = (antwoord: string) => instrument.regels.antwoorden.antwoorden.find((a) => a.id === antwoord)?.label;

  it('is of its own place: referral, report and answers of another change nothing', () => {
    const ander = createSituatie(GEWELD, { id: 'ander', naam: 'Ander', melding: { datum: '2026-01-01' } } as never);
    const { escalatie } = analyseCasus([createSituatie(TREITER, MELDING), ander]);
    expect(escalatie.map((e) => [e.situatie, e.situatieNaam, e.melding])).toEqual([
      ['plek', 'Plek', '2026-11-20'],
      ['ander', 'Ander', '2026-01-01'],
    ]);
    expect(escalatie[0]).toEqual(zaakOf(TREITER, MELDING));
    expect(escalatie[1]?.aanpakken.flatMap((a) => a.door)).not.toContain('treitersituatie');
  });

  it('has the approaches with the referrals by which they are there, and not those of their other referrals', () => {
    const { aanpakken } = zaakOf({ ...TREITER, 'triage.geweld-bedreiging': 'ja' });
    const codes = analyseCasus([createSituatie({ ...TREITER, 'triage.geweld-bedreiging': 'ja' })]).doorverwijzing.map((d) => d.code);
    for (const { id, door } of aanpakken) {
      const meant = instrument.aanpakken.find((a) => a.id === id)?.wanneer.doorverwijzing.filter((code) => codes.includes(code));
      expect([id, door]).toEqual([id, meant]);
      expect(door.length).toBeGreaterThan(0);
    }
    expect(aanpakken.some((a) => a.door.length < a.wanneer.doorverwijzing.length)).toBe(true);
  });

  it('is there for a report alone, and for a circumstance alone', () => {
    const gemeld = analyseCasus([createSituatie(NEE, MELDING)]).escalatie;
    expect(gemeld).toMatchObject([{ melding: '2026-11-20', aanpakken: [], mogelijk: [], omstandigheden: [], stappen: [], open: [] }]);
    const eer = analyseCasus([createSituatie({ ...NEE, 'triage.eergerelateerd': 'ja' })]).escalatie;
    expect(eer).toMatchObject([{ melding: null, aanpakken: [], omstandigheden: [{ id: 'eer', antwoord: 'ja' }] }]);
    expect(eer[0]?.partners.map((p) => [p.id, p.nodig, p.doet])).toEqual([
      ['politie', 'altijd', []],
      ['veilig-thuis', 'altijd', []],
    ]);
  });

  it('has nothing open, and keeps nothing in sight, where the triage was not asked', () => {
    expect(zaakOf({ 'fase.incidenten-confrontaties': 'ja' })).toMatchObject({ open: [], mogelijk: [] });
  });

  it('has the checklists of its approaches, but for the table and what does not help, with every answer', () => {
    const { zaaklijsten, aanpakken } = zaakOf({ ...GEWELD, 'dossier.beelden': { antwoord: 'deels', toelichting: 'van de deur' } });
    const sleutels = new Set(aanpakken.flatMap((a) => a.checklists));
    const onderdelen = instrument.stappen.filter((s) => s.stap === 'zaak').flatMap((s) => s.onderdelen);
    const meant = onderdelen.filter((o) => sleutels.has(o.sleutel) && o.sleutel !== 'partners' && o.sleutel !== 'omgang');
    expect(meant.length).toBeGreaterThan(1);
    expect(zaaklijsten.map((z) => [z.sleutel, z.titel, z.vraag, z.punten.map((p) => p.item)])).toEqual(
      meant.map((o) => [o.sleutel, o.titel, o.vraag ?? '', o.items]),
    );
    const punten = zaaklijsten.flatMap((z) => z.punten);
    const { label: naam, bron } = instrument.items['dossier.beelden'] ?? {};
    expect(punten.find((p) => p.item === 'dossier.beelden')).toEqual({
      ...{ item: 'dossier.beelden', label: naam, bron, antwoord: 'deels', antwoordLabel: label('deels'), toelichting: 'van de deur' },
    });
    const stil = punten.filter((p) => p.item !== 'dossier.beelden');
    expect(stil.length).toBeGreaterThan(3);
    for (const punt of stil) {
      expect(punt).toMatchObject({ antwoord: 'niet-besproken', antwoordLabel: instrument.regels.antwoorden['niet-besproken'].label });
      expect(punt).not.toHaveProperty('toelichting');
    }
  });

  it('has no checklist of an approach that it has not', () => {
    const { zaaklijsten, aanpakken } = zaakOf(fill(idsOf('triage'), 'onbekend'));
    const sleutels = aanpakken.flatMap((a) => a.checklists);
    expect(zaaklijsten.filter((z) => !sleutels.includes(z.sleutel))).toEqual([]);
  });

  it('has at the table what each party does, once for every approach that says so, and what the team said of it', () => {
    const { partners, aanpakken } = zaakOf({
      ...GEWELD,
      'partners.politie': { antwoord: 'ja', toelichting: 'de wijkagent' },
      'partners.om': 'nvt',
    });
    const politie = partners.find((p) => p.id === 'politie');
    const doet = instrument.aanpakken
      .filter((a) => aanpakken.some((b) => b.id === a.id))
      .flatMap((a) => a.partners.filter((p) => p.id === 'politie').map((p) => p.doet));
    expect(doet.length).toBeGreaterThan(0);
    expect(politie).toEqual({
      ...{ id: 'politie', label: instrument.items['partners.politie']?.label, nodig: 'altijd', doet: [...new Set(doet)] },
      ...{ antwoord: 'ja', antwoordLabel: label('ja'), aanTafel: true, toelichting: 'de wijkagent' },
    });
    expect(partners.find((p) => p.id === 'om')).toMatchObject({ antwoord: 'nvt', antwoordLabel: label('nvt'), aanTafel: false });
    const adv = partners.find((p) => p.id === 'adv');
    expect(adv).toMatchObject({ antwoord: 'niet-besproken', antwoordLabel: instrument.regels.antwoorden['niet-besproken'].label });
    expect(adv).not.toHaveProperty('toelichting');
    expect(new Set(partners.map((p) => p.id)).size).toBe(partners.length);
    const genoemd = new Set(
      instrument.aanpakken.filter((a) => aanpakken.some((b) => b.id === a.id)).flatMap((a) => a.partners.map((p) => p.id)),
    );
    expect(new Set(partners.map((p) => p.id))).toEqual(genoemd);
  });

  it('has its steps in the words of the content', () => {
    const { stappen } = zaakOf(TREITER, MELDING);
    const bron = instrument.aanpakken.flatMap((a) => a.stappen);
    for (const s of stappen) {
      const { wat, rol, termijn } = bron.findLast((b) => b.id === s.id) ?? { wat: '', rol: '', termijn: { dagen: -1 } };
      expect(s).toMatchObject({ wat, rol, dagen: termijn.dagen, status: 'voorstel', statusLabel: 'Nog af te spreken', actie: null });
      expect(s.rolLabel).toBe(instrument.regels.escalatie.rollen.find((r) => r.id === rol)?.label);
    }
  });

  it('takes an action as open until the team says otherwise, and as it was agreed', () => {
    const acties = [
      { wat: 'Feest' },
      { wat: 'Bellen', escalatie: { situatie: 'plek', stap: 'contact-melder' } },
      {
        wat: 'Map',
        wie: 'wijkteam',
        wanneer: '2026-12-01',
        status: 'vervallen',
        escalatie: { situatie: 'plek', stap: 'dossier-opbouwen' },
      },
    ];
    const zaak = zaakOf(TREITER, MELDING, { acties } as never);
    const statussen = instrument.regels.begrippen.actiestatussen;
    expect(stap(zaak, 'contact-melder')).toMatchObject({
      ...{ status: 'open', statusLabel: statussen.find((x) => x.id === 'open')?.label },
      actie: { plaats: 1, wat: 'Bellen', wie: null, wanneer: null },
    });
    expect(stap(zaak, 'dossier-opbouwen')).toMatchObject({
      ...{ status: 'vervallen', statusLabel: statussen.find((x) => x.id === 'vervallen')?.label },
      actie: { plaats: 2, wat: 'Map', wie: 'wijkteam', wanneer: '2026-12-01' },
    });
  });
});

describe('terms that are not met', () => {
  const acties = [
    { wat: 'Bellen', wanneer: '2027-03-01', wie: 'opbouwwerk', escalatie: { situatie: 'plek', stap: 'contact-melder' } },
    { wat: 'Map', status: 'vervallen', escalatie: { situatie: 'plek', stap: 'dossier-opbouwen' } },
  ];

  it('are of the day and the party that the team agreed, or else of the plan, the first day first', () => {
    const { termijnen, escalatie } = analyseCasus([createSituatie(TREITER, MELDING)], { acties } as never);
    expect(termijnen.map((t) => t.uiterlijk)).toEqual(termijnen.map((t) => t.uiterlijk).toSorted());
    expect(termijnen.at(-1)).toEqual({
      ...{ situatie: 'plek', stap: 'contact-melder', wat: stap({ stappen: escalatie[0]?.stappen ?? [] } as never, 'contact-melder')?.wat },
      ...{ wie: 'opbouwwerk', uiterlijk: '2027-03-01', voorbij: false },
    });
    expect(termijnen.map((t) => t.stap)).not.toContain('dossier-opbouwen');
    expect(termijnen.length).toBe((escalatie[0]?.stappen.length ?? 0) - 1);
  });

  it('are only of what the team gave a day where the day of the report is not known', () => {
    const { termijnen } = analyseCasus([createSituatie(TREITER)], { acties } as never);
    expect(termijnen.map((t) => [t.stap, t.uiterlijk])).toEqual([['contact-melder', '2027-03-01']]);
  });
});

describe('a step whose last day lies before the meeting', () => {
  const OUD = { melding: { datum: '2026-11-10' } };
  const contact = (actie?: object) => {
    const acties = actie === undefined ? [] : [{ wat: 'Bellen', ...actie, escalatie: { situatie: 'plek', stap: 'contact-melder' } }];
    const { escalatie, termijnen } = analyseCasus([createSituatie(TREITER, OUD)], { acties } as never);
    return [
      escalatie[0]?.stappen.find((s) => s.id === 'contact-melder')?.voorbij,
      termijnen.find((t) => t.stap === 'contact-melder')?.voorbij,
    ];
  };

  it('is past on the day of the meeting, on its own day not yet', () => {
    expect(contact()).toEqual([true, true]);
    expect(contact({ wanneer: '2026-11-20' })).toEqual([true, true]);
    expect(contact({ wanneer: '2026-11-21' })).toEqual([false, false]);
    expect(contact({ wanneer: '2026-11-20', status: 'gedaan' })).toEqual([false, undefined]);
    expect(contact({ status: 'vervallen' })).toEqual([false, undefined]);
  });
});

describe('a case without the track', () => {
  it('has no trace of it, and keeps the rest', () => {
    const casus = createCasus(
      [createSituatie({ ...TREITER, 'omgang.afwachten': 'ja', 'dossier.beelden': 'ja', 'gedrag.negatief-gedrag': 'ja' }, MELDING)],
      { acties: [{ wat: 'Bellen', escalatie: { situatie: 'plek', stap: 'contact-melder' } }, { wat: 'Feest' }] },
    );
    const zonder = withoutEscalatie(casus);
    expect(Object.keys(zonder.situaties[0] ?? {})).toEqual(['id', 'naam', 'locatie', 'verschijningsvormen']);
    expect(zonder.acties).toEqual([{ wat: 'Feest' }]);
    expect(analyseCasus(zonder.situaties).escalatie).toEqual([]);
  });
});
