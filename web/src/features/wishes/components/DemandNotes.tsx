import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Side } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import type { Demand } from '../model/demand';
import classes from './DemandNotes.module.css';

/** So many are named; of the others it is said how many there are. */
const NAMED = 6;

/** In words: who has not answered, who is forgotten, who is asked for more than they can hold. */
export function DemandNotes({ demands, calm }: { demands: Demand[]; calm: string | null }) {
  const { t } = useTranslation('wishes');
  const format = useFormat('UTC');
  const forgotten = (side: Side) =>
    demands
      .filter((d) => d.verdict === 'forgotten' && d.participant.side === side)
      .map((d) => d.participant.name);
  const named = (names: string[]) =>
    names.length <= NAMED
      ? format.list(names)
      : t('notes.others', { names: names.slice(0, NAMED).join(', '), count: names.length - NAMED });
  const over = demands
    .filter(({ verdict }) => verdict === 'over')
    .sort((one, other) => other.asked - other.capacity - (one.asked - one.capacity));
  const silent = forgotten('funder');
  const unwanted = forgotten('project');
  const notes = [
    silent.length > 0 && t('notes.silent', { count: silent.length, names: named(silent) }),
    unwanted.length > 0 && t('notes.unwanted', { count: unwanted.length, names: named(unwanted) }),
    ...over
      .slice(0, NAMED)
      .map(({ participant, asked, capacity }) =>
        t(`notes.over.${participant.side}`, { name: participant.name, asked, count: capacity }),
      ),
    over.length > NAMED && t('notes.overOthers', { count: over.length - NAMED }),
  ].filter((note) => note !== false);
  if (notes.length === 0) return calm === null ? null : <p className="soft small">{calm}</p>;
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={note}>
          <IconAlertTriangle size={18} aria-hidden="true" />
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}
