import { describe, expect, it } from 'vitest';
import type { Schedule } from '@/shared/api/types';
import { slotsOf, timeAt } from '@/test/grid';
import { columnsOf, pairingsBySlot, rowsOf, type Row } from './grid';

const schedule: Schedule = {
  id: 's',
  version: null,
  createdAt: timeAt(0),
  publishedAt: null,
  author: '',
  status: 'FEASIBLE',
  costs: { violations: 0, shortfall: 0, worst: 0, unserved: 0, comfort: 0 },
  policy: 'total',
  missing: [],
  parts: { unfairness: 0, breaks: 0, idleSlots: 0, moved: 0 },
  scheduled: 3,
  requests: 3,
  upToDate: true,
  mostServed: 3,
  proofs: null,
  slots: slotsOf('ab c'),
  participants: [
    { id: 'f1', side: 'funder', name: 'Banque', unavailable: ['b'] },
    { id: 'f2', side: 'funder', name: 'Fondation', unavailable: [] },
    { id: 'p1', side: 'project', name: 'Halle', unavailable: [] },
    { id: 'p2', side: 'project', name: 'Bateau', unavailable: ['a'] },
  ],
  meetings: [
    { request: 'r3', funderId: 'f2', projectId: 'p2', level: 'could', slotId: 'a' },
    { request: 'r1', funderId: 'f1', projectId: 'p1', level: 'must', slotId: 'a' },
    { request: 'r2', funderId: 'f2', projectId: 'p1', level: 'want', slotId: 'c' },
  ],
  unserved: [],
  violations: [],
};

/** A row as a line of text: whom it meets, · free, / unavailable. */
const drawn = (row: Row) =>
  row.cells
    .map((cell) => {
      if (cell.kind === 'meetings') return cell.meetings.map(({ other }) => other.id).join('+');
      return cell.kind === 'free' ? '·' : '/';
    })
    .join(' ');

it('columnsOf_putsPausesBetweenBlocks', () => {
  expect(columnsOf(schedule.slots).map((column) => (column.kind === 'slot' ? column.slot.id : '|'))).toEqual([
    'a',
    'b',
    '|',
    'c',
  ]);
});

describe('rowsOf', () => {
  it('funders_showTheirProjects', () => {
    expect(rowsOf(schedule, 'funder').map(drawn)).toEqual(['p1 / ·', 'p2 · p1']);
  });

  it('projects_showTheirFunders_aMeetingBeatsAnUnavailability', () => {
    expect(rowsOf(schedule, 'project').map(drawn)).toEqual(['f1 · f2', 'f2 · ·']);
  });

  it('twoMeetingsAtOnce_areBothShown', () => {
    const double = {
      ...schedule,
      meetings: schedule.meetings.map((meeting) => ({ ...meeting, slotId: 'a' })),
    };
    const rows = rowsOf(double, 'funder');
    expect(rows.map(drawn)).toEqual(['p1 / ·', 'p2+p1 · ·']);
    expect(rows.map((row) => row.meetings)).toEqual([1, 2]);
  });
});

it('pairingsBySlot_keepsTheOrderOfTheFunders', () => {
  const text = pairingsBySlot(schedule).map(
    ({ slot, pairings }) =>
      `${slot.id}: ${pairings.map(({ funder, project }) => funder.id + project.id).join(' ')}`,
  );
  expect(text).toEqual(['a: f1p1 f2p2', 'b: ', 'c: f2p1']);
});
