import { Button, SegmentedControl } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { eventQuery } from '@/features/event/api/event';
import { historyQuery } from '@/features/event/api/settings';
import { HistoryList } from '@/features/event/components/HistoryList';
import { TrailList } from '@/features/privacy/components/TrailList';
import { ErrorPanel } from '@/shared/ui/ErrorPanel';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

const route = getRouteApi('/evenements/$eventId/historique');

/** Who did what in the event, and who saw what. */
export function HistoryPage() {
  const { t } = useTranslation(['settings', 'privacy']);
  const { eventId } = route.useParams();
  const { vue } = route.useSearch();
  const navigate = route.useNavigate();
  const event = useQuery(eventQuery(eventId));
  return (
    <>
      <PageHeader
        title={t('history.title')}
        intro={<p>{t(vue === 'acces' ? 'privacy:trail.intro' : 'history.intro')}</p>}
        actions={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/evenements/$eventId/reglages" params={{ eventId }} {...props} />
            )}
          >
            {t('history.back')}
          </Button>
        }
      />
      <SegmentedControl
        mb="1rem"
        aria-label={t('history.title')}
        data={[
          { value: 'historique', label: t('privacy:trail.history') },
          { value: 'acces', label: t('privacy:trail.title') },
        ]}
        value={vue ?? 'historique'}
        onChange={(value) => void navigate({ search: value === 'acces' ? { vue: 'acces' } : {} })}
      />
      <Loaded query={event} skeleton={<SkeletonList rows={6} height={52} />}>
        {({ timeZone }) =>
          vue === 'acces' ? (
            <TrailList eventId={eventId} zone={timeZone} />
          ) : (
            <Entries eventId={eventId} zone={timeZone} />
          )
        }
      </Loaded>
    </>
  );
}

function Entries({ eventId, zone }: { eventId: string; zone: string }) {
  const { t } = useTranslation('settings');
  const history = useInfiniteQuery(historyQuery(eventId));
  if (history.isPending) return <SkeletonList rows={6} height={52} />;
  if (history.data === undefined)
    return <ErrorPanel error={history.error} onRetry={() => void history.refetch()} />;
  const entries = history.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0)
    return (
      <StatePanel icon={<IconHistory size={32} stroke={1.5} />} title={t('history.empty')}>
        <p>{t('history.emptyBody')}</p>
      </StatePanel>
    );
  return (
    <div className="stack" style={{ gap: '1rem', alignItems: 'flex-start' }}>
      <HistoryList entries={entries} zone={zone} />
      {history.hasNextPage && (
        <Button
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      )}
    </div>
  );
}
