import { Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boardQuery } from '@/features/board/api/board';
import { AcceptedNote } from '@/features/board/components/AcceptedNote';
import { changeRequestsQuery } from '@/features/changeRequests/api/changeRequests';
import { ChangeRequestCard } from '@/features/changeRequests/components/ChangeRequestCard';
import classes from '@/features/changeRequests/components/ChangeRequests.module.css';
import { eventQuery } from '@/features/event/api/event';
import type { Event } from '@/shared/api/types';
import { ErrorPanel } from '@/shared/ui/ErrorPanel';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

const route = getRouteApi('/evenements/$eventId/demandes');

/** Changes that participants ask for, open ones first. */
export function ChangeRequestsPage() {
  const { t } = useTranslation('changeRequests');
  const { eventId } = route.useParams();
  return (
    <>
      <PageHeader title={t('list.title')} intro={<p>{t('list.intro')}</p>} />
      <Loaded query={useQuery(eventQuery(eventId))} skeleton={<SkeletonList rows={3} height={140} />}>
        {(event) => <Requests event={event} />}
      </Loaded>
    </>
  );
}

function Requests({ event }: { event: Event }) {
  const { t } = useTranslation('changeRequests');
  const requests = useInfiniteQuery(changeRequestsQuery(event.id));
  const board = useQuery(boardQuery(event.id));
  const [applied, setApplied] = useState(false);
  if (requests.isPending) return <SkeletonList rows={3} height={140} />;
  if (requests.data === undefined)
    return <ErrorPanel error={requests.error} onRetry={() => void requests.refetch()} />;
  const all = requests.data.pages.flatMap((page) => page.requests);
  if (all.length === 0)
    return (
      <StatePanel icon={<IconMessageQuestion size={32} stroke={1.5} />} title={t('list.emptyTitle')}>
        <p>{t('list.emptyBody')}</p>
      </StatePanel>
    );
  return (
    <div className="stack" style={{ gap: '1rem' }}>
      {applied && (
        <Notice
          kind="served"
          live
          title={t('list.applied')}
          action={
            <Button
              renderRoot={(props) => (
                <Link to="/evenements/$eventId/publication" params={{ eventId: event.id }} {...props} />
              )}
            >
              {t('list.publish')}
            </Button>
          }
        />
      )}
      {event.phase === 'closed' && <Notice kind="info" title={t('list.closed')} />}
      <ul className={classes.list}>
        {all.map((request) => (
          <ChangeRequestCard
            key={request.id}
            request={request}
            eventId={event.id}
            zone={event.timeZone}
            readOnly={event.phase === 'closed'}
            proposalsNote={board.data !== undefined && <AcceptedNote state={board.data.state} />}
            onApplied={() => setApplied(true)}
          />
        ))}
      </ul>
      {requests.hasNextPage && (
        <Button
          variant="default"
          loading={requests.isFetchingNextPage}
          onClick={() => void requests.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}
