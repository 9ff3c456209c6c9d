import type { Analyse, Reden } from '../model/analyse.ts';
import type { Situatie } from '../model/casus.ts';
import type { Gevolg, Itemvergelijking, Stapvergelijking, Vergelijking } from '../model/oefening.ts';

interface Uitkomsten {
  eigen: Analyse;
  model: Analyse;
}

interface Plekken {
  eigen: Situatie;
  model: Situatie;
}

const SHOWN = 6;

/** The phase by the rule at each place that both have, and which differing answers made it differ. */
export function compareFasen({ eigen, model }: Uitkomsten, plekken: Plekken[], stappen: Stapvergelijking[]): Gevolg[] {
  return plekken.flatMap((plek) => {
    const mijn = eigen.situaties.find((s) => s.id === plek.eigen.id)?.fase;
    const hun = model.situaties.find((s) => s.id === plek.model.id)?.fase;
    if (mijn === undefined || hun === undefined) return [];
    const items = stappen.filter((s) => s.plek?.id === plek.eigen.id && s.stap === '2.2').flatMap((s) => s.items);
    const gelijk = mijn.fase === hun.fase;
    return [
      { wat: plek.eigen.naam, eigen: mijn.label, model: hun.label, gelijk, door: gelijk ? [] : causes(items, [mijn.redenen, hun.redenen]) },
    ];
  });
}

/** What the rule advises on each direction, and which differing answers made it differ. */
export function compareRichtingen({ eigen, model }: Uitkomsten, stappen: Stapvergelijking[]): Gevolg[] {
  const items = stappen.flatMap((s) => s.items);
  return model.oplossingsrichtingen.flatMap((hun) => {
    const mijn = eigen.oplossingsrichtingen.find((r) => r.id === hun.id);
    if (mijn === undefined) return [];
    const gelijk = mijn.advies === hun.advies;
    const door = gelijk ? [] : causes(items, [mijn.redenen, hun.redenen]);
    return [{ wat: `${hun.id}. ${hun.kort}`, eigen: mijn.adviesLabel, model: hun.adviesLabel, gelijk, door }];
  });
}

export function compareVerwijzing({ eigen, model }: Uitkomsten, plekken: Plekken[]): Vergelijking['doorverwijzing'] {
  const refers = (analyse: Analyse, id: string) => analyse.doorverwijzing.some((d) => d.situatie === id);
  return {
    alleenEigen: plekken.filter((p) => refers(eigen, p.eigen.id) && !refers(model, p.model.id)).map((p) => p.eigen.naam),
    alleenModel: plekken.filter((p) => !refers(eigen, p.eigen.id) && refers(model, p.model.id)).map((p) => p.model.naam),
  };
}

/** Not discussed and not known are the same to every rule: both leave a question open. */
const OPEN = new Set(['niet-besproken', 'onbekend']);

/**
 * The questions behind either outcome that were answered differently: those that made the trainee's outcome first, then those that
 * made the model's; the same question at two places once.
 */
function causes(items: Itemvergelijking[], redenen: Reden[][]): Gevolg['door'] {
  const differs = items.filter(
    ({ eigen, model }) => eigen.antwoord !== model.antwoord && !(OPEN.has(eigen.antwoord) && OPEN.has(model.antwoord)),
  );
  const behind = [...new Set(redenen.flat().map((r) => r.item))];
  return behind
    .flatMap((id) => differs.find((i) => i.item === id) ?? [])
    .slice(0, SHOWN)
    .map((i) => ({ label: i.label, eigen: i.eigen.label, model: i.model.label }));
}
