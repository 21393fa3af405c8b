import type { NextStep } from '@/shared/api/types';

/** What there is to do next, or that a search is under way. */
export type Step = NextStep | 'running';

const CALM: readonly Step[] = ['done', 'run', 'look-back'];

/** Whether there is nothing to do: the step says how things stand. */
export function isCalm(step: Step): boolean {
  return CALM.includes(step);
}
