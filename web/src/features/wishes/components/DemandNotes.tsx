import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Participant, Side } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import type { Demand } from '../model/demand';
import classes from './DemandNotes.module.css';

/** So many are named; of the others it is said how many there are. */
const NAMED = 6;

interface Props {
  /** Who is in no wish. */
  forgotten: Pick<Participant, 'side' | 'name'>[];
  /** Who is asked for more than they can hold. */
  over: Demand[];
  /** What is said where there is nothing to say. */
  calm: string | null;
}

/** In words: who has not answered, who is forgotten, who is asked for more than they can hold. */
export function DemandNotes({ forgotten, over, calm }: Props) {
  const { t } = useTranslation('wishes');
  const format = useFormat('UTC');
  const of = (side: Side) => forgotten.filter((one) => one.side === side).map(({ name }) => name);
  const named = (names: string[]) =>
    names.length <= NAMED
      ? format.list(names)
      : t('notes.others', { names: names.slice(0, NAMED).join(', '), count: names.length - NAMED });
  const worst = over.toSorted((one, other) => other.asked - other.capacity - (one.asked - one.capacity));
  const silent = of('funder');
  const unwanted = of('project');
  const notes = [
    silent.length > 0 && t('notes.silent', { count: silent.length, names: named(silent) }),
    unwanted.length > 0 && t('notes.unwanted', { count: unwanted.length, names: named(unwanted) }),
    ...worst
      .slice(0, NAMED)
      .map(({ participant, asked, capacity }) =>
        t(`notes.over.${participant.side}`, { name: participant.name, asked, count: capacity }),
      ),
    worst.length > NAMED && t('notes.overOthers', { count: worst.length - NAMED }),
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
