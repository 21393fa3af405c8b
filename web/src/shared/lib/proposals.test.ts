import { expect, it } from 'vitest';
import type { Proposal } from '@/shared/api/types';
import { isSameSchedule } from './proposals';

const proposal = (...meetings: Proposal['meetings']): Proposal => ({
  kind: 'keep',
  title: '',
  summary: '',
  disturbed: 0,
  costs: { violations: 0, shortfall: 0, worst: 0, unserved: 0, comfort: 0 },
  scheduled: meetings.length,
  requests: 2,
  discarded: 0,
  notices: [],
  meetings,
});
const one = { request: 'f1-p1', slotId: 's1' };
const other = { request: 'f1-p2', slotId: 's2' };

it.each([
  ['the first', proposal(one), undefined, false],
  ['the same in another order', proposal(one, other), proposal(other, one), true],
  ['a meeting elsewhere', proposal(one), proposal({ ...one, slotId: 's2' }), false],
  ['a meeting less', proposal(one), proposal(one, other), false],
])('isSameSchedule_%s', (_, proposed, before, expected) => {
  expect(isSameSchedule(proposed, before)).toBe(expected);
});
