import type { BoardStep } from '@/shared/api/types';

export interface Way {
  turn: 'undo' | 'redo';
  /** The last one to turn. */
  step: number;
}

/** How the board gets to just after a step of its history, the newest first; null: it is there. */
export function wayTo(steps: readonly BoardStep[], index: number): Way | null {
  const step = steps[index];
  if (step === undefined) return null;
  if (step.undone) return { turn: 'redo', step: step.step };
  const after = steps.slice(0, index).findLast(({ undone }) => !undone);
  return after === undefined ? null : { turn: 'undo', step: after.step };
}
