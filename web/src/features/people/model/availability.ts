import { blocksOf, mergeAdjacent, type Block, type Pause } from '@/shared/lib/slots';
import { dayOf } from '@/shared/lib/time';
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

/** The slots in which somebody is away, with one turned round. */
export function toggleSlot(unavailable: readonly string[], slotId: string): string[] {
  return unavailable.includes(slotId) ? unavailable.filter((id) => id !== slotId) : [...unavailable, slotId];
}

/** Away in all of these slots if there for all of them, else there for all. */
export function toggleSlots(unavailable: readonly string[], slots: readonly Slot[]): string[] {
  const ids = slots.map((slot) => slot.id);
  const others = unavailable.filter((id) => !ids.includes(id));
  return presenceIn(unavailable, slots) === 'all' ? [...others, ...ids] : others;
}

export function presenceIn(unavailable: readonly string[], slots: readonly Slot[]): 'all' | 'some' | 'none' {
  const away = slots.filter((slot) => unavailable.includes(slot.id)).length;
  if (away === 0) return 'all';
  return away === slots.length ? 'none' : 'some';
}

/** The blocks of each calendar day in the event's zone, in their order. */
export function daysOf(slots: readonly Slot[], zone: string): { day: string; blocks: Block[] }[] {
  const days: { day: string; slots: Slot[] }[] = [];
  for (const slot of slots) {
    const day = dayOf(slot.start, zone);
    const last = days.at(-1);
    if (last?.day === day) last.slots.push(slot);
    else days.push({ day, slots: [slot] });
  }
  return days.map(({ day, slots: ofDay }) => ({ day, blocks: blocksOf(ofDay) }));
}
