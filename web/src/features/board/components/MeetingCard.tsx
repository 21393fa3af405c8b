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
  /** Whether there is room for the name, or for the initials only. */
  wordy: boolean;
  /** Whether the mark of the other side is shown beside the name, too. */
  marked: boolean;
}

/** A meeting in the day of one of its two sides; the name is that of the other. */
export function MeetingCard({ encounter, where, at, current, selected, held, words, wordy, marked }: Props) {
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
      {(marked || !wordy) && <SideMark side={other.side} name={other.name} size="small" />}
      {wordy ? (
        <span className={classes.name}>
          <span className={classes.text}>
            <Signs {...encounter} />
            {other.name}
          </span>
        </span>
      ) : (
        <Signs {...encounter} />
      )}
    </button>
  );
}

/** How strongly a meeting was wished for and how it stands. Many are drawn at once: most are a single element. */
function Signs({ level, pinned, broken }: Encounter) {
  const strength = strengthOf(level);
  if (!pinned && !broken && strength !== null)
    return <i className={classes.strength} data-level={strength} />;
  return (
    <span className={classes.signs}>
      {broken && <IconAlertTriangle size={14} stroke={2.25} className={classes.alert} />}
      {pinned && <IconLock size={13} stroke={2.25} />}
      {level === null ? (
        <IconPlus size={12} stroke={2.5} />
      ) : strength === null ? (
        <LevelMark level={level} size={12} />
      ) : (
        <i className={classes.strength} data-level={strength} />
      )}
    </span>
  );
}

/** The levels that are drawn with a border and a background alone. */
const strengthOf = (level: Encounter['level']) =>
  level === 'must' || level === 'want' || level === 'could' ? level : null;
