import { useEffect, useState } from 'react';

/** By how much the service's clock is ahead of this device's, in milliseconds; the answer took half of its time to come. */
export function aheadOf(serverTime: string, askedAt: number, answeredAt: number): number {
  return Date.parse(serverTime) - (askedAt + answeredAt) / 2;
}

/** Two clocks of a device: one that people set, and one that only goes forward. */
export interface Clocks {
  set: number;
  steady: number;
}

const MOST_DRIFT = 2000;

/** Whether somebody has set the device's clock between two readings, or the device has slept: the offset is to be measured again. */
export function hasJumped(before: Clocks, now: Clocks): boolean {
  return Math.abs(now.set - before.set - (now.steady - before.steady)) > MOST_DRIFT;
}

const read = (): Clocks => ({ set: Date.now(), steady: performance.now() });

/**
 * The service's time, afresh each second, in milliseconds since the epoch.
 *
 * @param ahead by how much its clock is ahead
 * @param onJump told once the offset holds no longer
 */
export function useServerTime(ahead: number, onJump: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let last = read();
    const timer = setInterval(() => {
      const clocks = read();
      if (hasJumped(last, clocks)) onJump();
      last = clocks;
      setNow(clocks.set);
    }, 1000);
    return () => clearInterval(timer);
  }, [onJump]);
  return now + ahead;
}
