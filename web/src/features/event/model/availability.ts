import { mergeAdjacent, type Pause } from '@/shared/lib/slots';
import type { Slot } from '@/shared/api/types';

/** When a participant can meet: always, never, or all the time but for some. */
export type Availability = { kind: 'always' } | { kind: 'never' } | { kind: 'except'; times: Pause[] };

/** Turns the ids of the slots in which somebody cannot meet into times that people say. */
export function availabilityOf(slots: readonly Slot[], unavailable: readonly string[]): Availability {
  const away = slots.filter((slot) => unavailable.includes(slot.id));
  if (away.length === 0) return { kind: 'always' };
  if (away.length === slots.length) return { kind: 'never' };
  return { kind: 'except', times: mergeAdjacent(away) };
}
