/** A row or column that is drawn, as far from the beginning as its start says. */
export interface Placed {
  index: number;
  start: number;
  end: number;
}

export interface Stretch<T> {
  index: number;
  thing: T;
  /** The empty space between what is drawn before it and itself. */
  gap: number;
}

export interface Track<T> {
  stretches: Stretch<T>[];
  after: number;
}

/** What is drawn of a long row of things, with the empty space before each and after the last. */
export function stretchesOf<T>(things: readonly T[], placed: readonly Placed[], total: number): Track<T> {
  let end = 0;
  const stretches = placed.flatMap(({ index, start, end: next }) => {
    const thing = things[index];
    // Things can have become fewer since they were placed.
    if (thing === undefined) return [];
    const gap = start - end;
    end = next;
    return [{ index, thing, gap }];
  });
  return { stretches, after: total - end };
}

/** The indices to draw: those in sight with some around them, and the one where the keys are, wherever it is. */
export function drawn(first: number, last: number, around: number, count: number, current: number): number[] {
  const from = Math.max(0, first - around);
  const to = Math.min(count - 1, last + around);
  const indices = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  if (current < from && current >= 0) return [current, ...indices];
  if (current > to && current < count) return [...indices, current];
  return indices;
}
