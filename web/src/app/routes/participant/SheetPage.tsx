import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pdfAddress, sheetQuery } from '@/features/factsheet/api/sheet';
import { FactSheetView } from '@/features/factsheet/components/FactSheetView';
import { orderQuery } from '@/features/wishes/api/catalogue';
import { WishChoice } from '@/features/wishes/components/WishChoice';
import { useWishSaver } from '@/features/wishes/api/useWishSaver';
import { catalogueQuery } from '@/features/wishes/api/wishes';
import { besides } from '@/features/wishes/model/catalogueFilter';
import { kindOf } from '@/shared/api/errors';
import type { CatalogueEntry } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SideMark } from '@/shared/ui/SideMark';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import classes from './SheetPage.module.css';

const route = getRouteApi('/evenements/$eventId/p/$participantId/projets/$projectId');

/** One project's sheet, with the wish for it, and the way to the sheets beside it in what was looked for. */
export function SheetPage() {
  const { eventId, participantId, projectId } = route.useParams();
  const catalogue = useQuery(catalogueQuery(eventId, participantId));
  return (
    <Loaded query={catalogue} skeleton={<SkeletonList rows={3} height={160} />}>
      {(entries) => (
        <SheetWithWish
          key={projectId}
          entry={entries.find(({ counterpart }) => counterpart.id === projectId)}
          projectId={projectId}
        />
      )}
    </Loaded>
  );
}

function SheetWithWish({ entry, projectId }: { entry: CatalogueEntry | undefined; projectId: string }) {
  const { t } = useTranslation('factsheet');
  const { eventId, participantId } = route.useParams();
  const filter = route.useSearch();
  const saver = useWishSaver(eventId);
  const sheet = useQuery(sheetQuery(eventId, projectId));
  const order = useQuery(orderQuery(eventId, participantId, filter)).data?.order ?? [];
  const { position, previous, next } = besides(order, projectId);
  const missing = sheet.isError && kindOf(sheet.error) === 'missing';
  const name = entry?.counterpart.name ?? sheet.data?.name ?? '';
  return (
    <>
      <p className={classes.back}>
        <Link
          to="/evenements/$eventId/p/$participantId/projets"
          params={{ eventId, participantId }}
          search={filter}
        >
          <IconChevronLeft size={18} aria-hidden="true" /> {t('back')}
        </Link>
        {position > 0 && (
          <span className="small soft">{t('position', { position, count: order.length })}</span>
        )}
      </p>
      <div className={classes.title}>
        <SideMark side="project" name={name} size="large" />
        <PageHeader
          title={name}
          intro={<p>{entry?.card?.summary ?? entry?.counterpart.description}</p>}
          actions={
            sheet.data && (
              <Button
                component="a"
                variant="default"
                href={pdfAddress(eventId, projectId)}
                leftSection={<IconDownload size={18} aria-hidden="true" />}
              >
                {t('pdf.one')}
              </Button>
            )
          }
        />
      </div>
      {missing ? (
        <StatePanel title={t('missingOtherTitle')}>
          <p>{t('missingOtherBody')}</p>
        </StatePanel>
      ) : (
        <Loaded query={sheet} skeleton={<SkeletonList rows={3} height={120} />}>
          {(loaded) => (
            <FactSheetView
              eventId={eventId}
              projectId={projectId}
              sheet={loaded}
              files={loaded.files}
              questions={loaded.questions}
            />
          )}
        </Loaded>
      )}
      {entry !== undefined && (
        <div className={classes.wish}>
          <WishChoice participantId={participantId} entry={entry} saver={saver} />
        </div>
      )}
      <div className={classes.neighbours}>
        <Neighbour project={previous} direction="previous" />
        <Neighbour project={next} direction="next" />
      </div>
    </>
  );
}

interface NeighbourProps {
  project: { id: string; name: string } | null;
  direction: 'previous' | 'next';
}

function Neighbour({ project, direction }: NeighbourProps) {
  const { t } = useTranslation('factsheet');
  const { eventId, participantId } = route.useParams();
  const filter = route.useSearch();
  if (project === null) return <span />;
  return (
    <Link
      to="/evenements/$eventId/p/$participantId/projets/$projectId"
      params={{ eventId, participantId, projectId: project.id }}
      search={filter}
      className={classes.neighbour}
      data-direction={direction}
      aria-label={t(direction, { name: project.name })}
    >
      {direction === 'previous' && <IconChevronLeft size={20} aria-hidden="true" />}
      <span className={classes.words}>
        <span className="small soft">{t(`${direction}Short`)}</span>
        <span>{project.name}</span>
      </span>
      {direction === 'next' && <IconChevronRight size={20} aria-hidden="true" />}
    </Link>
  );
}
