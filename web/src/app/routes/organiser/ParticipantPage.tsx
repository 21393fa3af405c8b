import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { eventQuery } from '@/features/event/api/event';
import { registrationQuery } from '@/features/people/api/people';
import { EditParticipant } from '@/features/people/components/EditParticipant';
import { RemoveButton } from '@/features/people/components/RemoveButton';
import type { Registration } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { BackToParticipants } from './BackToParticipants';

const route = getRouteApi('/evenements/$eventId/participants/$participantId');

/** One participant, as the organisers keep it. */
export function ParticipantPage() {
  const { t } = useTranslation(['people', 'common']);
  const { eventId, participantId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  const registration = useQuery(registrationQuery(eventId, participantId));
  const found = registration.data;
  const skeleton = <SkeletonList rows={4} height={160} />;
  return (
    <>
      <BackToParticipants eventId={eventId} />
      <PageHeader
        title={found?.entry.name ?? t('list.one')}
        intro={found && <p>{t(`common:side.${found.side}`)}</p>}
        actions={found && <Actions eventId={eventId} registration={found} />}
      />
      <Loaded query={event} skeleton={skeleton}>
        {({ slots, timeZone }) => (
          <Loaded query={registration} skeleton={skeleton}>
            {(kept) => (
              <EditParticipant
                key={kept.id}
                eventId={eventId}
                registration={kept}
                slots={slots}
                zone={timeZone}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function Actions({ eventId, registration }: { eventId: string; registration: Registration }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const params = { eventId, participantId: registration.id };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconEye size={18} aria-hidden="true" />}
        renderRoot={(props) => <Link to="/evenements/$eventId/p/$participantId" params={params} {...props} />}
      >
        {t('list.asSeen')}
      </Button>
      <RemoveButton
        eventId={eventId}
        registration={registration}
        onRemoved={() =>
          void navigate({
            to: '/evenements/$eventId/participants',
            params: { eventId },
            replace: true,
            ignoreBlocker: true,
          })
        }
      />
    </>
  );
}
