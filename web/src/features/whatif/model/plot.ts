import type { WhatIfCurve, WhatIfOutcome } from '@/shared/api/types';

/** A point of a drawing whose corners are (0, 0), at the top left, and (1, 1). */
export interface Dot {
  value: number;
  x: number;
  y: number;
  outcome: WhatIfOutcome;
  current: boolean;
  /** Up to where more is not excluded; null where nothing better is possible. */
  ceiling: number | null;
}

export interface Plot {
  dots: Dot[];
  /** Numbers of wishes beside the drawing, and where. */
  ticks: { count: number; y: number }[];
  /** Where all that is asked for would be served. */
  asked: number;
}

const STEPS = 3;

/** Wishes served along one axis. What is drawn begins a little below the least, so that differences show. */
export function plotOf({ points }: WhatIfCurve, now: WhatIfOutcome, requests: number): Plot {
  const outcomes = points.map(({ answer }) => answer?.outcome ?? now);
  const least = Math.min(...outcomes.map(({ served }) => served));
  const step = stepOf(requests - least);
  const low = Math.max(0, Math.floor((least - step / 2) / step) * step);
  const high = Math.max(requests, low + 1);
  const y = (count: number) => (high - count) / (high - low);
  return {
    dots: points.map(({ x: value, answer }, index) => {
      const outcome = outcomes[index] ?? now;
      return {
        value,
        x: (index + 0.5) / points.length,
        y: y(outcome.served),
        outcome,
        current: answer === null,
        ceiling: ceilingOf(outcome, requests, y),
      };
    }),
    ticks: ticksOf(low, high, step).map((count) => ({ count, y: y(count) })),
    asked: y(requests),
  };
}

function ceilingOf(outcome: WhatIfOutcome, requests: number, y: (count: number) => number): number | null {
  const most = outcome.mostServed ?? requests;
  return outcome.proven || most <= outcome.served ? null : y(most);
}

/** The least 1, 2 or 5 times a power of ten of which so many steps hold the range. */
function stepOf(range: number): number {
  let step = 1;
  for (let i = 0; step * STEPS < range; i++) step = i % 3 === 1 ? (step / 2) * 5 : step * 2;
  return step;
}

function ticksOf(low: number, high: number, step: number): number[] {
  const ticks = [];
  for (let count = low; count <= high; count += step) ticks.push(count);
  return ticks;
}

/** A line through all dots, in units of `width` and `height`. */
export function lineThrough(dots: readonly Dot[], width: number, height: number): string {
  return dots
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x * width)} ${round(y * height)}`)
    .join('');
}

const round = (length: number) => Math.round(length * 10) / 10;
