import { DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '@/shared/api/types';
import { useMayWish } from '@/shared/lib/wishing';
import { LevelMark } from '@/shared/ui/LevelMark';
import type { WishSaver } from '../api/useWishSaver';
import { groupByLevel, type LevelGroup } from '../model/order';
import classes from './MyWishes.module.css';
import { RankedWish } from './RankedWish';

interface Props {
  eventId: string;
  participantId: string;
  entries: CatalogueEntry[];
  saver: WishSaver;
  /** The entry at `from` of a level is to stand at `to`. */
  onMove: (level: LevelGroup['level'], from: number, to: number) => void;
}

/** What a participant chose, the strongest wishes first; within a level dragged or moved by buttons. */
export function MyWishes({ onMove, ...props }: Props) {
  const { t } = useTranslation(['wishes', 'common']);
  const [said, setSaid] = useState('');
  return (
    <>
      {groupByLevel(props.entries).map((group) => (
        <section key={group.level} className={classes.group} aria-labelledby={`niveau-${group.level}`}>
          <h2 id={`niveau-${group.level}`} className={classes.heading} data-level={group.level}>
            <LevelMark level={group.level} size={18} /> {t(`common:levels.${group.level}`)}
            <span className={classes.count}>{group.entries.length}</span>
          </h2>
          {group.level !== 'veto' && group.entries.length > 1 && (
            <p className={classes.hint}>{t('mine.orderHint')}</p>
          )}
          <Ranked
            {...props}
            group={group}
            onMove={(from, to) => {
              onMove(group.level, from, to);
              const name = group.entries[from]?.counterpart.name;
              setSaid(t('mine.moved', { name, position: to + 1, count: group.entries.length }));
            }}
          />
        </section>
      ))}
      <p className="unseen" role="status">
        {said}
      </p>
    </>
  );
}

interface RankedProps extends Omit<Props, 'onMove' | 'entries'> {
  group: LevelGroup;
  onMove: (from: number, to: number) => void;
}

function Ranked({ group: { level, entries }, onMove, ...props }: RankedProps) {
  const ids = entries.map(({ counterpart }) => counterpart.id);
  // The handle can be dragged only; buttons beside it do the same for keys, for one finger, and for those who listen.
  const sensors = useSensors(useSensor(PointerSensor));
  const ordered = useMayWish() && level !== 'veto' && entries.length > 1;
  return (
    <DndContext
      sensors={sensors}
      accessibility={{ announcements: SILENT }}
      onDragEnd={({ active, over }) => {
        const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over?.id))];
        if (from >= 0 && to >= 0 && from !== to) onMove(from, to);
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className={classes.list}>
          {entries.map((entry, position) => (
            <RankedWish
              key={entry.counterpart.id}
              {...props}
              entry={entry}
              place={ordered ? { position, count: entries.length } : null}
              onMove={(to) => onMove(position, to)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

/** Moves are told by a sentence of our own, however they are made. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};
