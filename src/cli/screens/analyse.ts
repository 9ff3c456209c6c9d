import type { ChalkInstance } from 'chalk';
import { showControls } from '../../faults/format.ts';
import type { Analyse, Situatieuitkomst } from '../../model/analyse.ts';
import { formatDatum } from '../../report/words.ts';
import { ownCommand } from '../own-command.ts';
import { wrap } from '../wrap.ts';
import { showMisstappen } from './triage.ts';

/** The outcome on one or two screens: referral first, then per place, then directions and examples. */
export function showAnalyse(a: Analyse, colour: ChalkInstance, width: number): string {
  const head = (text: string) => colour.bold(text);
  const item = (text: string) => wrap(showControls(text), width, '  - ');
  const { gesteld, beantwoord, onbekend, onbesproken, hiaten } = a.informatie;
  const aangeraden = a.oplossingsrichtingen.filter((r) => r.advies === 'aanbevolen' || r.advies === 'te-overwegen');
  const andere = a.oplossingsrichtingen.filter((r) => !aangeraden.includes(r));
  return [
    ...(a.oefening === null ? [] : [colour.yellow.bold(`OEFENING met casus ${a.oefening}: dit gaat niet over een echte buurt`)]),
    head(`${showControls(a.buurt.naam)}, buurtoverleg ${formatDatum(a.datum)}`),
    ...showMisstappen(a, colour, width),
    ...a.doorverwijzing.flatMap((d) => [
      '',
      colour.red.bold(`DOORVERWIJZING ${showControls(d.situatieNaam)}: ga naar ${d.naar}`),
      item(d.uitleg),
    ]),
    ...a.situaties.flatMap((s) => ['', ...showSituatie(s, colour, item)]),
    '',
    head('Oplossingsrichtingen'),
    ...aangeraden.map((r) => item(`${r.id}. ${r.kort}: ${r.adviesLabel.toLowerCase()}${r.gekozen ? ' (gekozen door het team)' : ''}`)),
    ...andere.map((r) => item(`${r.id}. ${r.kort}: ${r.adviesLabel.toLowerCase()}`)),
    '',
    head('Beleid'),
    ...(a.beleid.length === 0
      ? [item('geen problemen gevonden')]
      : a.beleid.map((b) => item(`${b.label}: ${b.uitkomstLabel.toLowerCase()}`))),
    '',
    head('Praktijkvoorbeelden die passen (niet gekozen op bewezen effect)'),
    ...a.interventies
      .slice(0, 5)
      .map((i) =>
        item(
          `${i.rang}. ${i.naam}: ${i.criteria.length} van de 5 criteria, ${i.vuistregels.length} ${i.vuistregels.length === 1 ? 'vuistregel' : 'vuistregels'}${i.lokaal ? ` (lokaal: ${i.lokaal})` : ''}`,
        ),
      ),
    '',
    head('Wat we niet weten'),
    item(`${beantwoord} van ${gesteld} vragen beantwoord; weet niet: ${onbekend}; niet besproken: ${onbesproken}`),
    ...hiaten
      .filter((h) => h.prioriteit === 1)
      .slice(0, 3)
      .map((h) => item(`eerst uitzoeken: ${h.label}`)),
    '',
    wrap('De getallen en drempels zijn onze eigen regel, niet die van de handreiking. Het oordeel is aan het team.', width),
    wrap(`Waarom? ${ownCommand()} uitleg <id> <bestand>. Het hele verslag: ${ownCommand()} rapport <bestand>.`, width),
  ].join('\n');
}

function showSituatie(s: Situatieuitkomst, colour: ChalkInstance, item: (text: string) => string): string[] {
  const { fase } = s;
  const gezien = s.risicofactoren.filter((f) => f.aanwezig > 0);
  const problemen = s.problematieken.filter((p) => p.uitkomst === 'ja' || p.uitkomst === 'deels');
  return [
    colour.bold(`${showControls(s.naam)} (${s.locatieLabel.toLowerCase()})`),
    item(
      `Fase: ${fase.label}; ${fase.bovengrens === fase.fase ? 'niet hoger' : `kan nog blijken: ${fase.bovengrensLabel}`}; waar dit op rust: ${fase.stevigheidLabel.toLowerCase()}`,
    ),
    ...(fase.oordeel
      ? [
          item(
            `Oordeel van het team: ${fase.oordeel.label}${fase.oordeel.afwijkend ? ' (wijkt af van de regel)' : ''}${fase.oordeel.verouderd ? ' (verouderd: de antwoorden zijn daarna veranderd; klopt het nog?)' : ''}`,
          ),
        ]
      : []),
    ...(s.triage.gevraagd ? [item(`Triage: ${s.triage.label}; kan nog blijken: ${s.triage.bovengrensLabel}`)] : []),
    ...(s.triage.aangeboden && !s.triage.gevraagd ? [item('Triage: nog niet gedaan, en zij hoort hier wel bij (buurtkompas triage)')] : []),
    ...gezien.map((f) => item(`${f.titel}: ${f.niveauLabel.toLowerCase()} (${f.aanwezig} van ${f.items} gezien, ${f.onbekend} onbekend)`)),
    ...(problemen.length > 0
      ? [item(`Problemen: ${problemen.map((p) => (p.uitkomst === 'deels' ? `${p.label} (deels)` : p.label)).join('; ')}`)]
      : []),
    ...(s.onbevestigd.length > 0 ? [item(`Nog te bevestigen: ${s.onbevestigd.length} overgenomen antwoorden tellen niet mee`)] : []),
    ...fase.tegenspraak.filter((t) => t.regel !== 'fase.oordeel').map((t) => item(`Bespreek: ${t.tekst}`)),
  ];
}
