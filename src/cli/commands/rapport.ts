import { analyse } from '../../analyse.ts';
import { withoutEscalatie } from '../../casus/without-escalatie.ts';
import { createRapport, judgeRapport } from '../../report/rapport.ts';
import { loadCasus, loadContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand, quotePath } from '../own-command.ts';
import { describePersonalData } from '../personal-data.ts';
import { UserError } from '../user-error.ts';
import { tell } from '../wrap.ts';
import { describeKept, refuseSame, writeOutput } from '../write-file.ts';

interface Options {
  uit?: string;
  overschrijf?: boolean;
  lokaal?: string;
  /** Commander turns `--zonder-escalatie` into this. */
  zonderEscalatie?: boolean;
}

export async function rapportCommand(
  bestand: string,
  { uit = '-', overschrijf = false, lokaal, zonderEscalatie = false }: Options,
): Promise<number> {
  refuseFormat(uit);
  const context = await loadContext(lokaal);
  const casus = loadCasus(bestand, context);
  const uitkomst = analyse(context.instrument, zonderEscalatie ? withoutEscalatie(casus) : casus);
  const rapport = createRapport(uitkomst, { zonderEscalatie });
  for (const line of describePersonalData(bestand, uitkomst, 'waarschuwing')) console.error(line);
  if (uit === '-') {
    process.stdout.write(rapport);
    return EXIT.done;
  }
  refuseSame(bestand, uit);
  const kept = writeOutput(uit, rapport, judgeRapport, overschrijf);
  for (const line of [`Het verslag staat in ${uit}.`, ...describeKept(kept)]) tell(line);
  if (bestand !== '-') {
    tell(`Verander een antwoord in ${bestand} en maak het opnieuw, of vraag na waarom:`);
    tell(`  ${ownCommand()} uitleg fase ${quotePath(bestand)}`);
  }
  tell(`Samen met uw team: ${ownCommand()} start`);
  return EXIT.done;
}

/** A name that says another kind of file would hold Markdown all the same. */
function refuseFormat(uit: string): void {
  const [extensie] = /\.(docx?|html?|odt|pdf|rtf)$/i.exec(uit) ?? [];
  const fout =
    uit === ''
      ? 'achter -o hoort een naam; geef een bestand op, zoals verslag.md'
      : extensie && `het verslag is Markdown en geen ${extensie}; kies een naam die eindigt op .md`;
  if (fout) throw new UserError([`buurtkompas: ${fout}`], EXIT.usage);
}
