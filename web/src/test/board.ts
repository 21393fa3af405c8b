import type { Board, BoardState } from '@/shared/api/types';
import { timeAt } from './grid';

/** Two funders, two projects, three slots with a pause before the last; F1 – P1 meet in s1. */
export function boardOf(more: Partial<Board> = {}, state: Partial<BoardState> = {}): Board {
  const participant = (id: string, side: 'funder' | 'project', name: string) => ({
    id,
    side,
    name,
    unavailable: [],
    seats: 1,
    minMeetings: 0,
    maxMeetings: null,
  });
  const slot = (id: string, index: number, block: string) => ({
    id,
    start: timeAt(index),
    end: timeAt(index + 1),
    block,
    rooms: null,
  });
  return {
    state: stateOf(state),
    slots: [slot('s1', 0, 'b1'), slot('s2', 1, 'b1'), slot('s3', 4, 'b2')],
    participants: [
      participant('f1', 'funder', 'Banque du Pont'),
      participant('f2', 'funder', 'Épargne'),
      participant('p1', 'project', 'La Halle'),
      participant('p2', 'project', 'La Ferme'),
    ],
    requests: [
      requestOf('f1', 'p1', 'must'),
      requestOf('f1', 'p2', 'want'),
      requestOf('f2', 'p2', 'could'),
      { ...requestOf('f2', 'p1', null), added: true },
    ],
    meetings: [{ request: 'f1-p1', slotId: 's1', pinned: false }],
    impossible: [],
    ...more,
  };
}

function requestOf(funderId: string, projectId: string, level: string | null) {
  return { id: `${funderId}-${projectId}`, funderId, projectId, level, weight: 1, added: false };
}

export function stateOf(more: Partial<BoardState> = {}): BoardState {
  return {
    revision: 1,
    costs: { violations: 0, shortfall: 0, worst: 0, unserved: 0, comfort: 0 },
    policy: 'total',
    parts: { unfairness: 0, breaks: 0, idleSlots: 0, moved: 0 },
    scheduled: 1,
    requests: 4,
    violations: [],
    undo: null,
    redo: null,
    lost: 0,
    published: null,
    waiting: null,
    ...more,
  };
}
