import { expect, it } from 'vitest';
import { boardOf } from '@/test/board';
import { brokenBy, meetingsBySlot, rowsInSight, sightOf } from './sight';

const violation = (where: { participantId?: string; slotId?: string; requestId?: string }) => ({
  key: 'k',
  text: 'Un conflit',
  participantId: null,
  slotId: null,
  requestId: null,
  acceptedBy: null,
  ...where,
});

it('meetings_standInTheDaysOfBothSides', () => {
  const { rows } = sightOf(boardOf());
  expect(
    rows
      .get('f1')
      ?.cells.get('s1')
      ?.map(({ other }) => other.name),
  ).toEqual(['La Halle']);
  expect(
    rows
      .get('p1')
      ?.cells.get('s1')
      ?.map(({ other }) => other.name),
  ).toEqual(['Banque du Pont']);
  expect(rows.get('f2')?.cells.size).toBe(0);
  expect(rows.get('f1')?.meetings).toBe(1);
});

it('severalMeetingsAtOnce_makeARowHigher', () => {
  const board = boardOf({
    meetings: [
      { request: 'f1-p1', slotId: 's1', pinned: false },
      { request: 'f1-p2', slotId: 's1', pinned: false },
    ],
  });
  const { rows } = sightOf(board);
  expect(rows.get('f1')?.lines).toBe(2);
  expect(rows.get('p1')?.lines).toBe(1);
});

it('aRow_looksTheSameUntilItsOwnDayAlters', () => {
  const signatures = (board: ReturnType<typeof boardOf>) =>
    Object.fromEntries([...sightOf(board).rows].map(([id, { signature }]) => [id, signature]));
  const before = signatures(boardOf());
  const after = signatures(boardOf({ meetings: [{ request: 'f1-p1', slotId: 's1', pinned: true }] }));
  const altered = Object.keys(before).filter((id) => before[id] !== after[id]);
  expect(altered).toEqual(['f1', 'p1']);
});

it.each([
  ['ofAMeeting', { requestId: 'f1-p1' }, ['f1', 'p1'], 1],
  ['ofACell', { participantId: 'p1', slotId: 's1' }, ['p1'], 1],
  ['ofADay', { participantId: 'f1' }, [], 0],
  ['ofASlot', { slotId: 's1' }, [], 0],
])('conflict_%s_showsWhereItIs', (_, where, cells, ofMeeting) => {
  const sight = sightOf(boardOf({}, { violations: [violation(where)] }));
  const marked = [...sight.rows].filter(([, { cells: own }]) => own.get('s1')?.some(({ broken }) => broken));
  expect(marked.map(([id]) => id)).toEqual(cells);
  expect(brokenBy(sight, 'f1-p1')).toHaveLength(ofMeeting);
});

it('conflictsOfDaysAndSlots_standAtTheirHeads', () => {
  const violations = [violation({ participantId: 'f1' }), violation({ slotId: 's2' })];
  const sight = sightOf(boardOf({}, { violations }));
  expect(sight.rows.get('f1')?.broken).toEqual(['Un conflit']);
  expect([...sight.brokenSlots.keys()]).toEqual(['s2']);
});

it('meetingsThatNobodyKnowsAnyMore_areLeftOut', () => {
  const meetings = [{ request: 'f9-p9', slotId: 's1', pinned: false }];
  expect([...sightOf(boardOf({ meetings })).rows.values()].every(({ cells }) => cells.size === 0)).toBe(true);
});

it.each([
  ['aSide', ['funder'], '', ['f1', 'f2']],
  ['both', ['funder', 'project'], ' ', ['f1', 'f2', 'p1', 'p2']],
  ['aNameOfAnySide', ['funder'], 'FERME', ['p2']],
  ['withoutAccents', ['project'], 'epargne', ['f2']],
] as const)('rowsInSight_%s', (_, sides, text, expected) => {
  const rows = rowsInSight(sightOf(boardOf()), sides, text);
  expect(rows.map(({ participant }) => participant.id)).toEqual(expected);
});

it('meetingsBySlot_holdsOnlySlotsThatHaveSome', () => {
  expect([...meetingsBySlot(sightOf(boardOf())).keys()]).toEqual(['s1']);
});
