import type { ScheduleSummary } from '@/shared/api/types';

/** What is to be said of a schedule as a whole, before its figures. */
export type Verdict = 'best' | 'allServed' | 'goodSoFar' | 'impossible' | 'conflicts';

/**
 * `best`: proven that nothing is better; `allServed`: every wish is served, which cannot be beaten, though the waiting
 * times perhaps can; `goodSoFar`: nothing is wrong, more may be possible; `impossible`: proven that conflicts cannot be
 * avoided; `conflicts`: conflicts remain, perhaps avoidable.
 */
export function verdictOf({ status, costs, scheduled, requests }: ScheduleSummary): Verdict {
  switch (status) {
    case 'OPTIMAL':
      return 'best';
    case 'INFEASIBLE':
      return 'impossible';
    case 'VIOLATED':
      return 'conflicts';
    case 'FEASIBLE':
      return costs.unserved === 0 && scheduled === requests ? 'allServed' : 'goodSoFar';
  }
}

/** Whether an organiser may publish a schedule: a draft without conflicts that answers the event as it is. */
export function isPublishable({ version, costs }: ScheduleSummary): boolean {
  return version === null && costs.violations === 0;
}
