import { expect, it } from 'vitest';
import { slotsOf, timeAt } from '@/test/grid';
import { availabilityOf, daysOf, presenceIn, toggleSlot, toggleSlots } from './availability';

const slots = slotsOf('abc d');

it('availabilityOf_nothingExcluded_always', () => {
  expect(availabilityOf(slots, [])).toEqual({ kind: 'always' });
});

it('availabilityOf_everythingExcluded_never', () => {
  expect(availabilityOf(slots, ['a', 'b', 'c', 'd'])).toEqual({ kind: 'never' });
});

it('availabilityOf_adjacentSlots_areOneTime', () => {
  expect(availabilityOf(slots, ['b', 'a', 'd'])).toEqual({
    kind: 'except',
    times: [
      { start: timeAt(0), end: timeAt(2) },
      { start: timeAt(4), end: timeAt(5) },
    ],
  });
});

it('toggleSlots_partlyThere_isThereForAll_thenAwayForAll', () => {
  const morning = slots.slice(0, 3);
  expect(presenceIn(['b', 'd'], morning)).toBe('some');
  expect(toggleSlots(['b', 'd'], morning)).toEqual(['d']);
  expect(presenceIn(['d'], morning)).toBe('all');
  expect(toggleSlots(['d'], morning)).toEqual(['d', 'a', 'b', 'c']);
  expect(presenceIn(['d', 'a', 'b', 'c'], morning)).toBe('none');
});

it('toggleSlot_turnsOneRound', () => {
  expect(toggleSlot(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggleSlot(['a', 'b'], 'b')).toEqual(['a']);
});

it('daysOf_cutsByTheEventsDays', () => {
  const days = (zone: string) =>
    daysOf(slots, zone).map(({ day, blocks }) => [
      day,
      blocks.map((block) => block.slots.map(({ id }) => id)),
    ]);
  expect(days('Asia/Tokyo')).toEqual([['2026-03-12', [['a', 'b', 'c'], ['d']]]]);
  expect(days('Pacific/Kiritimati')).toEqual([
    ['2026-03-12', [['a', 'b']]],
    ['2026-03-13', [['c'], ['d']]],
  ]);
});
