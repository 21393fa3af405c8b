import { describe, expect, it } from 'vitest';
import type { Progress } from '@/shared/api/types';
import { axisOf, pathThrough, stepLine, timeScale, timeTicks } from './curve';

const at = (elapsedMillis: number, comfort: number): Progress => ({
  elapsedMillis,
  costs: { violations: 0, shortfall: 0, worst: 0, unserved: 0, comfort },
  scheduled: 1,
  requests: 1,
});

const AXIS = { from: 0, to: 20_000 };

describe('axisOf', () => {
  it.each([
    [[], 0],
    [[at(1100, 8), at(5000, 2)], 1100],
    [[at(19_000, 8)], 10_000],
  ])('axisOf_%#', (curve, from) => {
    expect(axisOf({ curve, seconds: 20 })).toEqual({ from, to: 20_000 });
  });
});

describe('timeScale', () => {
  it('runsFromZeroToOne', () => {
    const axis = { from: 1000, to: 20_000 };
    expect(timeScale(1000, axis)).toBe(0);
    expect(timeScale(20_000, axis)).toBe(1);
    expect(timeScale(0, axis)).toBe(0);
    expect(timeScale(90_000, axis)).toBe(1);
  });

  it('givesTheFirstSecondMoreRoomThanTheLast', () => {
    expect(timeScale(1000, AXIS)).toBeGreaterThan(0.4);
    expect(timeScale(19_000, AXIS)).toBeGreaterThan(0.98);
  });
});

it.each([
  [0, 5, [0, 1, 5]],
  [0, 20, [0, 1, 5, 20]],
  [1100, 20, [1.1, 2, 5, 20]],
  [0, 300, [0, 1, 5, 60, 300]],
])('timeTicks_%s_%s', (from, seconds, expected) => {
  expect(timeTicks({ from, to: seconds * 1000 })).toEqual(expected);
});

describe('stepLine', () => {
  it('keepsAValueUntilTheNextImprovement_andTheLastUntilNow', () => {
    const line = stepLine([at(0, 8), at(5000, 2)], 'comfort', 20_000, AXIS);
    const middle = timeScale(5000, AXIS);
    expect(line).toEqual([
      { x: 0, y: 0 },
      { x: middle, y: 0 },
      { x: middle, y: 0.75 },
      { x: 1, y: 0.75 },
    ]);
  });

  it('aCostThatIsZeroThroughout_liesAtTheBottom', () => {
    expect(stepLine([at(0, 0)], 'comfort', 1000, AXIS).map(({ y }) => y)).toEqual([1, 1]);
  });

  it('neverGoesBackInTime', () => {
    const line = stepLine([at(5000, 3)], 'comfort', 100, AXIS);
    expect(line[1]?.x).toBe(line[0]?.x);
  });

  it('withoutPoints_isEmpty', () => {
    expect(stepLine([], 'comfort', 100, AXIS)).toEqual([]);
  });
});

it('pathThrough_scalesToTheBox', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 0.5, y: 1 },
  ];
  expect(pathThrough(points, 300, 80)).toBe('M0 0L150 80');
});
