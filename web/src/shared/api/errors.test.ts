import { expect, it } from 'vitest';
import { ApiError, detailOf, kindOf, unreachable } from './errors';

it.each([
  [0, 'unreachable'],
  [400, 'missing'],
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'missing'],
  [409, 'failed'],
  [500, 'failed'],
  [503, 'unreachable'],
])('kindOf_%s', (status, expected) => {
  expect(kindOf(new ApiError(status, null))).toBe(expected);
});

it('kindOf_whatIsNoAnswerOfTheService_failed', () => {
  expect(kindOf(new TypeError('x'))).toBe('failed');
});

it('detailOf_isWhatTheServiceSaid', () => {
  const problem = {
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    detail: 'Déjà en cours.',
    faults: [],
  };
  expect(detailOf(new ApiError(409, problem))).toBe('Déjà en cours.');
  expect(detailOf(unreachable(new TypeError('x')))).toBeNull();
});
