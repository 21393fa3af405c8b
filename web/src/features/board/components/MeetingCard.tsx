import { IconAlertTriangle, IconLock, IconPlus } from '@tabler/icons-react';
import { LevelMark } from '@/shared/ui/LevelMark';
import { SideMark } from '@/shared/ui/SideMark';
import type { Encounter } from '../model/sight';
import classes from './BoardGrid.module.css';
import type { GridWords } from './useGridWords';

interface Props {
  encounter: Encounter;
  /** Whose day it is in, and when. */
  where: string;
  at: string;
  current: boolean;
  selected: boolean;
  held: boolean;
  words: GridWords;
}

/** A meeting in the day of one of its two sides; the name is that of the other. */
export function MeetingCard({ encounter, where, at, current, selected, held, words }: Props) {
  const { request, other, level, pinned, broken } = encounter;
  const wished = words.levels[level ?? 'added'];
  const told = [other.name, wished, pinned && words.pinned, broken && words.broken]
    .filter(Boolean)
    .join(', ');
  return (
    <button
      type="button"
      className={classes.card}
      data-lift={request}
      data-at={at}
      data-broken={broken || undefined}
      data-pinned={pinned || undefined}
      data-selected={selected || undefined}
      data-held={held || undefined}
      tabIndex={current ? 0 : -1}
      aria-label={`${where} : ${told}`}
      title={told}
    >
      <SideMark side={other.side} name={other.name} size="small" />
      <span className={classes.name}>{other.name}</span>
      <span className={classes.signs}>
        {broken && <IconAlertTriangle size={14} stroke={2.25} className={classes.alert} />}
        {pinned && <IconLock size={13} stroke={2.25} />}
        {level === null ? <IconPlus size={12} stroke={2.5} /> : <LevelMark level={level} size={12} />}
      </span>
    </button>
  );
}
