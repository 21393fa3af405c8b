import { IconChevronLeft } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sheetQuery } from '@/features/factsheet/api/sheet';
import { CompareTable } from '@/features/factsheet/components/CompareTable';
import { comparedIn } from '@/features/wishes/model/catalogueFilter';
import { ErrorPanel } from '@/shared/ui/ErrorPanel';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { useNarrow } from '../useNarrow';
import classes from './SheetPage.module.css';

const route = getRouteApi('/evenements/$eventId/p/$participantId/comparer');

/** Up to three sheets, part by part beside each other. */
export function ComparePage() {
  const { t } = useTranslation('catalogue');
  const { eventId, participantId } = route.useParams();
  const { projets } = route.useSearch();
  const narrow = useNarrow();
  const ids = comparedIn(projets);
  const sheets = useQueries({ queries: ids.map((id) => sheetQuery(eventId, id)) });
  const failed = sheets.find((query) => query.isError);
  const loaded = sheets.flatMap((query) => query.data ?? []);
  return (
    <>
      <p className={classes.back}>
        <Link
          to="/evenements/$eventId/p/$participantId/projets"
          params={{ eventId, participantId }}
          search={projets === undefined ? {} : { comparer: projets }}
        >
          <IconChevronLeft size={18} aria-hidden="true" /> {t('backToAll')}
        </Link>
      </p>
      <PageHeader
        title={t('compareTitle')}
        intro={<p>{t(narrow && ids.length > 2 ? 'compareIntroPair' : 'compareIntro')}</p>}
      />
      {ids.length < 2 ? (
        <StatePanel title={t('compareNone')}>
          <p>{t('compareNoneBody')}</p>
        </StatePanel>
      ) : failed !== undefined ? (
        <ErrorPanel error={failed.error} onRetry={() => void failed.refetch()} />
      ) : loaded.length < ids.length ? (
        <SkeletonList rows={5} height={120} />
      ) : (
        <CompareTable
          key={ids.join(' ')}
          narrow={narrow}
          sheets={loaded}
          link={(sheet) => (
            <Link
              to="/evenements/$eventId/p/$participantId/projets/$projectId"
              params={{ eventId, participantId, projectId: sheet.projectId }}
            >
              {sheet.name}
            </Link>
          )}
        />
      )}
    </>
  );
}
