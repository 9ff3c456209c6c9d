import { basename } from 'node:path';
import { analyse } from '../../analyse.ts';
import { VRIJE_TEKST } from '../../delen/casus.ts';
import type { Analyse } from '../../model/analyse.ts';
import { createFormaten, drawBeelden } from '../../report/formaten.ts';
import { loadContext, loadToHandOn } from '../context.ts';
import { EXIT } from '../exit.ts';
import { ownCommand, quotePath } from '../own-command.ts';
import { describeLeft, findBeeldmap, removeBeelden, writeWithBeelden } from '../rapport/beeldmap.ts';
import { readBestemmingen } from '../rapport/bestemming.ts';
import { refuseOther, takeCasus } from '../rapport/casus-terug.ts';
import { describeIntern, refuseAndere } from '../rapport/intern.ts';
import { checkPersonen, loadSjablonen, withSjablonen } from '../rapport/sjablonen.ts';
import { readSjabloon } from '../rapport/sjabloon.ts';
import { analyseVersie, readVersie } from '../rapport/versie.ts';
import { tell } from '../wrap.ts';
import { describeKept, refuseSame } from '../write-file.ts';

interface Options {
  uit?: string;
  formaat?: string;
  overschrijf?: boolean;
  lokaal?: string;
  voor?: string;
  vrijgeven?: string;
  /** Commander turns `--zonder-escalatie` into this, and so on. */
  zonderEscalatie?: boolean;
  zonderBeeld?: boolean;
  metCasus?: boolean;
  casusTerug?: boolean;
  sjabloon?: string;
  sjablonen?: string;
}

export async function rapportCommand(bestand: string, options: Options): Promise<number> {
  const { uit = '-', formaat, overschrijf = false, lokaal, zonderEscalatie = false, zonderBeeld = false, metCasus = false } = options;
  if (options.casusTerug) {
    refuseOther(options);
    return takeCasus(bestand, uit, overschrijf);
  }
  if (uit !== '-') refuseSame(bestand, uit);
  const bestemmingen = readBestemmingen(formaat, uit);
  const versie = readVersie({ ...options, zonderEscalatie, metCasus });
  const stijlen = readSjabloon(options.sjabloon, bestemmingen);
  const eigen = loadSjablonen(options.sjablonen);
  const context = await loadContext(lokaal);
  for (const line of checkPersonen(eigen, versie.voor, context.instrument.regels.privacy['kleine-groep'])) tell(line);
  const { casus, text } = loadToHandOn(bestand, context, zonderEscalatie || versie.voor === 'delen' ? { zonder: 'PERSOONSGEGEVENS' } : {});
  const uitkomst = analyseVersie(bestand, casus, context.instrument, versie);
  const beeldmap = findBeeldmap(bestemmingen, zonderBeeld);
  const formaten = bestemmingen.map((b) => b.formaat);
  const wens = {
    voor: versie.voor,
    weggelaten: versie.voor === 'delen' ? VRIJE_TEKST.filter((soort) => !versie.vrij.has(soort)) : [],
    zonderEscalatie,
    zonderBeeld,
    beeldmap: beeldmap === null ? null : basename(beeldmap),
    casustekst: metCasus ? text : null,
    stijlen,
    ...(eigen && { eigen: eigen.delen }),
  };
  const gemaakt = await withSjablonen(options.sjablonen, () => createFormaten(uitkomst, formaten, wens));
  if (uit === '-') {
    for (const { inhoud } of gemaakt) process.stdout.write(inhoud);
    return EXIT.done;
  }
  for (const { pad } of bestemmingen) refuseSame(bestand, pad);
  refuseAndere(
    bestemmingen.map((b) => b.pad),
    versie.voor,
    overschrijf,
  );
  const verslagen = gemaakt.map(({ inhoud, judge }, i) => ({ path: bestemmingen[i]?.pad ?? uit, content: inhoud, judge }));
  const beelden = gemaakt.flatMap((g) => g.beelden);
  const kept = writeWithBeelden(verslagen, beeldmap, beelden, overschrijf);
  if (zonderBeeld) removeBeelden(findBeeldmap(bestemmingen, false), kept);
  tell(`Het verslag staat in ${bestemmingen.map((b) => b.pad).join(', ')}.`);
  if (beeldmap !== null) tell(`De beelden staan in ${beeldmap}. Geef die map mee met het verslag.`);
  for (const line of kept.flatMap(describeKept)) tell(line);
  if (versie.voor === 'delen') {
    for (const line of describeLeft(bestemmingen, () => drawBeelden(uitkomst, 'delen'))) tell(line);
    for (const line of describeIntern(bestemmingen, kept)) tell(line);
  }
  if (versie.voor === 'delen' || zonderEscalatie) tellDelen(analyse(context.instrument, casus), uitkomst);
  if (metCasus) tell(describeCopy(formaten));
  if (bestand !== '-') {
    tell(`Verander een antwoord in ${bestand} en maak het opnieuw, of vraag na waarom:`);
    tell(`  ${ownCommand()} uitleg fase ${quotePath(bestand)}`);
  }
  tell(`Samen met uw team: ${ownCommand()} start`);
  return EXIT.done;
}

/** What who hands on a version must know of it: only they see this. */
function tellDelen(geheel: Analyse, gedeeld: Analyse): void {
  tell('Lees het na voor u het deelt: het programma vindt geen namen die los in een tekst staan.');
  if (geheel.doorverwijzing.length > gedeeld.doorverwijzing.length)
    tell('Let op: een doorverwijzing uit het verslag van uw team staat er niet in. Deze versie is daardoor milder.');
}

/** In which of the files the case file is. */
function describeCopy(formaten: string[]): string {
  if (formaten.every((f) => f === 'docx')) return 'In een Word-document kan geen casusbestand: kies daarvoor md of html.';
  return `Het casusbestand zit in het verslag${formaten.includes('docx') ? ', maar niet in het Word-document' : ''}. Geef het alleen aan wie alles mag weten.`;
}
