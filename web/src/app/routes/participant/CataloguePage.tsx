import { Button } from '@mantine/core';
import { IconCards, IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeQuery } from '@/features/agenda/api/agenda';
import { pdfAddress } from '@/features/factsheet/api/sheet';
import { projectsQuery } from '@/features/wishes/api/catalogue';
import { useWishSaver } from '@/features/wishes/api/useWishSaver';
import { catalogueQuery } from '@/features/wishes/api/wishes';
import { Catalogue } from '@/features/wishes/components/Catalogue';
import { WishBalance } from '@/features/wishes/components/WishBalance';
import { countFilters, type CatalogueFilter } from '@/features/wishes/model/catalogueFilter';
import { ErrorPanel } from '@/shared/ui/ErrorPanel';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

const route = getRouteApi('/evenements/$eventId/p/$participantId/projets');

/** The projects that a funder can meet; what is looked for is kept in the address. */
export function CataloguePage() {
  const { t } = useTranslation('catalogue');
  const { eventId } = route.useParams();
  return (
    <>
      <PageHeader
        title={t('title')}
        intro={<p>{t('intro')}</p>}
        actions={
          <Button
            component="a"
            variant="default"
            href={pdfAddress(eventId)}
            leftSection={<IconDownload size={18} aria-hidden="true" />}
          >
            {t('pdf')}
          </Button>
        }
      />
      <Found />
    </>
  );
}

function Found() {
  const { t } = useTranslation('catalogue');
  const { eventId, participantId } = route.useParams();
  const filter = route.useSearch();
  const navigate = useNavigate();
  const saver = useWishSaver(eventId);
  const home = useQuery(homeQuery(eventId, participantId)).data;
  // What « my wishes » shows, so that it opens without a connection too.
  usePrefetchQuery(catalogueQuery(eventId, participantId));
  const query = useInfiniteQuery(projectsQuery(eventId, participantId, filter));
  const first = query.data?.pages[0];
  if (query.data === undefined || first === undefined)
    return query.isError ? (
      <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <SkeletonList rows={5} height={150} />
    );
  const looksForAll = filter.q === undefined && countFilters(filter) === 0;
  if (first.order.length === 0 && looksForAll)
    return (
      <StatePanel icon={<IconCards size={32} stroke={1.5} />} title={t('emptyTitle')}>
        <p>{t('emptyBody')}</p>
      </StatePanel>
    );
  const look = (search: CatalogueFilter) =>
    void navigate({
      to: '/evenements/$eventId/p/$participantId/projets',
      params: { eventId, participantId },
      search,
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      {home !== undefined && (
        <WishBalance participant={home.participant} slots={home.slots} wished={home.wishes} sticky />
      )}
      <Catalogue
        eventId={eventId}
        participantId={participantId}
        found={first}
        entries={query.data.pages.flatMap((page) => page.entries)}
        saver={saver}
        filter={filter}
        onFilter={look}
        onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
        loadingMore={query.isFetchingNextPage}
      />
    </>
  );
}
