import type { FunderKind } from '@/shared/api/types';

/** The kinds of funders, in the order in which they are offered. */
export const KINDS = [
  'investor',
  'bank',
  'foundation',
  'public',
  'crowdfunding',
] as const satisfies readonly FunderKind[];

export function isKind(text: unknown): text is FunderKind {
  return KINDS.some((kind) => kind === text);
}
