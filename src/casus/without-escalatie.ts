import type { Casus, Situatie } from '../model/casus.ts';

/** Keys of one place that belong to the escalation track. */
const SLEUTELS = ['triage', 'melding', 'omgang', 'partners', 'dossier', 'communicatie', 'nazorg'] as const;

/**
 * The case as if the escalation track had never been opened: what is not in it cannot show in a report made from it.
 * The answers about the neighbourhood stay, and with them a referral that follows from its phase.
 */
export function withoutEscalatie(casus: Casus): Casus {
  const { acties, ...rest } = casus;
  const over = acties?.filter((a) => a.escalatie === undefined) ?? [];
  return { ...rest, situaties: casus.situaties.map(withoutZaak), ...(over.length === 0 ? {} : { acties: over }) };
}

function withoutZaak(situatie: Situatie): Situatie {
  const over = { ...situatie };
  for (const sleutel of SLEUTELS) delete over[sleutel];
  return over;
}
