import { IconCalendarOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { eventsQuery } from '@/features/event/api/event';
import { EventList } from '@/features/event/components/EventList';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

export function EventsPage() {
  const { t } = useTranslation('event');
  return (
    <>
      <PageHeader title={t('list.title')} />
      <Loaded query={useQuery(eventsQuery)} skeleton={<SkeletonList rows={2} height={96} />}>
        {(events) =>
          events.length === 0 ? (
            <StatePanel icon={<IconCalendarOff size={32} stroke={1.5} />} title={t('list.emptyTitle')}>
              <p>{t('list.emptyBody')}</p>
            </StatePanel>
          ) : (
            <EventList events={events} />
          )
        }
      </Loaded>
    </>
  );
}
