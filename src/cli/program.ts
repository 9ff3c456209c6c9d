import { Command, Option } from 'commander';
import { suggest } from '../yaml/suggest.ts';
import { EXIT } from './exit.ts';
import { ownCommand } from './own-command.ts';
import { UserError } from './user-error.ts';
import { readVersion } from './version.ts';

/** Lets a command say with which code the program ends; `main` sets it. */
export type SetExit = (code: number) => void;

/** A command gets its words and options and answers with an exit code. */
type CommandAction = (...args: never[]) => number | Promise<number>;

const LOKAAL = new Option('--lokaal <map>', 'map met eigen praktijkvoorbeelden en vragen van uw gemeente').argParser(once('--lokaal'));
const TITLES: Record<string, string> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Arguments:': 'Woorden achter de opdracht:',
  'Global Options:': 'Algemene opties:',
};
const EXAMPLES: [words: string, does: string][] = [
  ['valideer casus.yaml', 'kijk of een ingevuld bestand klopt'],
  ['analyse casus.yaml', 'de uitkomst op het scherm'],
  ['rapport casus.yaml -o uit.md', 'het verslag in een bestand'],
  ['uitleg A.verlies-verbanden', 'wat een vraag betekent'],
  ['uitleg 3 casus.yaml', 'waarom richting 3 wel of niet is aangeraden'],
];

/** The end of the general help, with commands that can be typed as they stand. */
function showExamples(own: string): string {
  const width = Math.max(...EXAMPLES.map(([words]) => words.length)) + 2;
  return `
Zonder opdracht begint buurtkompas met de stappen.

Voorbeelden:
${EXAMPLES.map(([words, does]) => `  ${own} ${words.padEnd(width)} ${does}`).join('\n')}

Begin met een van de voorbeelden in de map examples. Alles blijft op uw eigen computer.`;
}

const EXIT_WORDS = `
Waarmee dit eindigt: 0 als alles in orde is, 1 als er in een bestand een fout zit. Gaat het om één bestand, dan ook
3 als het niet te lezen is en 4 als het van een nieuwer programma is. Bij meer bestanden is dat ook 1.`;

/** All commands with their Dutch help. What a command needs is loaded only when it runs. */
export function createProgram(setExit: SetExit): Command {
  const run =
    (load: () => Promise<CommandAction>) =>
    async (...args: unknown[]) =>
      setExit(await (await load())(...(args as never[])));
  const own = ownCommand();
  const program = new Command(own)
    .description(
      'Zoek samen uit of en hoe groepen in een buurt uit elkaar groeien, en wat u kunt doen.\nVolgt de KIS-handreiking Van polarisatie naar verbinding in buurten.',
    )
    .version(readVersion(), '-V, --versie', 'toon de versie')
    .usage('<opdracht> [opties]')
    .addHelpText('after', showExamples(own))
    .on('beforeAllHelp', () => refuseUnknown(program));
  setDutch(program);

  add(program, 'start [bestand]', 'loop samen door de stappen, op een scherm')
    .argument('[bestand]', 'casusbestand om mee verder te gaan; zonder bestand kiest u eerst')
    .option('--eenvoudig', 'regel voor regel, voor voorleessoftware en eenvoudige terminals')
    .option('--overnemen', 'open een bestand dat volgens een oud slot nog in gebruik is')
    .addOption(new Option('--als-het-kan', 'doe niets als er geen terminal is').hideHelp())
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/start.ts')).startCommand));
  add(program, 'analyse <bestand>', 'toon de uitkomst op het scherm')
    .argument('<bestand>', 'casusbestand, of - voor invoer uit een andere opdracht')
    .option('--json', 'geef de uitkomst als JSON')
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/analyse.ts')).analyseCommand));
  add(program, 'rapport <bestand>', 'maak het verslag: Markdown, HTML of Word')
    .argument('<bestand>', 'casusbestand, of - voor invoer uit een andere opdracht')
    .option('-o, --uit <bestand>', 'schrijf naar dit bestand; zonder -o (of met -) komt het op het scherm', once('-o'))
    .option('--overschrijf', 'schrijf ook over een bestand dat geen verslag van buurtkompas is')
    .option('--zonder-beeld', 'tekens in plaats van beelden; zonder komen de beelden bij Markdown in een map ernaast')
    .option(
      '--voor <wie>',
      'intern (alles; zo is het zonder deze optie) of delen (geen eigen tekst, stemmen, rollen of zaak)',
      once('--voor'),
    )
    .option('--vrijgeven <soorten>', 'eigen tekst die bij --voor delen mee mag, met een komma ertussen', addUp)
    .option('--met-casus', 'stop het casusbestand in het verslag, voor wie ermee verder werkt')
    .option('--casus-terug', 'haal uit een verslag het casusbestand dat erin zit')
    .option('--sjabloon <bestand>', 'Word-document met de stijlen van uw gemeente, voor docx', once('--sjabloon'))
    .option('--sjablonen <map>', 'eigen sjablonen voor delen van het verslag, in plaats van die van buurtkompas', once('--sjablonen'))
    .option('--zonder-escalatie', 'laat de triage en het deel over de zaak weg; de teksten van het team blijven staan')
    .option('--formaat <formaten>', 'md, html of docx, of meer met een komma ertussen; zonder beslist de naam achter -o', addUp)
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/rapport.ts')).rapportCommand));
  add(program, 'triage [bestand]', 'treiteren, discriminatie of geweld: wat het is, wie erbij moet zijn en wat het plan is')
    .argument('[bestand]', 'casusbestand, of - voor invoer uit een andere opdracht')
    .option('--rapport', 'geef alleen het deel over de zaak (Markdown)')
    .option('-o, --uit <bestand>', 'schrijf dat deel naar dit bestand')
    .option('--overschrijf', 'schrijf ook over een bestand dat geen verslag van buurtkompas is')
    .option('--eenvoudig', 'regel voor regel, voor voorleessoftware en eenvoudige terminals')
    .option('--overnemen', 'open een bestand dat volgens een oud slot nog in gebruik is')
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/triage.ts')).triageCommand));
  add(program, 'valideer <paden...>', 'controleer bestanden en mappen')
    .argument('<paden...>', 'casusbestanden, of mappen met casusbestanden')
    .option('--alleen-fouten', 'laat waarschuwingen weg')
    .option('--json', 'geef de fouten als JSON')
    .addOption(LOKAAL)
    .addHelpText('after', EXIT_WORDS)
    .action(run(async () => (await import('./commands/valideer.ts')).valideerCommand));
  add(program, 'redigeer <bestand>', 'maak een kopie zonder gegevens van personen')
    .argument('<bestand>', 'casusbestand, of - voor invoer uit een andere opdracht')
    .option('-o, --uit <bestand>', 'naam van de kopie (- is de standaarduitvoer); het bestand zelf verandert niet')
    .option('--naam <naam>', 'haal ook deze naam weg; mag vaker', (naam: string, namen: string[]) => [...namen, naam], [])
    .option('--overschrijf', 'schrijf ook over een bestand dat er al is')
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/redigeer.ts')).redigeerCommand));
  add(program, 'opruimen <map>', 'toon casusbestanden waarvan de bewaartermijn voorbij is, en haal ze weg als u dat vraagt')
    .argument('<map>', 'map met casusbestanden')
    .option('--verwijder', 'haal ze weg, na een vraag')
    .option('--ja', 'haal ze weg zonder vraag (samen met --verwijder)')
    .option('--peildatum <datum>', 'kijk alsof het deze dag is; zonder is dat vandaag')
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/opruimen.ts')).opruimenCommand));
  add(program, 'batch <map>', 'verwerk een map met casusbestanden tot verslagen, tabellen en een overzicht')
    .argument('<map>', 'map met casusbestanden, of - voor regels uit een andere opdracht (JSON of paden)')
    .option('-o, --uit <map>', 'map voor de verslagen, tabellen en het overzicht')
    .option('--ndjson <bestand>', 'elke uitkomst als een regel JSON in dit bestand (- is de standaarduitvoer)')
    .addOption(new Option('--csv <soort>', 'soort CSV').choices(['nederlands', 'internationaal']).default('nederlands'))
    .option('--xlsx', 'maak ook bij meer dan 500 bestanden een Excel-bestand')
    .option('--gemeente <naam>', 'alleen casussen van deze gemeente')
    .option('--van <datum>', 'alleen overleggen vanaf deze datum (jjjj-mm-dd)')
    .option('--tot <datum>', 'alleen overleggen tot en met deze datum (jjjj-mm-dd)')
    .option('--gebieden <csv>', 'CSV van CBS met codes en namen van buurten; een code die er niet in staat, is een fout')
    .option('--deel <n/m>', 'alleen dit deel van de invoer, bijvoorbeeld 2/8')
    .option('--peildatum <datum>', 'tel acties als over hun datum vanaf deze dag; zonder is dat vandaag')
    .option('--volledig', 'toon in het overzicht ook aantallen onder de 5')
    .option('--zonder-lijsten', 'laat de lijsten met namen van buurten en plekken weg uit het overzicht')
    .option('--zonder-escalatie', 'laat de triage en alles over een zaak weg uit verslagen, tabellen en overzicht, om te delen')
    .option('--met-oefeningen', 'tel ook bestanden mee die bij het oefenen zijn gemaakt')
    .option('--hervat', 'ga verder waar een eerdere batch stopte; wat niet veranderde, wordt overgeslagen')
    .option('--werkers <aantal>', 'hoeveel processen tegelijk; zonder kiest het programma')
    .option('--stil', 'toon geen voortgang')
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/batch.ts')).batchCommand));
  add(program, 'uitleg <id> [bestand]', 'waarom een uitkomst er wel of niet is, of wat een vraag betekent')
    .argument('<id>', 'bijvoorbeeld A, A.verlies-verbanden, fase, 3, 2.5, portiekgesprekken')
    .argument('[bestand]', 'casusbestand: dan gaat de uitleg over deze casus')
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/uitleg.ts')).uitlegCommand));
  add(program, 'voorbeelden [id]', 'blader door de praktijkvoorbeelden')
    .argument('[id]', 'toon één voorbeeld helemaal')
    .option('--probleem <id>', 'alleen bij dit probleem')
    .option('--doelgroep <id>', 'alleen voor deze doelgroep')
    .option('--locatie <id>', 'alleen voor dit soort plek')
    .option('--richting <nummer>', 'alleen bij deze oplossingsrichting (1 tot en met 7)')
    .option('--methode <id>', 'alleen met deze methode')
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/voorbeelden.ts')).voorbeeldenCommand));
  add(program, 'checklist [stap]', 'de lege checklists, om af te drukken')
    .argument('[stap]', 'alleen deze stap, bijvoorbeeld 2.5')
    .addOption(new Option('--formaat <formaat>', 'soort uitvoer').choices(['md', 'html']).default('md'))
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/checklist.ts')).checklistCommand));
  add(program, 'oefen [casus]', 'oefen met een voorbeeldcasus, alleen of met een groep')
    .argument('[casus]', 'nummer of naam van een casus, of een oefenbestand om mee verder te gaan; zonder kiest u eerst')
    .addOption(new Option('--feedback <moment>', 'wanneer de deelnemer feedback krijgt').choices(['per-stap', 'aan-eind']))
    .option('--map <map>', 'map met een eigen casus')
    .option('--bespreek <bestand>', 'feedback op een ingevuld oefenbestand')
    .option('--groep <map>', 'het beeld van een groep: alle oefenbestanden in deze map naast het model')
    .option('--uitdeelblad', 'het verhaal en de lege checklists, om af te drukken')
    .option('--trainersblad', 'leerdoelen, programma, vragen, valkuilen en het model, voor de trainer')
    .addOption(new Option('--formaat <formaat>', 'soort blad').choices(['md', 'html']))
    .option('-o, --uit <bestand>', 'schrijf het blad naar dit bestand')
    .option('--eenvoudig', 'regel voor regel, voor voorleessoftware en eenvoudige terminals')
    .option('--overnemen', 'open een bestand dat volgens een oud slot nog in gebruik is')
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/oefen.ts')).oefenCommand));
  add(program, 'schema [soort]', 'het JSON Schema van een casusbestand, voor uw teksteditor')
    .argument('[soort]', 'casus, praktijkvoorbeeld, lokaal, lokale-items of oefening', 'casus')
    .addOption(LOKAAL)
    .action(run(async () => (await import('./commands/schema.ts')).schemaCommand));
  // Without a command the walk begins.
  program.argument('[opdracht...]').action(run(async () => startWithout(program)));
  return program;
}

/** An option that says one thing: which of two is meant is not ours to choose. */
function once(optie: string): (value: string, earlier: string | undefined) => string {
  return (value, earlier) => {
    if (earlier === undefined) return value;
    throw new UserError([`buurtkompas: ${optie} staat er meer dan een keer; geef deze optie een keer op`], EXIT.usage);
  };
}

/** An option with a list: what is given later is added to it. */
function addUp(value: string, earlier: string | undefined): string {
  return earlier === undefined ? value : `${earlier},${value}`;
}

/** No words at all: the walk. */
function startWithout(program: Command): CommandAction {
  return async ([opdracht]: string[]) => {
    if (opdracht !== undefined) refuseUnknown(program);
    return (await import('./commands/start.ts')).startCommand(undefined, {});
  };
}

/** Words that are no command: says so, with the nearest one, also where help was asked. */
function refuseUnknown(program: Command): void {
  const [opdracht] = program.args;
  const names = program.commands.map((c) => c.name());
  if (opdracht === undefined || opdracht.startsWith('-') || names.includes(opdracht)) return;
  const bedoeld = suggest(opdracht, names);
  const remedie = bedoeld === undefined ? `zie ${ownCommand()} --help` : `bedoelde u "${bedoeld}"?`;
  throw new UserError([`buurtkompas: de opdracht "${opdracht}" bestaat niet; ${remedie}`], EXIT.usage);
}

function add(program: Command, nameAndArguments: string, description: string): Command {
  const [name = '', ...words] = nameAndArguments.split(' ');
  const command = program
    .command(name)
    .description(description)
    .usage([...words, '[opties]'].join(' '));
  setDutch(command);
  return command;
}

/** Everything commander says by itself, in Dutch. Errors are thrown and put into words by `main`. */
function setDutch(command: Command): void {
  command
    .exitOverride()
    .helpOption('-h, --help', 'toon deze hulp')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: (sub) =>
        `${sub.name()} ${sub.registeredArguments.map((a) => (a.required ? `<${a.name()}${a.variadic ? '...' : ''}>` : `[${a.name()}]`)).join(' ')}`.trim(),
      optionDescription: (option) => {
        const keuzes = option.argChoices ? ` (keuze: ${option.argChoices.join(', ')})` : '';
        return `${option.description}${keuzes}`;
      },
      argumentDescription: (argument) => argument.description,
    });
}
