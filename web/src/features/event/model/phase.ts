import type { Act, Event, Phase } from '@/shared/api/types';

type Phased = Pick<Event, 'phase' | 'phases'>;

/** Something that a phase begins or ceases to allow. */
export interface Effect {
  act: Act;
  gained: boolean;
}

/** What organisers do goes together: said once. */
const SAID_WITH_ORGANISE: readonly Act[] = ['generate', 'publish'];

/** What another phase changes, for whoever does it. */
export function effectsOf({ phase, phases }: Phased, to: Phase): Effect[] {
  const allowed = (name: Phase) => phases.find((one) => one.phase === name)?.allows ?? [];
  const [before, after] = [allowed(phase), allowed(to)];
  const lost = before.filter((act) => !after.includes(act));
  const gained = after.filter((act) => !before.includes(act));
  return [
    ...lost.map((act) => ({ act, gained: false })),
    ...gained.map((act) => ({ act, gained: true })),
  ].filter(({ act }) => !SAID_WITH_ORGANISE.includes(act));
}

/** The phase that publishing leads to; null: none. An event that takes place goes on, a closed one publishes nothing. */
export function publishingEnters(phase: Phase): Phase | null {
  return phase === 'published' || phase === 'live' || phase === 'closed' ? null : 'published';
}

/** The phase after the present one; null after the last. */
export function nextOf({ phase, phases }: Phased): Phase | null {
  return phases[positionOf(phase, phases) + 1]?.phase ?? null;
}

/** Where a phase stands, from 0. */
export function positionOf(phase: Phase, phases: Phased['phases']): number {
  return phases.findIndex((one) => one.phase === phase);
}
