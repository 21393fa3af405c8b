import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '@/shared/api/types';
import { Party } from '@/shared/ui/Party';
import type { WishSaver } from '../api/useWishSaver';
import classes from './MyWishes.module.css';
import { WishChoice } from './WishChoice';

interface Props {
  eventId: string;
  participantId: string;
  entry: CatalogueEntry;
  saver: WishSaver;
  /** Where it stands in its level; null where there is nothing to put in order. */
  place: Place | null;
  onMove: (to: number) => void;
}

interface Place {
  position: number;
  count: number;
}

/** One wish: whom it is for, how strong it is, where it stands. */
export function RankedWish({ eventId, participantId, entry, saver, place, onMove }: Props) {
  const { counterpart, card } = entry;
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: counterpart.id,
    disabled: place === null,
  });
  const who = <Party side={counterpart.side} name={counterpart.name} detail={card?.summary} />;
  return (
    <li
      ref={setNodeRef}
      className={classes.wish}
      data-dragging={isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <div className={classes.head}>
        {place !== null && (
          <span ref={setActivatorNodeRef} {...listeners} className={classes.handle} aria-hidden="true">
            <IconGripVertical size={20} />
          </span>
        )}
        {counterpart.side === 'project' ? (
          <Link
            to="/evenements/$eventId/p/$participantId/projets/$projectId"
            params={{ eventId, participantId, projectId: counterpart.id }}
            className={classes.link}
          >
            {who}
          </Link>
        ) : (
          who
        )}
        {place !== null && <MoveButtons name={counterpart.name} place={place} onMove={onMove} />}
      </div>
      <WishChoice participantId={participantId} entry={entry} saver={saver} />
    </li>
  );
}

interface MoveProps {
  name: string;
  place: Place;
  onMove: (to: number) => void;
}

function MoveButtons({ name, place: { position, count }, onMove }: MoveProps) {
  const { t } = useTranslation('wishes');
  const steps = [
    { step: -1, label: t('mine.up', { name }), Icon: IconArrowUp, possible: position > 0 },
    { step: 1, label: t('mine.down', { name }), Icon: IconArrowDown, possible: position < count - 1 },
  ];
  return (
    <span className={classes.moves}>
      {steps.map(({ step, label, Icon, possible }) => (
        <ActionIcon
          key={step}
          variant="subtle"
          color="gray"
          size={44}
          aria-label={label}
          // Not disabled: the keys stay where they are when the wish has come to an end of the list.
          aria-disabled={!possible}
          onClick={() => {
            if (possible) onMove(position + step);
          }}
        >
          <Icon size={20} aria-hidden="true" />
        </ActionIcon>
      ))}
    </span>
  );
}
