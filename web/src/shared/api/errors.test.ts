import { expect, it } from 'vitest';
import { ApiError, detailOf, kindFor, kindOf, unreachable } from './errors';

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

it.each([
  [unreachable(new TypeError('x')), true, 'unreachable'],
  [unreachable(new TypeError('x')), false, 'offline'],
  [new TypeError('the code of the page was not loaded'), true, 'failed'],
  [new TypeError('the code of the page was not loaded'), false, 'offline'],
  [new ApiError(404, null), false, 'missing'],
] as const)('kindFor_%s_online_%s', (error, online, expected) => {
  expect(kindFor(error, online)).toBe(expected);
});
