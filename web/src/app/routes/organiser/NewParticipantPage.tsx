import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { eventQuery } from '@/features/event/api/event';
import { AddParticipant } from '@/features/people/components/AddParticipant';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { BackToParticipants } from './BackToParticipants';
import { SIDE_OF, SIDE_WORD } from './sideWords';

const route = getRouteApi('/evenements/$eventId/participants/nouveau');

/** Adds somebody to the event. */
export function NewParticipantPage() {
  const { t } = useTranslation('people');
  const { eventId } = route.useParams();
  const { cote } = route.useSearch();
  const navigate = useNavigate();
  const event = useQuery(eventQuery(eventId));
  return (
    <>
      <BackToParticipants eventId={eventId} />
      <PageHeader title={t('add.title')} />
      <Loaded query={event} skeleton={<SkeletonList rows={4} height={160} />}>
        {({ slots, timeZone, rules }) => (
          <AddParticipant
            eventId={eventId}
            side={SIDE_OF[cote ?? 'projets']}
            onSide={(side) =>
              void navigate({
                to: '/evenements/$eventId/participants/nouveau',
                params: { eventId },
                search: { cote: SIDE_WORD[side] },
                replace: true,
                resetScroll: false,
              })
            }
            slots={slots}
            zone={timeZone}
            usual={{ funder: rules.funders, project: rules.projects }}
            onAdded={({ id }) =>
              void navigate({
                to: '/evenements/$eventId/participants/$participantId',
                params: { eventId, participantId: id },
                replace: true,
              })
            }
          />
        )}
      </Loaded>
    </>
  );
}
