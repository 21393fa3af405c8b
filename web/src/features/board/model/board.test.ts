import { describe, expect, it } from 'vitest';
import type { BoardChange } from '@/shared/api/types';
import { boardOf, stateOf } from '@/test/board';
import {
  accepted,
  applyChange,
  foresee,
  isUntouched,
  settlesPublished,
  unsettled,
  whence,
  whyUnpublishable,
} from './board';

const change = (more: Partial<BoardChange> = {}): BoardChange => ({
  state: stateOf({ revision: 2 }),
  reread: false,
  alterations: [],
  done: [],
  ...more,
});
const conflict = (acceptedBy: string | null) => ({
  key: `k${acceptedBy ?? ''}`,
  text: 'Deux rendez-vous à la fois',
  participantId: 'f1',
  slotId: 's1',
  requestId: null,
  acceptedBy,
});
const slotsOf = (board: ReturnType<typeof boardOf>) =>
  Object.fromEntries(board.meetings.map(({ request, slotId }) => [request, slotId]));

describe('applyChange', () => {
  it('movesAddsAndTakesOut', () => {
    const before = boardOf({
      meetings: [
        { request: 'f1-p1', slotId: 's1', pinned: false },
        { request: 'f1-p2', slotId: 's2', pinned: true },
      ],
    });
    const after = applyChange(
      before,
      change({
        alterations: [
          { request: 'f1-p1', slotId: 's3', pinned: true },
          { request: 'f1-p2', slotId: null, pinned: false },
          { request: 'f2-p2', slotId: 's2', pinned: false },
        ],
      }),
    );
    expect(slotsOf(after)).toEqual({ 'f1-p1': 's3', 'f2-p2': 's2' });
    expect(after.meetings.find(({ request }) => request === 'f1-p1')?.pinned).toBe(true);
    expect(after.state.revision).toBe(2);
    expect(slotsOf(before)).toEqual({ 'f1-p1': 's1', 'f1-p2': 's2' });
  });

  it('olderThanTheBoard_changesNothing', () => {
    const board = boardOf({}, { revision: 5 });
    expect(applyChange(board, change({ state: stateOf({ revision: 4 }) }))).toBe(board);
  });

  it('toBeReadAfresh_keepsTheMeetingsUntilThen', () => {
    const board = boardOf();
    expect(applyChange(board, change({ reread: true })).meetings).toBe(board.meetings);
  });
});

describe('foresee', () => {
  it('place_movesAtOnce_andKeepsThePin', () => {
    const board = boardOf({ meetings: [{ request: 'f1-p1', slotId: 's1', pinned: true }] });
    const after = foresee(board, { kind: 'place', moves: [{ request: 'f1-p1', slotId: 's2' }] });
    expect(after.meetings).toEqual([{ request: 'f1-p1', slotId: 's2', pinned: true }]);
  });

  it('placeNowhere_takesOut', () => {
    const after = foresee(boardOf(), { kind: 'place', moves: [{ request: 'f1-p1', slotId: null }] });
    expect(after.meetings).toEqual([]);
    expect(after.state.scheduled).toBe(0);
  });

  it.each([
    ['all', {}, ['f1-p1', 'f2-p2']],
    ['ofAParticipant', { participantId: 'p2' }, ['f2-p2']],
    ['inASlot', { slotId: 's1' }, ['f1-p1']],
    ['some', { requests: ['f2-p2'] }, ['f2-p2']],
  ])('pin_%s', (_, which, expected) => {
    const board = boardOf({
      meetings: [
        { request: 'f1-p1', slotId: 's1', pinned: false },
        { request: 'f2-p2', slotId: 's2', pinned: false },
      ],
    });
    const after = foresee(board, { kind: 'pin', pinned: true, ...which });
    expect(after.meetings.filter(({ pinned }) => pinned).map(({ request }) => request)).toEqual(expected);
  });

  it('whatCannotBeForeseen_staysAsItIs', () => {
    const board = boardOf();
    const exclude = { kind: 'exclude', funderId: 'f1', projectId: 'p1', impossible: true } as const;
    expect(foresee(board, exclude)).toBe(board);
  });
});

it('whence_namesWhereMovedMeetingsWere', () => {
  const before = boardOf();
  const after = boardOf({
    meetings: [
      { request: 'f1-p1', slotId: 's2', pinned: false },
      { request: 'f2-p2', slotId: 's3', pinned: false },
    ],
  });
  expect([...whence(before, after)]).toEqual([
    ['f1-p1', 's1'],
    ['f2-p2', null],
  ]);
  expect(whence(before, before).size).toBe(0);
});

it('accepted_saysWhoStandsForIt', () => {
  const state = stateOf({ violations: [conflict(null), conflict('Claire')] });
  expect(accepted(state).map(({ acceptedBy }) => acceptedBy)).toEqual(['Claire']);
});

it('unsettled_leavesOutWhatSomebodyStandsFor', () => {
  expect(unsettled(stateOf({ violations: [conflict(null), conflict('Claire')] }))).toHaveLength(1);
});

describe('whyUnpublishable', () => {
  const published = (told: number) => ({ scheduleId: 's', version: 1, at: '', told, broken: [] });
  it.each([
    ['nothing yet', { scheduled: 0 }, 'empty'],
    ['a first version', {}, null],
    ['an open conflict', { violations: [conflict(null)] }, 'unsettled'],
    ['an accepted conflict', { violations: [conflict('Claire')] }, null],
    ['the same as published', { published: published(0) }, 'same'],
    ['another than published', { published: published(3) }, null],
  ])('%s', (_, state, expected) => {
    expect(whyUnpublishable(stateOf(state))).toBe(expected);
  });
});

describe('settlesPublished', () => {
  const published = (told: number) => ({ scheduleId: 's', version: 1, at: '', told, broken: ['F1'] });
  it.each([
    ['no version', {}, false],
    ['the same as published', { published: published(0) }, false],
    ['an open conflict', { published: published(2), violations: [conflict(null)] }, false],
    ['an accepted conflict', { published: published(2), violations: [conflict('Claire')] }, true],
    ['another than published', { published: published(2) }, true],
  ])('%s', (_, state, expected) => {
    expect(settlesPublished(stateOf(state))).toBe(expected);
  });
});

it('isUntouched_notWhileSomethingCanBeDoneAgain', () => {
  const step = { step: 1, at: '', author: '', what: '', undone: true };
  expect(isUntouched(boardOf({ meetings: [] }))).toBe(true);
  expect(isUntouched(boardOf({ meetings: [] }, { redo: step }))).toBe(false);
  expect(isUntouched(boardOf())).toBe(false);
});
