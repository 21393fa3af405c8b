/** Below this, seconds count. */
const SECONDS_BELOW = 10 * 60_000;

const MINUTE = 60_000;

/** How a time that is left is told: in whole seconds near its end, in minutes, hours or days before. */
export type Left = { kind: 'seconds'; seconds: number } | { kind: 'longer'; millis: number };

export function leftOf(millis: number): Left {
  if (millis >= SECONDS_BELOW) return { kind: 'longer', millis };
  return { kind: 'seconds', seconds: Math.max(0, Math.ceil(millis / 1000)) };
}

/** The minutes at which a countdown is read out; in between it keeps silent. */
const READ_OUT = [1, 5, 10, 30] as const;

/** How many minutes a countdown last read out; null: none yet. */
export function readOut(millis: number): number | null {
  return READ_OUT.find((minutes) => millis <= minutes * MINUTE) ?? null;
}
