import type { Costs, Progress } from '@/shared/api/types';

/** A point of a drawing: `x` and `y` between 0 and 1, `y` counted from the top. */
export interface Point {
  x: number;
  y: number;
}

/** What happens before this is drawn about linearly; later times are drawn closer and closer. */
const EARLY_MILLIS = 100;

/**
 * Where a time lies between 0 and `limit`. The first instants bring most of the improvement, so that time is drawn
 * logarithmically: every later doubling takes as much room as the one before.
 */
export function timeScale(millis: number, limit: number): number {
  return Math.log1p(Math.min(millis, limit) / EARLY_MILLIS) / Math.log1p(limit / EARLY_MILLIS);
}

/** Times worth a label: none closer than a tenth of the width to the next. */
export function timeTicks(limitSeconds: number): number[] {
  const ticks = [0, 1, 5, 20, 60, 300].filter((seconds) => seconds < limitSeconds).concat(limitSeconds);
  const at = (seconds: number) => timeScale(seconds * 1000, limitSeconds * 1000);
  return ticks.filter((seconds, index) => {
    const next = ticks[index + 1];
    return next === undefined || at(next) - at(seconds) > 0.1;
  });
}

/**
 * The corners of the step line that one cost draws: it keeps each value until the next improvement, and the last until
 * `now`. The highest value lies at the top, 0 at the bottom.
 */
export function stepLine(curve: readonly Progress[], cost: keyof Costs, now: number, limit: number): Point[] {
  const highest = Math.max(1, ...curve.map((progress) => progress.costs[cost]));
  const points: Point[] = [];
  for (const progress of curve) {
    const point = { x: timeScale(progress.elapsedMillis, limit), y: 1 - progress.costs[cost] / highest };
    const before = points.at(-1);
    if (before !== undefined) points.push({ x: point.x, y: before.y });
    points.push(point);
  }
  const last = points.at(-1);
  if (last !== undefined) points.push({ x: Math.max(last.x, timeScale(now, limit)), y: last.y });
  return points;
}

/** An SVG path through the points, in a box of the given size. */
export function pathThrough(points: readonly Point[], width: number, height: number): string {
  const round = (value: number) => Math.round(value * 100) / 100;
  return points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x * width)} ${round(y * height)}`)
    .join('');
}
