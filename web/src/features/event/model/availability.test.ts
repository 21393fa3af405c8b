import { expect, it } from 'vitest';
import { slotsOf, timeAt } from '@/test/grid';
import { availabilityOf } from './availability';

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
