import { expect, it } from 'vitest';
import { moveFocus } from './gridFocus';

it.each([
  ['ArrowUp', 0, 2],
  ['ArrowDown', 2, 2],
  ['ArrowLeft', 1, 1],
  ['ArrowRight', 1, 3],
  ['Home', 1, 0],
  ['End', 1, 4],
])('moveFocus_%s', (key, row, column) => {
  expect(moveFocus(key, { row: 1, column: 2 }, 3, 5)).toEqual({ row, column });
});

it.each(['ArrowUp', 'ArrowLeft', 'Home'])('moveFocus_%s_staysAtTheFirstCell', (key) => {
  expect(moveFocus(key, { row: 0, column: 0 }, 3, 5)).toEqual({ row: 0, column: 0 });
});

it.each(['ArrowDown', 'ArrowRight', 'End'])('moveFocus_%s_staysAtTheLastCell', (key) => {
  expect(moveFocus(key, { row: 2, column: 4 }, 3, 5)).toEqual({ row: 2, column: 4 });
});

it('moveFocus_otherKeys_leaveTheGridAlone', () => {
  expect(moveFocus('Enter', { row: 0, column: 0 }, 3, 5)).toBeNull();
});
