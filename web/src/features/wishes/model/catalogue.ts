import { holdsWords } from '@/shared/lib/plain';
import type { CatalogueEntry } from '@/shared/api/types';

/** The entries that hold every word of `text` in their name or card, and only those wished for where `onlyWished`. */
export function filterCatalogue(entries: readonly CatalogueEntry[], text: string, onlyWished: boolean) {
  return entries.filter(({ counterpart, card, level }) => {
    if (onlyWished && level === null) return false;
    const parts = [counterpart.name, counterpart.description, card?.summary, card?.sector, card?.territory];
    return holdsWords(parts, text);
  });
}

/** The entries before and after one, in the order of the catalogue. */
export function neighboursOf(entries: readonly CatalogueEntry[], id: string) {
  const at = entries.findIndex((entry) => entry.counterpart.id === id);
  return {
    position: at + 1,
    previous: at > 0 ? (entries[at - 1]?.counterpart ?? null) : null,
    next: at < 0 ? null : (entries[at + 1]?.counterpart ?? null),
  };
}
