import type { Level } from '@/shared/api/types';

/** The levels from the strongest wish to the veto. */
export const LEVELS = ['must', 'want', 'could', 'veto'] as const satisfies readonly Level[];

/** The levels that ask for a meeting. */
export const WISH_LEVELS = ['must', 'want', 'could'] as const satisfies readonly Level[];
