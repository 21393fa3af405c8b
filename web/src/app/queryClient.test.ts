import { expect, test } from 'vitest';
import { ApiError, unreachable } from '@/shared/api/errors';
import { queryClient } from './queryClient';

const { retry, retryDelay } = queryClient.getDefaultOptions().queries ?? {};

function triesFor(error: Error): number {
  let tries = 0;
  while (typeof retry === 'function' && retry(tries, error)) tries += 1;
  return tries;
}

test('a service that is busy is asked again for longer than one that cannot be reached, a refusal never', () => {
  expect(triesFor(new ApiError(503, null))).toBe(5);
  expect(triesFor(unreachable(new TypeError()))).toBe(2);
  expect(triesFor(new ApiError(404, null))).toBe(0);
});

test('pages that are turned away together come back at different times, later each time', () => {
  const delay = retryDelay as (failures: number, error: Error) => number;
  const error = new ApiError(503, null);
  const first = Array.from({ length: 20 }, () => delay(0, error));
  expect(new Set(first).size).toBeGreaterThan(1);
  expect(Math.min(...first)).toBeGreaterThanOrEqual(375);
  expect(delay(3, error)).toBeGreaterThan(Math.max(...first));
});
