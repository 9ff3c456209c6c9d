import type { ChalkInstance } from 'chalk';
import { showControls } from '../../faults/format.ts';
import type { Analyse, Situatieuitkomst } from '../../model/analyse.ts';
import type { Escalatie, Planstap } from '../../model/escalatie.ts';
import { formatDagen, groupStappen } from '../../report/view/escalatie.ts';
import { formatDatum, lower } from '../../report/words.ts';
import { wrap } from '../wrap.ts';

type Item = (text: string) => string;

/** The outcome of the triage and the plan, a place at a time; what does not help comes first. */
export function showTriage(a: Analyse, colour: ChalkInstance, width: number): string {
  const item: Item = (text) => wrap(showControls(text), width, '  - ');
  return [
    ...(a.oefening === null ? [] : [colour.yellow.bold(`OEFENING met casus ${a.oefening}: dit gaat niet over een echte zaak`)]),
    colour.bold(`${showControls(a.buurt.naam)}, triage, buurtoverleg ${formatDatum(a.datum)}`),
    ...showMisstappen(a, colour, width),
    ...a.situaties.flatMap((s) => ['', ...showPlek(a, s, colour, item)]),
    '',
    wrap('De regels van de triage zijn van ons. Het oordeel is aan het team. Schrijf geen namen of adressen op.', width),
  ].join('\n');
}

/** Above everything, with the source. */
export function showMisstappen({ misstappen, bronnen }: Analyse, colour: ChalkInstance, width: number): string[] {
  return misstappen.flatMap(({ titel, tekst, situatieNaam, zeker, redenen, bron }) => [
    '',
    colour.red.bold(wrap(showControls(`DIT HELPT NIET, ${situatieNaam}: ${titel}`), width)),
    wrap(
      showControls(`${tekst}${zeker ? '' : ' De triage is nog niet klaar: dit geldt als blijkt wat zij nog niet uitsluit.'}`),
      width,
      '  ',
    ),
    wrap(showControls(`Het gaat om: ${[...new Set(redenen.map((r) => r.label))].join('; ')}.`), width, '  '),
    wrap(`Bron: ${bronnen.find((b) => b.id === bron.document)?.titel ?? bron.document}, ${bron.plaats}.`, width, '  '),
  ]);
}

function showPlek(a: Analyse, s: Situatieuitkomst, colour: ChalkInstance, item: Item): string[] {
  const { triage } = s;
  const plan = a.escalatie.find((e) => e.situatie === s.id);
  const kop = colour.bold(showControls(s.naam));
  if (!triage.gevraagd && plan === undefined) return [kop, item(triage.aangeboden ? offered(s) : 'Triage: niet gedaan.')];
  return [
    kop,
    ...(triage.gevraagd
      ? [
          item(
            `Triage: ${triage.label}${triage.bovengrens === triage.uitkomst ? '' : `; kan nog blijken: ${triage.bovengrensLabel.toLowerCase()}`}`,
          ),
        ]
      : [item('Triage: niet gedaan.')]),
    ...(triage.gevonden.includes('acuut') ? [item('Is er nu gevaar, bel 112. Politie en Openbaar Ministerie zijn aan zet, vandaag.')] : []),
    ...triage.redenen.map((r) => item(`omdat: ${r.label} (${r.antwoord})`)),
    ...(triage.mogelijk.includes('acuut') ? [item('Geweld, bedreiging of intimidatie is niet uitgesloten: zoek dat als eerste uit.')] : []),
    ...a.doorverwijzing.filter((d) => d.situatie === s.id).map((d) => item(`Ga naar: ${d.naar}. ${d.uitleg}`)),
    ...(plan ? showPlan(plan, colour, item) : []),
  ];
}

function describeStap({ uiterlijk, dagen, eigen, actie, rolLabel, wat, statusLabel, voorbij }: Planstap): string {
  const wanneer = uiterlijk === null ? formatDagen(dagen) : `uiterlijk ${formatDatum(uiterlijk)}`;
  const afspraken = [
    ...(actie === null || actie.wat === wat ? [] : [actie.wat]),
    ...(actie?.wanneer && actie.wanneer !== uiterlijk ? [formatDatum(actie.wanneer)] : []),
  ];
  const stand = [
    statusLabel.toLowerCase(),
    ...(voorbij ? ['voorbij op de dag van het overleg'] : []),
    ...(afspraken.length === 0 ? [] : [`afgesproken: ${afspraken.join(', ')}`]),
  ].join('; ');
  return `${wanneer}${eigen === null ? '' : '*'}, ${actie?.wie ?? rolLabel}: ${wat} [${stand}]`;
}

function offered({ triage }: Situatieuitkomst): string {
  return `Triage: nog niet gedaan, en zij hoort hier wel bij, om: ${triage.aanleiding.map((r) => lower(r.label)).join('; ')}.`;
}

function showPlan(e: Escalatie, colour: ChalkInstance, item: Item): string[] {
  const weg = e.partners.filter((p) => !p.aanTafel && p.nodig === 'altijd').map((p) => p.label);
  const list = (labels: string[], geen: string) => (labels.length > 0 ? labels.join('; ') : geen);
  return [
    ...(e.mogelijk.length > 0 ? [item(`Nog niet uitgesloten, en dan ook nodig: ${e.mogelijk.map((m) => m.titel).join('; ')}`)] : []),
    ...e.omstandigheden.map((o) =>
      item(
        o.antwoord === 'onbekend'
          ? `Nog niet bekend, zoek het uit: ${lower(o.titel)}. Klopt het, dan geldt: ${o.tekst}`
          : `Bijzonder: ${o.titel}. ${o.tekst}`,
      ),
    ),
    ...(e.stappen.length === 0
      ? []
      : [
          colour.bold(
            `  Plan (${e.melding === null ? 'vul de dag van de melding in, dan komen er datums' : `melding van ${formatDatum(e.melding)}`})`,
          ),
          ...groupStappen(e.stappen).flatMap(({ label, stappen }) => [
            colour.bold(`  ${label}`),
            ...stappen.map((s) => item(describeStap(s))),
          ]),
          ...(e.stappen.some((s) => s.eigen !== null)
            ? [item('De termijnen met een sterretje zijn ons voorstel: de bron noemt er geen.')]
            : []),
        ]),
    ...(e.partners.length === 0
      ? []
      : [colour.bold('  Wie doet mee'), item(`Nodig, en nog niet aan tafel of nog niet bekend: ${list(weg, 'niemand')}`)]),
    ...e.zaaklijsten.flatMap(({ titel, punten }) => [
      colour.bold(`  ${titel}`),
      item(
        `Is er: ${list(
          punten.filter((p) => p.antwoord === 'ja').map((p) => p.label),
          'nog niets',
        )}`,
      ),
      item(
        `Ontbreekt of deels: ${list(
          punten.filter((p) => p.antwoord === 'nee' || p.antwoord === 'deels').map((p) => p.label),
          'niets genoemd',
        )}`,
      ),
      item(
        `Nog niet besproken of niet bekend: ${punten.filter((p) => p.antwoord === 'onbekend' || p.antwoord === 'niet-besproken').length} van ${punten.length}`,
      ),
    ]),
  ];
}
