import type { HistoryEntry } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import classes from './HistoryList.module.css';

/** Who did what, and when, by the clocks of `zone`. */
export function HistoryList({ entries, zone }: { entries: HistoryEntry[]; zone: string }) {
  const format = useFormat(zone);
  return (
    <ol className={classes.list}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry}>
          <time dateTime={entry.at} className={classes.when} title={format.date(entry.at)}>
            {format.dateTime(entry.at)}
          </time>
          <span>
            <span className="strong">{entry.author}</span> {entry.what}
          </span>
        </li>
      ))}
    </ol>
  );
}
