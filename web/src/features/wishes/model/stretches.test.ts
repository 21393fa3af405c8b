import { describe, expect, it } from 'vitest';
import { drawn, stretchesOf } from './stretches';

describe('stretchesOf', () => {
  const at = (index: number) => ({ index, start: index * 10, end: index * 10 + 10 });
  it.each([
    [[], 100, [], 100],
    [[0, 1, 2], 30, ['0+0', '0+1', '0+2'], 0],
    [[3, 4], 100, ['30+3', '0+4'], 50],
    [[0, 7, 8], 100, ['0+0', '60+7', '0+8'], 10],
    [[0, 9], 100, ['0+0'], 90],
  ])('stretchesOf_%j', (indices, total, expected, after) => {
    const found = stretchesOf('abcdefghi'.split(''), indices.map(at), total);
    expect(found.stretches.map(({ gap, index }) => `${gap}+${index}`)).toEqual(expected);
    expect(found.after).toBe(after);
  });
});

describe('drawn', () => {
  it.each([
    [0, 2, 1, 10, 0, [0, 1, 2, 3]],
    [4, 5, 2, 10, 5, [2, 3, 4, 5, 6, 7]],
    [7, 9, 2, 10, 0, [0, 5, 6, 7, 8, 9]],
    [0, 1, 1, 10, 9, [0, 1, 2, 9]],
    [0, 1, 1, 2, 5, [0, 1]],
    [0, 0, 3, 0, 0, []],
  ])('drawn_%i_%i_around%i_of%i_at%i', (first, last, around, count, current, expected) => {
    expect(drawn(first, last, around, count, current)).toEqual(expected);
  });
});
