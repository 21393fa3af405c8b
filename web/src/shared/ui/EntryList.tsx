import type { ReactNode } from 'react';
import { useFormat } from '../lib/useFormat';
import classes from './EntryList.module.css';

interface Entry {
  id: number;
  at: string;
  /** Where all that is known is that it was before this. */
  until?: string;
  /** What stands beside the time. */
  words: ReactNode;
}

/** What happened one after the other, by the clocks of `zone`. */
export function EntryList({ entries, zone }: { entries: Entry[]; zone: string }) {
  const format = useFormat(zone);
  return (
    <ol className={classes.list}>
      {entries.map(({ id, at, until, words }) => (
        <li key={id} className={classes.entry}>
          <time dateTime={at} className={classes.when} title={format.date(at)}>
            {until === undefined ? format.dateTime(at) : format.when(at, until)}
          </time>
          <span>{words}</span>
        </li>
      ))}
    </ol>
  );
}
