import { expect, it } from 'vitest';
import type { WhatIfOutcome } from '@/shared/api/types';
import { answerOf, outcomeOf } from '@/test/whatIf';
import { lineThrough, plotOf } from './plot';

const now = outcomeOf(45);

function plot(outcomes: (WhatIfOutcome | null)[], requests = 47) {
  const points = outcomes.map((outcome, index) => ({
    x: 10 + index,
    answer: outcome === null ? null : answerOf('', outcome, 0),
  }));
  return plotOf({ axis: 'slots', points }, now, requests);
}

it('dots_areEvenlyApart_andTheEventAsItIsAmongThem', () => {
  const { dots } = plot([outcomeOf(43), null, outcomeOf(47), outcomeOf(47)]);
  expect(dots.map(({ x }) => x)).toEqual([0.125, 0.375, 0.625, 0.875]);
  expect(dots.map(({ value }) => value)).toEqual([10, 11, 12, 13]);
  expect(dots.map(({ current }) => current)).toEqual([false, true, false, false]);
  expect(dots.map(({ outcome }) => outcome.served)).toEqual([43, 45, 47, 47]);
});

it('more_isHigher_allThatIsAskedIsTheTop_andNothingLeavesTheDrawing', () => {
  const { dots, asked, ticks } = plot([outcomeOf(0), null, outcomeOf(47)]);
  const heights = dots.map(({ y }) => y);
  expect(asked).toBe(0);
  expect(heights).toEqual([...heights].sort((one, other) => other - one));
  expect(heights.at(-1)).toBe(0);
  for (const y of [...heights, ...ticks.map((tick) => tick.y)]) {
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(1);
  }
});

it('smallDifferences_show', () => {
  const { dots, ticks } = plot([outcomeOf(44), null], 47);
  expect(Math.abs((dots[0]?.y ?? 0) - (dots[1]?.y ?? 0))).toBeGreaterThan(0.2);
  expect(ticks.map(({ count }) => count)).toEqual([43, 44, 45, 46, 47]);
});

it('theCeiling_isWhereMoreIsNotExcluded', () => {
  const open = (mostServed: number | null) => outcomeOf(43, { proven: false, mostServed });
  const { dots } = plot([open(45), null, open(null), outcomeOf(43, { mostServed: 46 }), open(43)]);
  expect(dots.map(({ ceiling }) => ceiling)).toEqual([dots[1]?.y, null, 0, null, null]);
});

it('everythingServed_isALineAtTheTop', () => {
  const { dots } = plotOf({ axis: 'rooms', points: [{ x: 1, answer: null }] }, outcomeOf(0), 0);
  expect(dots[0]?.y).toBe(1);
  expect(lineThrough(plot([outcomeOf(47), outcomeOf(47)]).dots, 100, 50)).toBe('M25 0L75 0');
});
