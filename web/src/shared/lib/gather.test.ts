import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Gathering } from './gather';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('theFirst_isToldAtOnce_aBurstTogetherAfterTheInterval', () => {
  const told: string[] = [];
  const gathering = new Gathering<string>((things) => told.push(things.join('')), 1000);
  gathering.add('a');
  gathering.add('b');
  gathering.add('c', 'd');
  expect(told).toEqual(['a']);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual(['a', 'bcd']);
  gathering.add('e');
  vi.advanceTimersByTime(999);
  expect(told).toEqual(['a', 'bcd']);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['a', 'bcd', 'e']);
  vi.advanceTimersByTime(5000);
  gathering.add('f');
  expect(told).toEqual(['a', 'bcd', 'e', 'f']);
});

it('stop_forgetsWhatWasNotTold', () => {
  const told = vi.fn();
  const gathering = new Gathering<string>(told, 1000);
  gathering.add('a');
  gathering.add('b');
  gathering.stop();
  vi.advanceTimersByTime(5000);
  expect(told).toHaveBeenCalledExactlyOnceWith(['a']);
});
