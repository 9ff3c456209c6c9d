import { showControls } from '../../faults/format.ts';
import type { Instrument, Praktijkvoorbeeld } from '../../model/instrument.ts';
import { suggest } from '../../yaml/suggest.ts';
import { loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand } from '../own-command.ts';
import { createColour } from '../terminal.ts';
import { UserError } from '../user-error.ts';
import { widthOf, wrap } from '../wrap.ts';

interface Options {
  probleem?: string;
  doelgroep?: string;
  locatie?: string;
  richting?: string;
  methode?: string;
  lokaal?: string;
}

const EFFECT = 'KIS koos de praktijkvoorbeelden niet op bewezen effect: onderzoek daarnaar ontbreekt vaak nog.';

export async function voorbeeldenCommand(id: string | undefined, options: Options): Promise<number> {
  const { instrument } = await loadContext(options.lokaal);
  const { praktijkvoorbeelden } = instrument;
  if (id !== undefined) {
    const voorbeeld = praktijkvoorbeelden.find(
      (v) =>
        v.id ===
        check(
          'voorbeeld',
          id,
          praktijkvoorbeelden.map((x) => x.id),
        ),
    );
    if (voorbeeld !== undefined) process.stdout.write(`${showWhole(instrument, voorbeeld)}\n`);
    return EXIT.done;
  }
  const gevonden = filter(instrument, options);
  if (gevonden.length === 0) {
    console.log(describeNone(options));
    return EXIT.done;
  }
  process.stdout.write(`${showList(gevonden, praktijkvoorbeelden.length)}\n`);
  return EXIT.done;
}

function filter(instrument: Instrument, options: Options): Praktijkvoorbeeld[] {
  const lasts = (sleutel: string) =>
    Object.values(instrument.items)
      .filter((i) => i.sleutel === sleutel)
      .map((i) => i.pad.at(-1) ?? '');
  const probleem = check(
    '--probleem',
    options.probleem,
    instrument.problematieken.map((p) => p.id),
  );
  const doelgroep = check('--doelgroep', options.doelgroep, lasts('doelgroepen'));
  const locatie = check('--locatie', options.locatie, lasts('locatie'));
  const richting = check(
    '--richting',
    options.richting,
    instrument.oplossingsrichtingen.map((r) => String(r.id)),
  );
  const methode = check(
    '--methode',
    options.methode,
    instrument.regels.methoden.map((m) => m.id),
  );
  return instrument.praktijkvoorbeelden.filter(
    (v) =>
      (probleem === undefined || v.problematieken.includes(probleem)) &&
      (doelgroep === undefined || v.doelgroepen.includes(doelgroep)) &&
      (locatie === undefined || v.locaties.length === 0 || v.locaties.some((l) => l === locatie)) &&
      (richting === undefined || v.richtingen.includes(Number(richting))) &&
      (methode === undefined || v.methoden.includes(methode)),
  );
}

function describeNone({ lokaal: _, ...options }: Options): string {
  const [enige, ...meer] = Object.values(options);
  if (meer.length > 0) return 'Geen praktijkvoorbeeld past bij al deze keuzes. Laat er een weg.';
  return `Geen van de praktijkvoorbeelden noemt "${enige}".`;
}

function check(what: string, value: string | undefined, valid: string[]): string | undefined {
  if (value === undefined || valid.includes(value)) return value;
  const bedoeld = suggest(value, valid);
  const remedie = bedoeld === undefined ? `kies uit: ${valid.join(', ')}` : `bedoelde u "${bedoeld}"?`;
  throw new UserError([showControls(`buurtkompas: "${value}" is geen bekende waarde voor ${what}; ${remedie}`)], EXIT.usage);
}

function showList(voorbeelden: Praktijkvoorbeeld[], totaal: number): string {
  const colour = createColour(process.stdout);
  const width = widthOf(process.stdout);
  return [
    ...voorbeelden.flatMap((v) => {
      const eerste = v.omschrijving.split(/(?<=\.) /)[0] ?? '';
      const lokaal = v.lokaal === undefined ? '' : ` (lokaal: ${v.lokaal})`;
      return [
        `${colour.bold(showControls(v.naam))}${lokaal}  ${v.id}, richting ${v.richtingen.join(' en ')}`,
        wrap(showControls(eerste), width, '  '),
      ];
    }),
    '',
    wrap(
      `${voorbeelden.length} van ${totaal} praktijkvoorbeelden. ${EFFECT} Eén voorbeeld helemaal: ${ownCommand()} voorbeelden <id>.`,
      width,
    ),
  ].join('\n');
}

function showWhole(instrument: Instrument, v: Praktijkvoorbeeld): string {
  const colour = createColour(process.stdout);
  const width = widthOf(process.stdout);
  const label = (sleutel: string, id: string) => instrument.items[`${sleutel}.${id}`]?.label ?? id;
  const problemen = v.problematieken.map((id) => instrument.problematieken.find((p) => p.id === id)?.label ?? id);
  const methoden = v.methoden.map((id) => instrument.regels.methoden.find((m) => m.id === id)?.label ?? id);
  const trede = instrument.hulpmiddelen.find((h) => h.id === 'bindingsladder')?.punten.find((p) => p.id === `trede-${v.trede}`)?.titel;
  const kenmerken = Object.entries(v.kenmerken).map(([naam, waarde]) => `${naam.replaceAll('-', ' ')}: ${waarde}`);
  const vak = (titel: string, naam: string, waarden: string[]) => {
    const reden = v.leeg[naam] ?? '';
    const afgeleid = v.afgeleid[naam] === undefined ? '' : ` (onze inschatting: ${v.afgeleid[naam]})`;
    return wrap(showControls(`${titel}: ${waarden.length > 0 ? waarden.join('; ') : `geen. ${reden}`}${afgeleid}`), width, '', '  ');
  };
  const bron = instrument.bronnen.find((b) => b.id === v.bron.document)?.titel ?? v.bron.document;
  return [
    colour.bold(showControls(`${v.naam}${v.lokaal === undefined ? '' : ` (lokaal: ${v.lokaal})`} [${v.id}]`)),
    wrap(showControls(v.omschrijving), width),
    '',
    vak(
      'Oplossingsrichtingen',
      'richtingen',
      v.richtingen.map((r) => `${r}. ${instrument.oplossingsrichtingen.find((x) => x.id === r)?.kort ?? ''}`),
    ),
    vak('Deelrichtingen', 'deelrichtingen', v.deelrichtingen),
    vak('Problemen', 'problematieken', problemen),
    vak(
      'Doelgroepen',
      'doelgroepen',
      v.doelgroepen.map((d) => label('doelgroepen', d)),
    ),
    vak(
      'Plekken',
      'locaties',
      v.locaties.map((l) => label('locatie', l)),
    ),
    vak('Methoden', 'methoden', methoden),
    vak('Bindingsladder', 'trede', trede === undefined ? [] : [trede]),
    vak('Kenmerken', 'kenmerken', kenmerken),
    vak('Schaal', 'schaal', v.schaal),
    vak('Uitgevoerd in', 'uitgevoerd-in', v['uitgevoerd-in']),
    vak('Uitvoerder', 'uitvoerder', v.uitvoerder),
    ...v.aandachtspunten.map((a) => wrap(showControls(`Let op: ${a}`), width, '', '  ')),
    wrap(`Onderzoek: ${v.evaluatie ?? 'de bron noemt geen evaluatie.'}`, width, '', '  '),
    wrap(`Bron: ${bron}, ${v.bron.plaats}.`, width, '', '  '),
    wrap(EFFECT, width),
  ].join('\n');
}
