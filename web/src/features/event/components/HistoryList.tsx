import type { HistoryEntry } from '@/shared/api/types';
import { EntryList } from '@/shared/ui/EntryList';

/** Who did what, and when, by the clocks of `zone`. */
export function HistoryList({ entries, zone }: { entries: HistoryEntry[]; zone: string }) {
  return (
    <EntryList
      zone={zone}
      entries={entries.map(({ id, at, author, what }) => ({
        id,
        at,
        words: (
          <>
            <span className="strong">{author}</span> {what}
          </>
        ),
      }))}
    />
  );
}
