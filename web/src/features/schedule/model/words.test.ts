import { expect, it } from 'vitest';
import type { ScheduleSummary } from '@/shared/api/types';
import { isPublishable, verdictOf } from './words';

function summary(status: ScheduleSummary['status'], scheduled: number, violations = 0): ScheduleSummary {
  return {
    id: 's',
    version: null,
    createdAt: '',
    publishedAt: null,
    author: '',
    status,
    costs: { violations, shortfall: 0, unserved: 47 - scheduled, comfort: 0 },
    parts: { unfairness: 0, breaks: 0, idleSlots: 0, moved: 0 },
    scheduled,
    requests: 47,
    upToDate: true,
  };
}

it.each([
  ['OPTIMAL', 46, 'best'],
  ['OPTIMAL', 47, 'best'],
  ['FEASIBLE', 47, 'allServed'],
  ['FEASIBLE', 46, 'goodSoFar'],
  ['INFEASIBLE', 47, 'impossible'],
  ['VIOLATED', 47, 'conflicts'],
] as const)('verdictOf_%s_%s', (status, scheduled, expected) => {
  expect(verdictOf(summary(status, scheduled))).toBe(expected);
});

it('isPublishable_onlyDraftsWithoutConflicts', () => {
  expect(isPublishable(summary('FEASIBLE', 47))).toBe(true);
  expect(isPublishable(summary('VIOLATED', 47, 1))).toBe(false);
  expect(isPublishable({ ...summary('FEASIBLE', 47), version: 1 })).toBe(false);
});
