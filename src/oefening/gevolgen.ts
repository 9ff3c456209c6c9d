import type { Analyse, Reden } from '../model/analyse.ts';
import type { Situatie } from '../model/casus.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Gevolg, Vergelijking } from '../model/oefening.ts';
import type { Antwoordpaar } from './antwoordparen.ts';

interface Uitkomsten {
  eigen: Analyse;
  model: Analyse;
}

interface Samen {
  eigen: Situatie;
  model: Situatie;
}

const SHOWN = 6;

/** From little to much, as far as an outcome says how much there is; what is open and what is not there lie equally low. */
const ADVIEZEN = ['te-overwegen', 'aanbevolen'];

/** The phase by the rule at each place that both have, and which differing answers made it differ. */
export function compareFasen(instrument: Instrument, { eigen, model }: Uitkomsten, samen: Samen[], paren: Antwoordpaar[]): Gevolg[] {
  const fasen = instrument.regels.fase.fasen.map((f) => f.id);
  return samen.flatMap((plek) => {
    const mijn = eigen.situaties.find((s) => s.id === plek.eigen.id)?.fase;
    const hun = model.situaties.find((s) => s.id === plek.model.id)?.fase;
    if (mijn === undefined || hun === undefined) return [];
    const gelijk = mijn.fase === hun.fase;
    const meer = fasen.indexOf(mijn.fase) - fasen.indexOf(hun.fase);
    const door = gelijk ? [] : causes(paren, mijn.redenen, hun.redenen, meer);
    return [{ wat: plek.eigen.naam, eigen: mijn.label, model: hun.label, gelijk, door }];
  });
}

/** What the rule advises on each direction, and which differing answers made it differ. */
export function compareRichtingen({ eigen, model }: Uitkomsten, paren: Antwoordpaar[]): Gevolg[] {
  return model.oplossingsrichtingen.flatMap((hun) => {
    const mijn = eigen.oplossingsrichtingen.find((r) => r.id === hun.id);
    if (mijn === undefined) return [];
    const gelijk = mijn.advies === hun.advies;
    const meer = ADVIEZEN.indexOf(mijn.advies) - ADVIEZEN.indexOf(hun.advies);
    const door = gelijk ? [] : causes(paren, mijn.redenen, hun.redenen, meer);
    return [{ wat: `${hun.id}. ${hun.kort}`, eigen: mijn.adviesLabel, model: hun.adviesLabel, gelijk, door }];
  });
}

export function compareVerwijzing({ eigen, model }: Uitkomsten, samen: Samen[]): Vergelijking['doorverwijzing'] {
  const refers = (analyse: Analyse, id: string) => analyse.doorverwijzing.some((d) => d.situatie === id);
  return {
    alleenEigen: samen.filter((p) => refers(eigen, p.eigen.id) && !refers(model, p.model.id)).map((p) => p.eigen.naam),
    alleenModel: samen.filter((p) => !refers(eigen, p.eigen.id) && refers(model, p.model.id)).map((p) => p.model.naam),
  };
}

/** Not discussed and not known are the same to every rule: both leave a question open. */
const OPEN = new Set(['niet-besproken', 'onbekend']);
/** From little to much; what is not among these is not seen. */
const SEEN = ['deels', 'ja'];
const INFORMATIE = 'richting.informatiecheck';

/**
 * The questions that were answered differently and that pushed the trainee's outcome to the side where it ended: up by what the
 * trainee saw or by what the model did not; down the other way round. Where neither outcome is more than the other, by all of
 * them. What both were asked comes before a place that only one has, the trainee's reasons before the model's, and a question at two
 * places counts once.
 */
function causes(paren: Antwoordpaar[], mijn: Reden[], hun: Reden[], meer: number): Gevolg['door'] {
  const pushed = (redenen: Reden[], kant: 'eigen' | 'model') => {
    const hoger = kant === 'eigen' ? meer > 0 : meer < 0;
    return redenen.flatMap((reden) => {
      // What a team knows of itself counts as its question says, and not by being seen.
      if (meer === 0 || reden.regel === INFORMATIE) return meer === 0 || hoger ? findParen(paren, reden, kant) : [];
      if (SEEN.indexOf(reden.antwoord) >= 0 !== hoger) return [];
      return findParen(paren, reden, kant).filter((p) => meer * (SEEN.indexOf(p.eigen.antwoord) - SEEN.indexOf(p.model.antwoord)) >= 0);
    });
  };
  const behind = [
    ...pushed(mijn, 'eigen'),
    ...pushed(hun, 'model'),
    // An uncertain place holds an advice back without being a reason of its own.
    ...[...mijn.map((r) => [r, 'eigen'] as const), ...hun.map((r) => [r, 'model'] as const)]
      .filter(([r]) => r.regel === 'richting.plek-onzeker')
      .flatMap(([r, kant]) => findParen(paren, { ...r, item: 'locatie' }, kant)),
  ].filter(({ eigen, model }) => eigen.antwoord !== model.antwoord && !(OPEN.has(eigen.antwoord) && OPEN.has(model.antwoord)));
  const shared = behind.filter(isShared);
  return [...new Map([...shared, ...behind].map((p) => [p.label, p])).values()]
    .slice(0, SHOWN)
    .map((p) => ({ label: p.label, eigen: p.eigen.label, model: p.model.label }));
}

function isShared({ plek }: Antwoordpaar): boolean {
  return (plek.eigen === null) === (plek.model === null);
}

/** The question that a reason is about, at the place it is about; a reason of the whole case has no place. */
function findParen(paren: Antwoordpaar[], { item, situatie }: Reden, kant: 'eigen' | 'model'): Antwoordpaar[] {
  return paren.filter((p) => p.item === item && (situatie ?? null) === p.plek[kant]);
}
