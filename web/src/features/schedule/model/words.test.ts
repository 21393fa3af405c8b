import { describe, expect, it } from 'vitest';
import type { Costs, ScheduleSummary } from '@/shared/api/types';
import { costsOf, proofsOf, summaryOf } from '@/test/schedule';
import { isMaximum, servedOf, verdictOf } from './words';

/** A schedule with proofs. */
function proven(
  costs: Partial<Costs>,
  bounds: Partial<Costs>,
  more: Partial<ScheduleSummary> = {},
): ScheduleSummary {
  const all = costsOf(costs);
  return summaryOf({ costs: all, proofs: proofsOf(all, costsOf(bounds)), ...more });
}

describe('servedOf', () => {
  it.each([
    ['everything, without proofs', summaryOf(), 'all'],
    [
      'a count that none exceeds',
      proven({ unserved: 3 }, { unserved: 3 }, { scheduled: 46, mostServed: 46 }),
      'most',
    ],
    [
      'a count that none exceeds, though stronger wishes might be served',
      proven({ unserved: 9 }, { unserved: 3 }, { scheduled: 46, mostServed: 46 }),
      'most',
    ],
    [
      'the greatest weight, though perhaps not the greatest count',
      proven({ unserved: 4 }, { unserved: 4 }, { scheduled: 43, mostServed: 46 }),
      'weighed',
    ],
    [
      'fewer than are proven to be too many',
      proven({ unserved: 9 }, { unserved: 3 }, { scheduled: 44, mostServed: 46 }),
      'atMost',
    ],
    [
      'fewer, and nothing excludes all',
      proven({ unserved: 9 }, {}, { scheduled: 44, mostServed: 47 }),
      'plain',
    ],
    [
      'fewer, and commitments are open',
      proven({ shortfall: 1, unserved: 3 }, { unserved: 3 }, { scheduled: 46 }),
      'plain',
    ],
    ['fewer, without proofs', summaryOf({ scheduled: 46, costs: costsOf({ unserved: 1 }) }), 'plain'],
    ['everything, with conflicts', proven({ violations: 1 }, {}, { status: 'VIOLATED' }), 'plain'],
    ['nothing of nothing', proven({}, {}, { scheduled: 0, requests: 0, mostServed: 0 }), 'plain'],
  ] as const)('%s', (_, schedule, expected) => {
    expect(servedOf(schedule)).toBe(expected);
  });
});

it('isMaximum_onlyWhereNothingBetterExists', () => {
  expect((['all', 'most', 'weighed', 'atMost', 'plain'] as const).filter(isMaximum)).toEqual([
    'all',
    'most',
    'weighed',
  ]);
});

describe('verdictOf', () => {
  it.each([
    ['all proven', proven({ comfort: 8 }, { comfort: 8 }), { key: 'comfortProven' }],
    ['comfort open', proven({ comfort: 8 }, { comfort: 5 }), { key: 'comfortOpen', count: 3 }],
    [
      'wishes open',
      proven({ unserved: 409 }, { unserved: 408 }, { scheduled: 3, mostServed: 4 }),
      { key: 'goodSoFar' },
    ],
    [
      'wishes open, but not their number',
      proven({ unserved: 409 }, { unserved: 408 }, { scheduled: 4, mostServed: 4 }),
      { key: 'strongerOpen', count: 1 },
    ],
    [
      'commitments open',
      proven({ shortfall: 3 }, { shortfall: 1 }, { scheduled: 4 }),
      { key: 'shortfallOpen', count: 2 },
    ],
    [
      'the worst served open',
      proven({ worst: 2 }, { worst: 1 }, { scheduled: 4, policy: 'worst-first', missing: [2] }),
      { key: 'worstOpen' },
    ],
    [
      'fewest conflicts',
      proven({ violations: 2 }, { violations: 2 }, { status: 'INFEASIBLE' }),
      { key: 'impossibleFewest' },
    ],
    [
      'conflicts for certain, perhaps fewer',
      proven({ violations: 2 }, { violations: 1 }, { status: 'INFEASIBLE' }),
      { key: 'impossible' },
    ],
    ['conflicts', proven({ violations: 2 }, {}, { status: 'VIOLATED' }), { key: 'conflicts' }],
    [
      'conflicts for certain, without proofs',
      summaryOf({ status: 'INFEASIBLE', costs: costsOf({ violations: 1 }) }),
      { key: 'impossible' },
    ],
    ['the best, without proofs', summaryOf({ status: 'OPTIMAL' }), { key: 'best' }],
    ['everything, without proofs', summaryOf(), { key: 'good' }],
    ['less, without proofs', summaryOf({ scheduled: 46 }), { key: 'goodSoFar' }],
  ] as const)('%s', (_, schedule, expected) => {
    expect(verdictOf(schedule)).toEqual(expected);
  });
});
