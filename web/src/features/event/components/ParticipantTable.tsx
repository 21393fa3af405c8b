import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Participant, Side, Slot } from '@/shared/api/types';
import { Party } from '@/shared/ui/Party';
import { AvailabilityText } from './AvailabilityText';
import classes from './ParticipantTable.module.css';

interface Props {
  eventId: string;
  side: Side;
  participants: Participant[];
  slots: Slot[];
  zone: string;
}

/** One side of the event: a table where there is room, cards on a phone. */
export function ParticipantTable({ eventId, side, participants, slots, zone }: Props) {
  const { t } = useTranslation(['event', 'common']);
  const kindOf = ({ kind }: Participant) => (kind === null ? undefined : t(`common:kind.${kind}`));
  const heading = t(`participants.heading.${side}`, { count: participants.length });
  return (
    <section className={classes.section}>
      <h2 id={`side-${side}`}>{heading}</h2>
      <table className={classes.table} aria-labelledby={`side-${side}`}>
        <thead>
          <tr>
            <th scope="col">{t('participants.column.name')}</th>
            <th scope="col">{t('participants.column.availability')}</th>
            <th scope="col">{t('participants.column.limits')}</th>
            {side === 'project' && <th scope="col">{t('participants.column.sheet')}</th>}
          </tr>
        </thead>
        <tbody>
          {participants.map((participant) => (
            <tr key={participant.id}>
              <th scope="row">
                <Link
                  to="/evenements/$eventId/p/$participantId"
                  params={{ eventId, participantId: participant.id }}
                  className={classes.open}
                >
                  <Party side={side} name={participant.name} detail={kindOf(participant)} />
                </Link>
              </th>
              <td data-label={t('participants.column.availability')}>
                <AvailabilityText slots={slots} participant={participant} zone={zone} />
              </td>
              <td data-label={t('participants.column.limits')}>
                <Limits participant={participant} />
              </td>
              {side === 'project' && (
                <td data-label={t('participants.column.sheet')}>
                  {participant.hasSheet ? t('participants.sheet.present') : t('participants.sheet.missing')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Limits({ participant }: { participant: Participant }) {
  const { t } = useTranslation('event');
  const { seats, minMeetings, maxMeetings, maxBreaks, maxConsecutive } = participant;
  const limits = [
    seats > 1 && t('limits.seats', { count: seats }),
    minMeetings > 0 && t('limits.min', { count: minMeetings }),
    maxMeetings !== null && t('limits.max', { count: maxMeetings }),
    maxBreaks !== null && t('limits.breaks', { count: maxBreaks }),
    maxConsecutive !== null && t('limits.consecutive', { count: maxConsecutive }),
  ].filter((limit) => limit !== false);
  return limits.length === 0 ? <span className="soft">{t('limits.none')}</span> : limits.join(', ');
}
