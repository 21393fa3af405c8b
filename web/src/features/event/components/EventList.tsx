import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventSummary } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import classes from './EventList.module.css';

export function EventList({ events }: { events: EventSummary[] }) {
  return (
    <ul className={classes.list}>
      {events.map((event) => (
        <EventRow key={event.id} event={event} />
      ))}
    </ul>
  );
}

function EventRow({ event }: { event: EventSummary }) {
  const { t } = useTranslation(['event', 'phases']);
  const format = useFormat(event.timeZone);
  return (
    <li>
      <Link to="/evenements/$eventId" params={{ eventId: event.id }} className={classes.event}>
        <span className={classes.words}>
          <span className="strong">{event.name}</span>
          {event.start !== null && event.end !== null && (
            <span className="small">{format.when(event.start, event.end)}</span>
          )}
          <span className={classes.figures}>
            {t('figures.funders', { count: event.funders })} ·{' '}
            {t('figures.projects', { count: event.projects })} ·{' '}
            {t('figures.wishes', { count: event.wishes })}
          </span>
        </span>
        <span className={classes.state}>
          {t(`phases:name.${event.phase}`)} ·{' '}
          {event.publishedVersion === null
            ? t('list.unpublished')
            : t('list.published', { version: event.publishedVersion })}
        </span>
        <IconChevronRight size={20} aria-hidden="true" />
      </Link>
    </li>
  );
}
