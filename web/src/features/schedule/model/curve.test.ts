import { describe, expect, it } from 'vitest';
import type { Progress } from '@/shared/api/types';
import { pathThrough, stepLine, timeScale, timeTicks } from './curve';

const at = (elapsedMillis: number, comfort: number): Progress => ({
  elapsedMillis,
  costs: { violations: 0, shortfall: 0, unserved: 0, comfort },
  scheduled: 1,
  requests: 1,
});

describe('timeScale', () => {
  it('runsFromZeroToOne', () => {
    expect(timeScale(0, 20_000)).toBe(0);
    expect(timeScale(20_000, 20_000)).toBe(1);
    expect(timeScale(90_000, 20_000)).toBe(1);
  });

  it('givesTheFirstSecondMoreRoomThanTheLast', () => {
    expect(timeScale(1000, 20_000)).toBeGreaterThan(0.4);
    expect(timeScale(19_000, 20_000)).toBeGreaterThan(0.98);
  });
});

it.each([
  [5, [0, 1, 5]],
  [20, [0, 1, 5, 20]],
  [60, [0, 1, 5, 20, 60]],
  [22, [0, 1, 5, 22]],
])('timeTicks_%s', (limit, expected) => {
  expect(timeTicks(limit)).toEqual(expected);
});

describe('stepLine', () => {
  it('keepsAValueUntilTheNextImprovement_andTheLastUntilNow', () => {
    const line = stepLine([at(0, 8), at(5000, 2)], 'comfort', 20_000, 20_000);
    const middle = timeScale(5000, 20_000);
    expect(line).toEqual([
      { x: 0, y: 0 },
      { x: middle, y: 0 },
      { x: middle, y: 0.75 },
      { x: 1, y: 0.75 },
    ]);
  });

  it('aCostThatIsZeroThroughout_liesAtTheBottom', () => {
    expect(stepLine([at(0, 0)], 'comfort', 1000, 20_000).map(({ y }) => y)).toEqual([1, 1]);
  });

  it('neverGoesBackInTime', () => {
    const line = stepLine([at(5000, 3)], 'comfort', 100, 20_000);
    expect(line[1]?.x).toBe(line[0]?.x);
  });

  it('withoutPoints_isEmpty', () => {
    expect(stepLine([], 'comfort', 100, 20_000)).toEqual([]);
  });
});

it('pathThrough_scalesToTheBox', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 0.5, y: 1 },
  ];
  expect(pathThrough(points, 300, 80)).toBe('M0 0L150 80');
});
