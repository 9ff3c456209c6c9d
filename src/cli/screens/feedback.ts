import type { Gevolg, Itemvergelijking, Keuzevergelijking, Oefenregels, Stapvergelijking, Vergelijking } from '../../model/oefening.ts';

const DIFFERENT = new Set(['meer', 'minder', 'zwijgen-als-nee', 'anders']);

/** The feedback on one step as lines: how it went, then every answer that differs with the passage that speaks for the model's. */
export function showStapfeedback(vergelijking: Vergelijking, scherm: string, regels: Oefenregels): string[] {
  const [soort, plek, stap] = scherm.split('/');
  const stappen = vergelijking.stappen.filter((s) =>
    soort === 'plek' ? s.plek?.id === plek && s.stap === stap : s.plek === null && s.stap === plek,
  );
  const besproken = stappen.filter((s) => s.telling['niet-besproken'] < s.items.length);
  if (soort === 'plek') return isExtra(vergelijking, plek) ? showExtra(stap) : besproken.flatMap((s) => showStap(s, regels));
  const { keuzes } = vergelijking;
  if (plek === '3.1') return showKeuzes('Oplossingsrichtingen', keuzes.richtingen);
  if (plek === '3.2') return showKeuzes('Doelgroepen', keuzes.doelgroepen);
  if (plek === '4.1') return showBeleid(vergelijking);
  if (plek === '4.2') return showKeuzes('Praktijkvoorbeelden', keuzes.voorbeelden);
  return besproken.flatMap((s) => showStap(s, regels));
}

function isExtra({ stappen }: Vergelijking, plek: string | undefined): boolean {
  return !stappen.some((s) => s.plek?.id === plek);
}

/** Said once, after the first step at that place. */
function showExtra(stap: string | undefined): string[] {
  return stap === '2.1'
    ? [
        'Het model heeft geen plek zoals deze. Bij deze plek komt daarom geen feedback.',
        'Waar in het verhaal vond u haar? En mist u nu een andere?',
      ]
    : [];
}

/** All feedback as lines: the whole first, then each step. No mark: what counts is the reasoning. */
export function showFeedback(vergelijking: Vergelijking, regels: Oefenregels): string[] {
  return [
    ...showGeheel(vergelijking, regels),
    ...vergelijking.stappen.filter((s) => s.telling['niet-besproken'] < s.items.length).flatMap((s) => ['', ...showStap(s, regels)]),
    ...section('', showKeuzes('Oplossingsrichtingen', vergelijking.keuzes.richtingen)),
    ...section('', showKeuzes('Doelgroepen', vergelijking.keuzes.doelgroepen)),
    ...section('', showBeleid(vergelijking)),
    ...section('', showKeuzes('Praktijkvoorbeelden', vergelijking.keuzes.voorbeelden)),
    ...section(
      'WAAR HET MODEL NIETS OVER ZEGT',
      vergelijking.buitenModel.map((b) => `- Stap ${b.stap}. ${b.label}: u ${b.eigen.toLowerCase()}.`),
    ),
  ];
}

/** The whole in one screen: places, agreement per step, direction of the differences, and what they did to the outcome. */
function showGeheel(
  { plekken, stappen, telling, aanleidingen, fasen, richtingen, doorverwijzing }: Vergelijking,
  regels: Oefenregels,
): string[] {
  const anders = regels.verschillen.filter((v) => DIFFERENT.has(v.id) && telling[v.id] > 0);
  return [
    'Dit is geen cijfer. Het gaat om de redenering: waar staat het in het verhaal?',
    ...section('PLEKKEN', [
      ...plekken.samen.map((p) => `- Uw plek ${p.eigen} ligt naast ${p.model} in het model.`),
      ...plekken.gemist.map((naam) => `- Het model heeft nog een plek: ${naam}.`),
      ...plekken.extra.map((naam) => `- Het model heeft geen plek zoals ${naam}.`),
      ...(plekken.reden === '' ? [] : [`  ${plekken.reden}`]),
    ]),
    ...section(
      'PER STAP',
      stappen.filter((s) => s.telling['niet-besproken'] < s.items.length).map((s) => `- ${titleOf(s)}: ${countOf(s)}`),
    ),
    ...section(
      'WAAR U ANDERS ANTWOORDDE',
      anders.map((v) => `- ${v.label}: ${telling[v.id]}. ${v.toelichting ?? ''}`.trim()),
    ),
    ...section(
      'AANLEIDING OF OORZAAK?',
      aanleidingen.map((reden) => `- ${reden}`),
    ),
    ...section('WAT HET DEED MET DE UITKOMST', [
      ...fasen.flatMap((g) => showGevolg(g, 'fase')),
      ...doorverwijzing.alleenEigen.map((naam) => `- Uw antwoorden verwijzen door bij ${naam}; het model niet.`),
      ...doorverwijzing.alleenModel.map((naam) => `- Het model verwijst door bij ${naam}; uw antwoorden niet.`),
      ...richtingen.filter((g) => !g.gelijk).flatMap((g) => showGevolg(g, 'richting')),
    ]),
  ];
}

function section(kop: string, regels: string[]): string[] {
  return regels.length === 0 ? [] : ['', ...(kop === '' ? [] : [kop]), ...regels];
}

function titleOf({ stap, titel, plek }: Stapvergelijking): string {
  return plek === null ? `${stap} ${titel}` : `${stap} ${titel}, ${plek.naam}`;
}

function countOf({ items, telling }: Stapvergelijking): string {
  const anders = [...DIFFERENT].reduce((n, v) => n + telling[v as keyof typeof telling], 0);
  const besproken = items.length - telling['niet-besproken'];
  return `${besproken} van ${items.length} besproken; gelijk ${telling.gelijk}, te verdedigen ${telling.verdedigbaar}, anders ${anders}`;
}

function showStap(stap: Stapvergelijking, regels: Oefenregels): string[] {
  const { best, gekozen } = stap.weetNiet;
  const verdedigbaar = stap.items.filter((i) => i.verschil === 'verdedigbaar');
  const anders = stap.items.filter((i) => DIFFERENT.has(i.verschil));
  return [
    titleOf(stap).toUpperCase(),
    ...(stap.plek === null ? [] : [`In het model: ${stap.plek.modelNaam}.`]),
    `${countOf(stap)}.`,
    ...(best === 0 ? [] : [`Weet niet is hier ${best} keer het beste antwoord, want het verhaal zwijgt. U koos het daar ${gekozen} keer.`]),
    ...[...anders, ...verdedigbaar].flatMap((item) => ['', ...showItem(item, regels)]),
    ...section('Gelijk aan het model, en waarom:', stap.items.filter((i) => i.verschil === 'gelijk').flatMap(showGelijk)),
  ];
}

function showItem({ label, eigen, model, verschil, alineas, verdedigbaar }: Itemvergelijking, regels: Oefenregels): string[] {
  const regel = regels.verschillen.find((v) => v.id === verschil);
  const said = ({ label: antwoord, grondslag }: Itemvergelijking['model']) =>
    `${antwoord.toLowerCase()}${grondslag === null ? '' : ` (${grondslag.toLowerCase()})`}`;
  return [
    `- ${label}`,
    `  U: ${said(eigen)}. Model: ${said(model)}. ${regel?.label ?? ''}.`,
    ...(model.toelichting === null ? [] : [`  Waarom: ${model.toelichting}`]),
    ...alineas.map((a) => `  Verhaal ${a.id}: "${a.tekst}"`),
    ...(verdedigbaar === null ? [] : [`  Ook te verdedigen: ${verdedigbaar.labels.join(', ').toLowerCase()}. ${verdedigbaar.reden}`]),
  ];
}

/** The same answer can rest on another reason, so the model's stands here too. */
function showGelijk({ label, model, verdedigbaar }: Itemvergelijking): string[] {
  return [
    `- ${label}: ${model.label.toLowerCase()}.`,
    ...(model.toelichting === null ? [] : [`  ${model.toelichting}`]),
    ...(verdedigbaar === null ? [] : [`  Ook te verdedigen: ${verdedigbaar.labels.join(', ').toLowerCase()}. ${verdedigbaar.reden}`]),
  ];
}

function showGevolg({ wat, eigen, model, gelijk, door }: Gevolg, soort: 'fase' | 'richting'): string[] {
  const kop = soort === 'fase' ? `Fase bij ${wat}` : `Richting ${wat}`;
  if (gelijk) return [`- ${kop}: ${eigen.toLowerCase()}, net als het model.`];
  return [
    `- ${kop}: bij u ${eigen.toLowerCase()}, in het model ${model.toLowerCase()}.`,
    ...door.map((d) => `  Dat komt mede door: ${d.label} (u ${d.eigen.toLowerCase()}, model ${d.model.toLowerCase()})`),
  ];
}

function showKeuzes(kop: string, keuzes: Keuzevergelijking[]): string[] {
  return keuzes.length === 0
    ? []
    : [
        kop.toUpperCase(),
        ...keuzes.flatMap(({ naam, gekozen, oordeel, reden }) => [
          `- ${naam}: ${gekozen ? 'u koos dit' : 'u koos dit niet'}; model: ${oordeel?.label ?? 'zegt hier niets over'}.`,
          ...(reden === '' ? [] : [`  ${reden}`]),
        ]),
      ];
}

function showBeleid({ beleid }: Vergelijking): string[] {
  return beleid.length === 0
    ? []
    : [
        'BELEID',
        ...beleid.flatMap((b) => [
          `- ${b.naam}. Is er beleid voor? U: ${b.eigen.toLowerCase()}.${b.model === null ? '' : ` Model: ${b.model.toLowerCase()}.`}`,
          `  ${b.reden}`,
        ]),
      ];
}
