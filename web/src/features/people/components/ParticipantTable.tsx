import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedParticipant, Side, Slot } from '@/shared/api/types';
import { Party } from '@/shared/ui/Party';
import { AvailabilityBar } from './AvailabilityBar';
import { AvailabilityText } from './AvailabilityText';
import classes from './ParticipantTable.module.css';

/** How many rows are there at first, and come with each step: a side can have a thousand. */
const STEP = 100;

interface Props {
  eventId: string;
  side: Side;
  participants: ListedParticipant[];
  slots: Slot[];
  zone: string;
}

/** One side of the event: a table where there is room, cards on a phone. */
export function ParticipantTable({ eventId, side, participants, slots, zone }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const [shown, setShown] = useState(STEP);
  const more = Math.min(STEP, participants.length - shown);
  const wishes = t(`column.wishes.${side}`);
  return (
    <section className={classes.section}>
      <h2 id={`side-${side}`}>{t(`heading.${side}`, { count: participants.length })}</h2>
      <table className={classes.table} aria-labelledby={`side-${side}`}>
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.availability')}</th>
            <th scope="col">{wishes}</th>
            <th scope="col">{t('column.delegates')}</th>
            {side === 'project' && <th scope="col">{t('column.sheet')}</th>}
          </tr>
        </thead>
        <tbody>
          {participants.slice(0, shown).map((participant) => (
            <tr key={participant.id}>
              <th scope="row">
                <Link
                  to="/evenements/$eventId/participants/$participantId"
                  params={{ eventId, participantId: participant.id }}
                  className={classes.open}
                >
                  <Party
                    side={side}
                    name={participant.name}
                    detail={participant.kind === null ? undefined : t(`common:kind.${participant.kind}`)}
                  />
                </Link>
              </th>
              <td data-label={t('column.availability')}>
                <span className={classes.presence}>
                  <AvailabilityBar slots={slots} unavailable={participant.unavailable} />
                  <AvailabilityText slots={slots} participant={participant} zone={zone} />
                </span>
              </td>
              <td data-label={wishes} className={classes.number}>
                {participant.wishes}
              </td>
              <td data-label={t('column.delegates')}>
                {participant.delegates.length === 0 ? (
                  <span className="soft">{t('delegate.none')}</span>
                ) : (
                  participant.delegates.join(', ')
                )}
              </td>
              {side === 'project' && (
                <td data-label={t('column.sheet')}>
                  {participant.hasSheet ? t('sheet.present') : t('sheet.missing')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + STEP)}>
          {t('more', { count: more })}
        </Button>
      )}
    </section>
  );
}
