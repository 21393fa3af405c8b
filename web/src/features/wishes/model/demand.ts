import { holdsWords } from '@/shared/lib/plain';
import type { Participant, Slot, Wish } from '@/shared/api/types';

/** How much a participant is asked for, against what it can hold. */
export interface Demand {
  participant: Participant;
  /** Meetings wished for with it, without vetoes. */
  asked: number;
  /** Vetoes from it or against it. */
  avoided: number;
  /** Meetings that it can hold at the most. */
  capacity: number;
  verdict: 'forgotten' | 'over' | 'fine';
}

/** Finds a wish by who wishes and who is wished for. */
export function wishFinder(wishes: readonly Wish[]): (from: string, to: string) => Wish | null {
  const found = new Map(wishes.map((wish) => [`${wish.from} ${wish.to}`, wish]));
  return (from, to) => found.get(`${from} ${to}`) ?? null;
}

/** Both sides cut to those whose name holds the words, a side where nobody's does left whole; null where nobody at all does. */
export function named(funders: Demand[], projects: Demand[], text: string) {
  const holding = (side: Demand[]) => side.filter(({ participant }) => holdsWords([participant.name], text));
  const [someFunders, someProjects] = [holding(funders), holding(projects)];
  if (someFunders.length + someProjects.length === 0) return null;
  return {
    funders: someFunders.length === 0 ? funders : someFunders,
    projects: someProjects.length === 0 ? projects : someProjects,
  };
}

/** Meetings that a participant can hold: its free slots, once for each of its seats, up to its own limit. */
export function capacityOf(participant: Participant, slots: readonly Slot[]): number {
  const free = slots.filter((slot) => !participant.unavailable.includes(slot.id)).length;
  return Math.min(free * participant.seats, participant.maxMeetings ?? Infinity);
}

/** What a participant wishes for against what it can hold. */
export interface Balance {
  wished: number;
  /** Slots in which it is there. */
  free: number;
  /** Its own limit, where that is less than its free slots allow. */
  limit: number | null;
  /** More wishes than can be served, whatever the schedule. */
  tooMany: boolean;
}

export function balanceOf(participant: Participant, slots: readonly Slot[], wished: number): Balance {
  const free = slots.filter((slot) => !participant.unavailable.includes(slot.id)).length;
  const most = capacityOf(participant, slots);
  const limit = most < free * participant.seats ? most : null;
  return { wished, free, limit, tooMany: wished > most };
}

/** The demand of each participant, in their order; a wish counts for both who wishes and who is wished for. */
export function demands(
  participants: readonly Participant[],
  wishes: readonly Wish[],
  slots: readonly Slot[],
) {
  const asked = new Map<string, number>();
  const avoided = new Map<string, number>();
  const pairs = new Set<string>();
  for (const { from, to, level } of wishes) {
    const pair = [from, to].sort().join(' ');
    if (level === 'veto') {
      avoided.set(from, (avoided.get(from) ?? 0) + 1);
      avoided.set(to, (avoided.get(to) ?? 0) + 1);
      continue;
    }
    if (pairs.has(pair)) continue; // both may wish for the same meeting
    pairs.add(pair);
    asked.set(from, (asked.get(from) ?? 0) + 1);
    asked.set(to, (asked.get(to) ?? 0) + 1);
  }
  return participants.map((participant): Demand => {
    const count = asked.get(participant.id) ?? 0;
    const capacity = capacityOf(participant, slots);
    const verdict = count === 0 ? 'forgotten' : count > capacity ? 'over' : 'fine';
    return { participant, asked: count, avoided: avoided.get(participant.id) ?? 0, capacity, verdict };
  });
}
