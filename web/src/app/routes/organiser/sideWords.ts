import type { Side } from '@/shared/api/types';

/** The sides as addresses name them. */
export const SIDE_OF = { financeurs: 'funder', projets: 'project' } as const satisfies Record<string, Side>;
export type SideWord = keyof typeof SIDE_OF;
export const SIDE_WORD = { funder: 'financeurs', project: 'projets' } as const satisfies Record<
  Side,
  SideWord
>;

export function isSideWord(text: unknown): text is SideWord {
  return text === 'financeurs' || text === 'projets';
}
