import { LEVELS } from '@/shared/lib/levels';
import type { CatalogueEntry, Level } from '@/shared/api/types';

/** The entries by level, the strongest first; levels without entries are left out. */
export function groupByLevel(
  entries: readonly CatalogueEntry[],
): { level: Level; entries: CatalogueEntry[] }[] {
  return LEVELS.map((level) => ({ level, entries: entries.filter((entry) => entry.level === level) })).filter(
    (group) => group.entries.length > 0,
  );
}
