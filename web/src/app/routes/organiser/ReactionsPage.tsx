import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { boardQuery } from '@/features/board/api/board';
import { sendCommand } from '@/features/board/api/changes';
import { AcceptedNote } from '@/features/board/components/AcceptedNote';
import { eventQuery } from '@/features/event/api/event';
import { Reactions } from '@/features/schedule/components/Reactions';
import type { Proposal } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

const route = getRouteApi('/evenements/$eventId/planning/propositions');

/** So many participants are few, unless the address says otherwise. */
const FEW = 5;

/** What to do about a published version that no longer fits the event. */
export function ReactionsPage() {
  const { t } = useTranslation('board');
  const { eventId } = route.useParams();
  const { peu: few = FEW } = route.useSearch();
  const event = useQuery(eventQuery(eventId));
  const board = useQuery(boardQuery(eventId));
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const taking = useMutation({
    mutationFn: ({ kind, meetings }: Proposal) =>
      sendCommand(
        queryClient,
        eventId,
        {
          kind: 'propose',
          proposal: kind,
          meetings: meetings.map(({ request, slotId }) => ({ request, slotId })),
        },
        true,
      ),
    onSuccess: () => navigate({ to: '/evenements/$eventId/planning', params: { eventId } }),
  });
  return (
    <>
      <PageHeader
        title={t('reactions.title')}
        actions={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/evenements/$eventId/planning" params={{ eventId }} {...props} />
            )}
          >
            {t('back')}
          </Button>
        }
      />
      <Loaded query={event} skeleton={<SkeletonList rows={2} height={140} />}>
        {({ publishedVersion }) => (
          <Loaded query={board} skeleton={<SkeletonList rows={2} height={140} />}>
            {({ state }) =>
              publishedVersion === null ? (
                <StatePanel title={t('reactions.unpublishedTitle')}>
                  <p>{t('reactions.unpublishedBody')}</p>
                </StatePanel>
              ) : (
                <div className="stack" style={{ gap: '1rem' }}>
                  <AcceptedNote state={state} />
                  <Reactions
                    eventId={eventId}
                    version={publishedVersion}
                    few={few}
                    onFew={(peu) =>
                      void navigate({ to: '.', search: { peu }, replace: true, resetScroll: false })
                    }
                    taking={taking}
                    onTake={taking.mutate}
                  />
                </div>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
