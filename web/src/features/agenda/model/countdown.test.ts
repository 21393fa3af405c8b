import { describe, expect, it } from 'vitest';
import { leftOf, readOut } from './countdown';

const MINUTE = 60_000;

describe('leftOf', () => {
  it.each([
    [10 * MINUTE, { kind: 'longer', millis: 10 * MINUTE }],
    [10 * MINUTE - 1, { kind: 'seconds', seconds: 600 }],
    [1500, { kind: 'seconds', seconds: 2 }],
    [0, { kind: 'seconds', seconds: 0 }],
    [-1, { kind: 'seconds', seconds: 0 }],
  ])('leftOf_%i', (millis, expected) => {
    expect(leftOf(millis)).toEqual(expected);
  });
});

describe('readOut', () => {
  it.each([
    [31 * MINUTE, null],
    [30 * MINUTE, 30],
    [10 * MINUTE + 1, 30],
    [10 * MINUTE, 10],
    [4 * MINUTE, 5],
    [30_000, 1],
  ])('readOut_%i', (millis, expected) => {
    expect(readOut(millis)).toBe(expected);
  });
});
