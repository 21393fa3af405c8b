import type { Costs, Proof, Proofs, ScheduleSummary } from '@/shared/api/types';
import { timeAt } from './grid';

/** A draft that costs nothing and of which nothing is proven, but for what is said otherwise. */
export function summaryOf(more: Partial<ScheduleSummary> = {}): ScheduleSummary {
  return {
    id: 's',
    version: null,
    createdAt: timeAt(0),
    publishedAt: null,
    author: '',
    status: 'FEASIBLE',
    costs: costsOf(),
    policy: 'total',
    missing: [],
    parts: { unfairness: 0, breaks: 0, idleSlots: 0, moved: 0 },
    scheduled: 47,
    requests: 47,
    mostServed: null,
    proofs: null,
    ...more,
  };
}

export function costsOf(more: Partial<Costs> = {}): Costs {
  return { violations: 0, shortfall: 0, worst: 0, unserved: 0, comfort: 0, ...more };
}

/** Proofs of these bounds for a schedule of these costs; `method` wherever something is to be proven. */
export function proofsOf(costs: Costs, bounds: Costs, method: Proof['method'] = 'counting'): Proofs {
  let proven = true;
  const proof = (cost: keyof Costs): Proof => {
    proven &&= costs[cost] === bounds[cost];
    return { bound: bounds[cost], method: bounds[cost] === 0 ? 'trivial' : method, proven };
  };
  return {
    violations: proof('violations'),
    shortfall: proof('shortfall'),
    worst: proof('worst'),
    unserved: proof('unserved'),
    comfort: proof('comfort'),
  };
}
