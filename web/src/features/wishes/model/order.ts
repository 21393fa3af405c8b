import { LEVELS } from '@/shared/lib/levels';
import type { CatalogueEntry, Level } from '@/shared/api/types';

export interface LevelGroup {
  level: Level;
  entries: CatalogueEntry[];
}

/** The entries by level, the strongest first, each level in its order; levels without entries are left out. */
export function groupByLevel(entries: readonly CatalogueEntry[]): LevelGroup[] {
  return LEVELS.map((level) => ({
    level,
    entries: entries.filter((entry) => entry.level === level).sort(byRank),
  })).filter((group) => group.entries.length > 0);
}

/** The ids of all that is wished for, the strongest first, once the entry at `from` of a level stands at `to`. */
export function reordered(
  entries: readonly CatalogueEntry[],
  level: Level,
  from: number,
  to: number,
): string[] {
  return groupByLevel(entries).flatMap((group) => {
    const ids = group.entries.map(({ counterpart }) => counterpart.id);
    if (group.level !== level) return ids;
    const [moved] = ids.splice(from, 1);
    if (moved !== undefined) ids.splice(to, 0, moved);
    return ids;
  });
}

/** Without a rank: last, in the order of the catalogue. */
function byRank(one: CatalogueEntry, other: CatalogueEntry): number {
  if (one.rank === other.rank) return 0;
  return (one.rank ?? Infinity) - (other.rank ?? Infinity);
}
