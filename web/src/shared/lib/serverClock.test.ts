import { describe, expect, it } from 'vitest';
import { aheadOf, hasJumped } from './serverClock';

it('aheadOf_takesTheAnswerToComeHalfway', () => {
  expect(aheadOf('1970-01-01T00:01:00Z', 10_000, 12_000)).toBe(49_000);
  expect(aheadOf('1970-01-01T00:00:00Z', 10_000, 12_000)).toBe(-11_000);
});

describe('hasJumped', () => {
  const before = { set: 1_000_000, steady: 500 };

  it.each([
    ['aSecondLater', { set: 1_001_000, steady: 1500 }, false],
    ['aSlowTick', { set: 1_030_000, steady: 30_500 }, false],
    ['theClockWasSetBack', { set: 400_000, steady: 1500 }, true],
    ['theDeviceSlept', { set: 1_600_000, steady: 1500 }, true],
  ])('hasJumped_%s', (_, now, expected) => {
    expect(hasJumped(before, now)).toBe(expected);
  });
});
