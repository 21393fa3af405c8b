import { expect, it } from 'vitest';
import { slotsOf, timeAt } from '@/test/grid';
import { blocksOf, mergeAdjacent, pauseBefore } from './slots';

it('blocksOf_cutsAtPauses', () => {
  const blocks = blocksOf(slotsOf('ab cd e'));
  expect(blocks.map((block) => block.slots.map((slot) => slot.id).join(''))).toEqual(['ab', 'cd', 'e']);
});

it('blocksOf_noSlots_noBlocks', () => {
  expect(blocksOf([])).toEqual([]);
});

it('pauseBefore_isTheTimeBetweenBlocks', () => {
  const blocks = blocksOf(slotsOf('ab cd'));
  expect(pauseBefore(blocks, 0)).toBeNull();
  expect(pauseBefore(blocks, 1)).toEqual({ start: timeAt(2), end: timeAt(3) });
});

it('mergeAdjacent_joinsWhatTouches', () => {
  const [a, b, , d] = slotsOf('abcd');
  expect(mergeAdjacent([a, b, d].filter((slot) => slot !== undefined))).toEqual([
    { start: timeAt(0), end: timeAt(2) },
    { start: timeAt(3), end: timeAt(4) },
  ]);
});

it('mergeAdjacent_doesNotJoinOverAPause', () => {
  expect(mergeAdjacent(slotsOf('a b'))).toHaveLength(2);
});
