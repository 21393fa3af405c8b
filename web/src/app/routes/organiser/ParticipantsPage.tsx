import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { eventQuery, participantsQuery } from '@/features/event/api/event';
import { ParticipantTable } from '@/features/event/components/ParticipantTable';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

const route = getRouteApi('/evenements/$eventId');

export function ParticipantsPage() {
  const { t } = useTranslation('event');
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  const participants = useQuery(participantsQuery(eventId));
  const skeleton = <SkeletonList rows={8} height={52} />;
  return (
    <>
      <PageHeader title={t('participants.title')} intro={<p>{t('participants.intro')}</p>} />
      <Loaded query={event} skeleton={skeleton}>
        {({ slots, timeZone }) => (
          <Loaded query={participants} skeleton={skeleton}>
            {(everybody) =>
              everybody.length === 0 ? (
                <StatePanel icon={<IconUsers size={32} stroke={1.5} />} title={t('participants.emptyTitle')}>
                  <p>{t('participants.emptyBody')}</p>
                </StatePanel>
              ) : (
                (['funder', 'project'] as const).map((side) => (
                  <ParticipantTable
                    key={side}
                    eventId={eventId}
                    side={side}
                    participants={everybody.filter((participant) => participant.side === side)}
                    slots={slots}
                    zone={timeZone}
                  />
                ))
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
