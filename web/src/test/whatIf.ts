import type { WhatIfAnswer, WhatIfOutcome, WhatIfResult, WhatIfSummary } from '@/shared/api/types';

/** Proven, without conflicts, but for what is said otherwise. */
export function outcomeOf(served: number, more: Partial<WhatIfOutcome> = {}): WhatIfOutcome {
  return {
    served,
    mostServed: served,
    violations: 0,
    shortfall: 0,
    unserved: 0,
    proven: true,
    ...more,
  };
}

export function answerOf(text: string, outcome: WhatIfOutcome, least: number, most = least): WhatIfAnswer {
  const gain = (unserved: number) => ({ violations: 0, shortfall: 0, unserved });
  return {
    change: { text, kind: 'add-room' },
    outcome,
    atLeast: gain(least),
    atMost: gain(most),
  };
}

export function resultOf(more: Partial<WhatIfResult> = {}): WhatIfResult {
  return { requests: 47, now: outcomeOf(45), singles: [], excluded: 0, untried: 0, curves: [], ...more };
}

export function summaryOf(more: Partial<WhatIfSummary> = {}): WhatIfSummary {
  return {
    id: 'w',
    state: 'done',
    seconds: 60,
    createdAt: '2027-03-09T08:00:00Z',
    startedAt: '2027-03-09T08:00:00Z',
    endedAt: null,
    attempts: 1,
    answered: 1,
    asked: 1,
    failure: null,
    ...more,
  };
}
