import type { ScheduleSummary } from '@/shared/api/types';

/**
 * What may be said of the wishes that a schedule serves. `all`: every one, which needs no proof; `most`: proven that no
 * schedule as good on conflicts and commitments serves more of them; `weighed`: proven that none serves wishes of more
 * weight, though perhaps more of less weight; `atMost`: some number is proven that none exceeds; `plain`: no more than
 * the number.
 */
export type Served = 'all' | 'most' | 'weighed' | 'atMost' | 'plain';

export function servedOf({
  costs,
  scheduled,
  requests,
  mostServed,
  proofs,
}: Pick<ScheduleSummary, 'costs' | 'scheduled' | 'requests' | 'mostServed' | 'proofs'>): Served {
  if (costs.violations > 0 || requests === 0) return 'plain';
  if (scheduled === requests) return 'all';
  if (mostServed === null) return 'plain';
  if (scheduled === mostServed) return 'most';
  if (proofs?.unserved.proven === true) return 'weighed';
  return mostServed < requests ? 'atMost' : 'plain';
}

/** Whether a statement on the wishes served claims that nothing better exists. */
export const isMaximum = (served: Served) => served === 'all' || served === 'most' || served === 'weighed';

/** A sentence on a schedule as a whole and, where it says how much is open, how much: at most that. */
export interface Verdict {
  key:
    | 'best'
    | 'good'
    | 'goodSoFar'
    | 'comfortProven'
    | 'comfortOpen'
    | 'strongerOpen'
    | 'shortfallOpen'
    | 'worstOpen'
    | 'impossible'
    | 'impossibleFewest'
    | 'conflicts';
  count?: number;
}

/** What is to be said beyond the wishes served: the first of the costs that is open, or that none is. */
export function verdictOf(schedule: ScheduleSummary): Verdict {
  const { costs, proofs } = schedule;
  if (costs.violations > 0) return ofConflicts(schedule);
  if (proofs === null) return ofUnproven(schedule);
  if (!proofs.shortfall.proven)
    return { key: 'shortfallOpen', count: costs.shortfall - proofs.shortfall.bound };
  if (!proofs.worst.proven) return { key: 'worstOpen' };
  if (!proofs.unserved.proven)
    return servedOf(schedule) === 'most'
      ? { key: 'strongerOpen', count: costs.unserved - proofs.unserved.bound }
      : { key: 'goodSoFar' };
  if (!proofs.comfort.proven) return { key: 'comfortOpen', count: costs.comfort - proofs.comfort.bound };
  return { key: 'comfortProven' };
}

function ofConflicts({ status, proofs }: ScheduleSummary): Verdict {
  if (status !== 'INFEASIBLE') return { key: 'conflicts' };
  return { key: proofs?.violations.proven === true ? 'impossibleFewest' : 'impossible' };
}

/** Of schedules from before there were certificates. */
function ofUnproven(schedule: ScheduleSummary): Verdict {
  if (schedule.status === 'OPTIMAL') return { key: 'best' };
  return { key: servedOf(schedule) === 'all' ? 'good' : 'goodSoFar' };
}
