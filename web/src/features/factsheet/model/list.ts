import type { SheetStanding, SheetState } from '@/shared/api/types';
import { holdsWords } from '@/shared/lib/plain';

/** In the order in which an organiser looks at them. */
export const STATES = ['sent', 'incomplete', 'writing', 'ready'] as const satisfies readonly SheetState[];

export function isState(value: unknown): value is SheetState {
  return STATES.some((state) => state === value);
}

/** The sheets of projects whose name holds the words, in a state where one is asked for. */
export function sheetsAmong(all: readonly SheetStanding[], text: string, state: SheetState | null) {
  return all.filter((one) => (state === null || one.state === state) && holdsWords([one.name], text));
}

/** The next sheet that waits for a review after this one, around the end of the list; null: none. */
export function nextToReview(all: readonly SheetStanding[], projectId: string): SheetStanding | null {
  const at = all.findIndex((one) => one.projectId === projectId);
  const others = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
  return others.find(({ state }) => state === 'sent') ?? null;
}
