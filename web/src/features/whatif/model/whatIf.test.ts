import { expect, it } from 'vitest';
import { answerOf, outcomeOf, resultOf, summaryOf } from '@/test/whatIf';
import { answered, headlineOf, isUnderWay, secondsLeft, standingOf, troubled } from './whatIf';

it('theNewestWithAnswers_isShown_whateverIsUnderWayOrFailed', () => {
  const running = summaryOf({ id: 'running', state: 'running' });
  const failed = summaryOf({ id: 'failed', state: 'failed' });
  const stopped = summaryOf({ id: 'stopped', state: 'cancelled', answered: 3 });
  expect(answered([running, failed, stopped, summaryOf()])).toBe(stopped);
  expect(answered([summaryOf({ state: 'cancelled', answered: 1 })])).toBeUndefined();
  expect([running, failed].map(isUnderWay)).toEqual([true, false]);
});

it('onlyTheNewest_isTrouble_andOnlyWithoutAnswers', () => {
  const failed = summaryOf({ state: 'failed' });
  expect(troubled([failed])).toBe(failed);
  expect(troubled([summaryOf({ state: 'cancelled', answered: 1 })])).toBeDefined();
  expect(troubled([summaryOf({ state: 'cancelled', answered: 2 }), failed])).toBeUndefined();
  expect(troubled([summaryOf({ state: 'running' }), failed])).toBeUndefined();
  expect(troubled([])).toBeUndefined();
});

it('secondsLeft_fallFromTheStart_neverBelowNothing', () => {
  const start = Date.parse('2027-03-09T08:00:00Z');
  expect(secondsLeft(summaryOf({ startedAt: null }), start)).toBe(60);
  expect(secondsLeft(summaryOf(), start + 12_000)).toBe(48);
  expect(secondsLeft(summaryOf(), start + 90_000)).toBe(0);
  // A clock that is behind the service's.
  expect(secondsLeft(summaryOf(), start - 5_000)).toBe(60);
});

it('standing_isProvenOrAtMostOrOpen', () => {
  expect(standingOf(outcomeOf(45))).toBe('proven');
  expect(standingOf(outcomeOf(45, { proven: false, mostServed: 47 }))).toBe('atMost');
  expect(standingOf(outcomeOf(45, { proven: false, mostServed: null }))).toBe('open');
  expect(standingOf(outcomeOf(45, { proven: false, mostServed: 45 }))).toBe('open');
});

it('headline_saysWhatIsKnown', () => {
  expect(headlineOf(resultOf({ singles: [answerOf('x', outcomeOf(46), 1)] }))).toBe('best');
  expect(headlineOf(resultOf({ now: outcomeOf(47) }))).toBe('all');
  expect(headlineOf(resultOf({ now: outcomeOf(47, { violations: 1 }) }))).toBe('none');
  expect(headlineOf(resultOf())).toBe('none');
  expect(headlineOf(resultOf({ now: outcomeOf(45, { proven: false }) }))).toBe('open');
});
