import { describe, expect, it } from 'vitest';
import { boardOf } from '@/test/board';
import { rowsInSight, sightOf } from './sight';
import { settle, walk } from './walk';

const board = boardOf({
  meetings: [
    { request: 'f1-p1', slotId: 's2', pinned: false },
    { request: 'f1-p2', slotId: 's2', pinned: false },
  ],
});
const rows = rowsInSight(sightOf(board), ['funder'], '');
const at = (participant: string, slot: string, line = 0) => ({ participant, slot, line });

describe('walk', () => {
  it.each([
    ['ArrowRight', at('f1', 's1'), at('f1', 's2')],
    ['ArrowRight', at('f1', 's3'), at('f1', 's3')],
    ['ArrowLeft', at('f1', 's1'), at('f1', 's1')],
    ['ArrowDown', at('f1', 's2', 0), at('f1', 's2', 1)],
    ['ArrowDown', at('f1', 's2', 1), at('f2', 's2', 0)],
    ['ArrowDown', at('f2', 's1'), null],
    ['ArrowUp', at('f2', 's2'), at('f1', 's2', 1)],
    ['ArrowUp', at('f1', 's2', 1), at('f1', 's2', 0)],
    ['ArrowUp', at('f1', 's1'), null],
    ['Home', at('f1', 's3'), at('f1', 's1')],
    ['End', at('f2', 's1'), at('f2', 's3')],
    ['PageDown', at('f1', 's1'), at('f2', 's1')],
    ['x', at('f1', 's1'), null],
  ])('%s from %o', (key, from, expected) => {
    expect(walk(key, from, rows, board.slots)).toEqual(expected);
  });
});

describe('settle', () => {
  it.each([
    ['nowhere', null, at('f1', 's1')],
    ['somebody who is gone', at('f9', 's2'), at('f1', 's1')],
    ['a line that is gone', at('f1', 's2', 5), at('f1', 's2', 1)],
    ['a place that there is', at('f2', 's3'), at('f2', 's3')],
  ])('%s', (_, wanted, expected) => {
    expect(settle(wanted, rows, board.slots)).toEqual(expected);
  });

  it('noRows_nowhere', () => {
    expect(settle(at('f1', 's1'), [], board.slots)).toBeNull();
  });
});
