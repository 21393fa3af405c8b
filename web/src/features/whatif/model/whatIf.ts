import type { WhatIfOutcome, WhatIfResult, WhatIfSummary } from '@/shared/api/types';

export function isUnderWay({ state }: WhatIfSummary): boolean {
  return state === 'queued' || state === 'running';
}

/** The event as it is comes first, and alone answers nothing that was asked. */
const hasAnswers = ({ state, answered }: WhatIfSummary) =>
  state === 'done' || (state === 'cancelled' && answered > 1);

/** The newest that has ended with answers. */
export function answered(all: readonly WhatIfSummary[]): WhatIfSummary | undefined {
  return all.find(hasAnswers);
}

/** The newest where it left no answer: it failed, or was stopped early. */
export function troubled(all: readonly WhatIfSummary[]): WhatIfSummary | undefined {
  const newest = all[0];
  return newest === undefined || isUnderWay(newest) || hasAnswers(newest) ? undefined : newest;
}

/** How many seconds it may still take, at the time `now` of this browser; never more than it was given. */
export function secondsLeft({ seconds, startedAt }: WhatIfSummary, now: number): number {
  const gone = startedAt === null ? 0 : Math.max(0, (now - Date.parse(startedAt)) / 1000);
  return Math.max(0, Math.round(seconds - gone));
}

/** What can be said of how good an outcome is: the best, at most so many served, or nothing. */
export function standingOf({ proven, served, mostServed }: WhatIfOutcome): 'proven' | 'atMost' | 'open' {
  if (proven) return 'proven';
  return mostServed !== null && mostServed > served ? 'atMost' : 'open';
}

/** What the first sentence of a result says. */
export function headlineOf({ now, requests, singles }: WhatIfResult): 'best' | 'all' | 'none' | 'open' {
  if (singles.length > 0) return 'best';
  if (now.served === requests && now.violations === 0 && now.shortfall === 0) return 'all';
  return now.proven ? 'none' : 'open';
}
