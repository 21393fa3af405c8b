import { describe, expect, it } from 'vitest';
import type { GridSlot } from '@/shared/api/types';
import { byDay, isComplete, newGrid, plusDays, withCopiedDay, withoutDay, withPause, withSlot } from './grid';

const grid = newGrid('2027-03-27');
const slot: GridSlot = {
  at: '2027-03-27T09:15',
  start: '2027-03-27T08:15:00Z',
  end: '2027-03-27T08:30:00Z',
  block: '1',
  rooms: null,
  closed: false,
  exceptional: false,
};

it.each([
  ['2027-02-28', 1, '2027-03-01'],
  ['2027-03-27', 1, '2027-03-28'],
  ['2027-12-31', 1, '2028-01-01'],
  ['', 1, ''],
])('plusDays_%s_%i', (date, days, expected) => {
  expect(plusDays(date, days)).toBe(expected);
});

describe('isComplete', () => {
  const [day] = grid.days;
  if (day === undefined) throw new Error('a new grid has a day');
  it.each([
    ['aNewGrid', day, true],
    ['aDayWithoutADate', { ...day, date: '' }, false],
    ['aSlotWithoutALength', { ...day, slotMinutes: 0 }, false],
    ['aPauseWithoutAnEnd', { ...day, pauses: [{ start: '10:00', end: '' }] }, false],
  ])('isComplete_%s', (_, changed, expected) => {
    expect(isComplete({ ...grid, days: [changed] })).toBe(expected);
  });
});

it('withCopiedDay_standsOnTheNextFreeDate_withItsExceptions', () => {
  const two = withCopiedDay(withSlot(grid, slot, { closed: true }), 0);
  const three = withCopiedDay(two, 0);

  expect(two.days.map(({ date }) => date)).toEqual(['2027-03-27', '2027-03-28']);
  expect(two.exceptions.map(({ at }) => at)).toEqual(['2027-03-27T09:15', '2027-03-28T09:15']);
  expect(three.days.map(({ date }) => date)).toEqual(['2027-03-27', '2027-03-29', '2027-03-28']);
});

it('withCopiedDay_withoutAnyDay_beginsOne', () => {
  expect(withCopiedDay(withoutDay(grid, 0), 0).days).toHaveLength(1);
});

it('withPause_liesAfterTheLastOne_insideTheDay', () => {
  const [day] = grid.days;
  if (day === undefined) throw new Error('a new grid has a day');

  expect(withPause(day).pauses.at(-1)).toEqual({ start: '11:45', end: '12:00' });
  expect(withPause({ ...day, end: '11:05' }).pauses.at(-1)).toEqual({ start: '11:00', end: '11:05' });
});

it('withSlot_thatIsAsItsDayHasIt_isNoException', () => {
  const closed = withSlot(grid, slot, { closed: true });
  expect(closed.exceptions).toEqual([{ at: slot.at, closed: true, rooms: null }]);

  expect(withSlot(closed, { ...slot, closed: true }, { closed: false }).exceptions).toEqual([]);
  expect(withSlot(grid, slot, { rooms: 2 }).exceptions).toEqual([{ at: slot.at, closed: false, rooms: 2 }]);
});

it('byDay_keepsTheOrder', () => {
  const next = { ...slot, at: '2027-03-28T09:00' };
  expect(byDay([slot, { ...slot, at: '2027-03-27T09:30' }, next]).map(({ slots }) => slots.length)).toEqual([
    2, 1,
  ]);
});
