import type { Costs, Job, Progress } from '@/shared/api/types';

/** A point of a drawing: `x` and `y` between 0 and 1, `y` counted from the top. */
export interface Point {
  x: number;
  y: number;
}

/** What happens before this is drawn about linearly; later times are drawn closer and closer. */
const EARLY_MILLIS = 100;

/** The least distance of two labels, of the width. */
const TICK_ROOM = 0.18;

/** The times between which a search is drawn, in milliseconds since it began. */
export interface TimeAxis {
  from: number;
  to: number;
}

/** From the first schedule that was found to the end of the time that was given. */
export function axisOf({ curve, seconds }: Pick<Job, 'curve' | 'seconds'>): TimeAxis {
  const to = seconds * 1000;
  return { from: Math.min(curve[0]?.elapsedMillis ?? 0, to / 2), to };
}

/**
 * Where a time lies on the axis, from 0 to 1. The first instants bring most of the improvement, so that time is drawn
 * logarithmically: every later doubling takes as much room as the one before.
 */
export function timeScale(millis: number, { from, to }: TimeAxis): number {
  const since = Math.min(Math.max(millis, from), to) - from;
  return Math.log1p(since / EARLY_MILLIS) / Math.log1p((to - from) / EARLY_MILLIS);
}

/** Times worth a label, in seconds: the two ends, and round ones that have room between them. */
export function timeTicks(axis: TimeAxis): number[] {
  const [from, to] = [axis.from / 1000, axis.to / 1000];
  const at = (seconds: number) => timeScale(seconds * 1000, axis);
  const ticks = [from];
  for (const seconds of [1, 2, 5, 20, 60, 300]) {
    const hasRoom = at(seconds) - at(ticks.at(-1) ?? from) >= TICK_ROOM && 1 - at(seconds) >= TICK_ROOM;
    if (seconds > from && seconds < to && hasRoom) ticks.push(seconds);
  }
  return [...ticks, to];
}

/**
 * The corners of the step line that one cost draws: it keeps each value until the next improvement, and the last until
 * `now`. The highest value lies at the top, 0 at the bottom.
 */
export function stepLine(
  curve: readonly Progress[],
  cost: keyof Costs,
  now: number,
  axis: TimeAxis,
): Point[] {
  const highest = Math.max(1, ...curve.map((progress) => progress.costs[cost]));
  const points: Point[] = [];
  for (const progress of curve) {
    const point = { x: timeScale(progress.elapsedMillis, axis), y: 1 - progress.costs[cost] / highest };
    const before = points.at(-1);
    if (before !== undefined) points.push({ x: point.x, y: before.y });
    points.push(point);
  }
  const last = points.at(-1);
  if (last !== undefined) points.push({ x: Math.max(last.x, timeScale(now, axis)), y: last.y });
  return points;
}

/** An SVG path through the points, in a box of the given size. */
export function pathThrough(points: readonly Point[], width: number, height: number): string {
  const round = (value: number) => Math.round(value * 100) / 100;
  return points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x * width)} ${round(y * height)}`)
    .join('');
}
