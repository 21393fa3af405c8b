import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { eventsQuery } from '@/features/event/api/event';
import { EventList } from '@/features/event/components/EventList';
import { sessionQuery } from '@/features/session/api/session';
import type { EventSummary } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

export function EventsPage() {
  const { t } = useTranslation(['event', 'settings']);
  const session = useQuery(sessionQuery).data;
  const mayCreate = (session?.organiser ?? null) !== null;
  const account = session?.account ?? true;
  const create = mayCreate && (
    <Button renderRoot={(props) => <Link to="/evenements/nouveau" {...props} />}>
      {t('settings:new.action')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('list.title')} actions={create} />
      {mayCreate && !account && <AccountNote />}
      <Loaded query={useQuery(eventsQuery)} skeleton={<SkeletonList rows={2} height={96} />}>
        {(events) =>
          events.length === 0 ? (
            <StatePanel icon={<IconCalendarOff size={32} stroke={1.5} />} title={t('list.emptyTitle')}>
              <p>{t(mayCreate ? 'list.create' : 'list.emptyBody')}</p>
            </StatePanel>
          ) : (
            <Events events={events} />
          )
        }
      </Loaded>
    </>
  );
}

/** Whoever has only a link loses it sooner or later. */
function AccountNote() {
  const { t } = useTranslation('event');
  return (
    <div style={{ marginBottom: '1.5rem' }}>
      <Notice
        kind="info"
        title={t('list.accountTitle')}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/compte" {...props} />}>
            {t('list.accountAction')}
          </Button>
        }
      >
        <p>{t('list.accountBody')}</p>
      </Notice>
    </div>
  );
}

function Events({ events }: { events: EventSummary[] }) {
  const { t } = useTranslation('event');
  const archived = events.filter((event) => event.archived);
  const current = events.filter((event) => !event.archived);
  return (
    <div className="stack" style={{ gap: '2rem' }}>
      {current.length > 0 && <EventList events={current} />}
      {archived.length > 0 && (
        <section className="stack" style={{ gap: '0.75rem' }}>
          <h2>{t('list.archived')}</h2>
          <EventList events={archived} />
        </section>
      )}
    </div>
  );
}
