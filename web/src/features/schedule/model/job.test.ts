import { describe, expect, it } from 'vitest';
import type { Job, Progress } from '@/shared/api/types';
import { appendProgress, elapsedMillis, troubledJob, withLongerCurve } from './job';

const START = Date.UTC(2026, 2, 12, 9);
const iso = (millis: number) => new Date(START + millis).toISOString();

const progress = (elapsed: number): Progress => ({
  elapsedMillis: elapsed,
  costs: { violations: 0, shortfall: 0, worst: 0, unserved: 0, comfort: 0 },
  scheduled: 1,
  requests: 1,
});

function job(more: Partial<Job> = {}): Job {
  return {
    id: 'j',
    state: 'running',
    seconds: 20,
    createdAt: iso(-500),
    startedAt: iso(0),
    endedAt: null,
    attempts: 1,
    best: null,
    scheduleId: null,
    failure: null,
    curve: [],
    ...more,
  };
}

describe('appendProgress', () => {
  it('aLaterPoint_isAddedAndIsTheBest', () => {
    const after = appendProgress(job({ curve: [progress(10)] }), progress(30));
    expect(after.curve.map((point) => point.elapsedMillis)).toEqual([10, 30]);
    expect(after.best?.elapsedMillis).toBe(30);
  });

  it.each([10, 5])('aPointThatIsThereOrOlder_%s_changesNothing', (elapsed) => {
    const before = job({ curve: [progress(10)] });
    expect(appendProgress(before, progress(elapsed))).toBe(before);
  });
});

describe('withLongerCurve', () => {
  const long = job({ curve: [progress(10), progress(30)], best: progress(30) });
  const short = job({ curve: [progress(10)], best: progress(10) });

  it('aReadThatIsBehind_losesNothing', () => {
    expect(withLongerCurve(long, short)).toEqual(long);
  });

  it.each([
    ['theFirstRead', undefined, short],
    ['aReadThatIsAhead', short, long],
    ['anotherRun', long, { ...short, attempts: 2 }],
    ['theEnd', long, { ...short, state: 'done' as const }],
  ])('%s_isTaken', (_, before, after) => {
    expect(withLongerCurve(before, after)).toBe(after);
  });
});

describe('elapsedMillis', () => {
  it.each([
    ['notStarted', job({ startedAt: null }), 5000, 0],
    ['running', job(), 5000, 5000],
    ['ended', job({ endedAt: iso(8000) }), 60_000, 8000],
    ['atMostTheLimit', job(), 24_000, 20_000],
    ['resumed', job({ attempts: 2, curve: [progress(4000)] }), 15_000, 4000],
    ['browserClockBehind', job({ curve: [progress(4000)] }), -90_000, 4000],
    ['browserClockAhead', job({ curve: [progress(4000)] }), 3_600_000, 4000],
  ])('elapsedMillis_%s', (_, running, now, expected) => {
    expect(elapsedMillis(running, START + now)).toBe(expected);
  });
});

describe('troubledJob', () => {
  it.each([
    ['noJob', [], false],
    ['failed', [job({ state: 'failed' })], true],
    ['stoppedBeforeAnything', [job({ state: 'cancelled' })], true],
    ['stoppedWithASchedule', [job({ state: 'cancelled', scheduleId: 's' })], false],
    ['running', [job()], false],
    ['failedLongAgo', [job({ state: 'done', scheduleId: 's' }), job({ state: 'failed' })], false],
  ])('troubledJob_%s', (_, jobs, troubled) => {
    expect(troubledJob(jobs) !== null).toBe(troubled);
  });
});
