import { CommanderError } from 'commander';
import { EXIT } from './exit.ts';
import { ownCommand } from './own-command.ts';
import { tell } from './wrap.ts';

/** What commander found wrong with the words on the command line. `{}` is the word it names. */
const WORDS: Record<string, string> = {
  'commander.unknownOption': 'de optie {} bestaat niet',
  'commander.unknownCommand': 'de opdracht {} bestaat niet',
  'commander.missingArgument': 'er ontbreekt een woord na de opdracht: {}',
  'commander.optionMissingArgument': 'achter de optie {} hoort een waarde',
  'commander.excessArguments': 'er staan te veel woorden achter de opdracht',
  'commander.conflictingOption': 'de optie {} gaat niet samen met een andere optie',
};

const SHOWN = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

export function isUsageError(error: unknown): error is CommanderError {
  return error instanceof CommanderError;
}

/** Prints a wrong use in one line; asking for help or the version is no error. */
export function printUsageError(error: CommanderError): number {
  if (SHOWN.has(error.code)) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const bedoeld = /\(Did you mean (?:one of )?([^,?]+)/.exec(error.message)?.[1];
  tell(`buurtkompas: ${describe(error)}; ${bedoeld === undefined ? `zie ${ownCommand()} --help` : `bedoelde u "${bedoeld}"?`}`);
  return EXIT.usage;
}

/** Commander's own sentences are English; the words it quotes are the user's. */
function describe({ code, message }: CommanderError): string {
  const choice = /option '(\S+).*' argument '(.*)' is invalid\. Allowed choices are (.*)\./s.exec(message);
  if (choice !== null) return `"${choice[2]}" kan niet achter ${choice[1]}; kies uit: ${choice[3]}`;
  const word = /'([^']*)'/.exec(message)?.[1] ?? '';
  return (WORDS[code] ?? 'de opdracht klopt niet').replace('{}', `"${word}"`);
}
