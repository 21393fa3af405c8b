import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importsQuery } from '@/features/exchange/api/imports';
import { DropZone } from '@/features/exchange/components/DropZone';
import { ImportSection } from '@/features/exchange/components/ImportSection';
import { Templates } from '@/features/exchange/components/Templates';
import type { ImportDone, ImportKind } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { BackToParticipants } from './BackToParticipants';
import classes from './ImportPage.module.css';

const route = getRouteApi('/evenements/$eventId');

interface Finished {
  id: string;
  name: string;
  kind: ImportKind;
  done: ImportDone;
}

/** Spreadsheets are dropped, corrected, and imported once it was seen what they would do. */
export function ImportPage() {
  const { t } = useTranslation('exchange');
  const { eventId } = route.useParams();
  const waiting = useQuery(importsQuery(eventId));
  const [finished, setFinished] = useState<Finished[]>([]);
  return (
    <div className={classes.page}>
      <BackToParticipants eventId={eventId} />
      <PageHeader title={t('page.title')} intro={<p>{t('page.intro')}</p>} />
      <DropZone eventId={eventId} />
      <div className={classes.finished} role="status">
        {finished.map(({ id, name, kind, done }) => (
          <Notice
            key={id}
            kind="served"
            title={t('done.title', { name })}
            action={
              kind === 'wishes' || kind === 'matrix' ? (
                <Link to="/evenements/$eventId/souhaits" params={{ eventId }}>
                  {t('done.toWishes')}
                </Link>
              ) : (
                <Link to="/evenements/$eventId/participants" params={{ eventId }}>
                  {t('done.toParticipants')}
                </Link>
              )
            }
          >
            <p>
              {t('count.added', { count: done.added })}, {t('count.changed', { count: done.changed })}
              {done.sheets > 0 && <>, {t('count.sheets', { count: done.sheets })}</>}
              {done.left > 0 && <>, {t('count.left', { count: done.left })}</>}
            </p>
          </Notice>
        ))}
      </div>
      <Loaded query={waiting} skeleton={<SkeletonList rows={3} height={80} />}>
        {(ids) => (
          <div className={classes.tables}>
            {ids.map((id) => (
              <ImportSection
                key={id}
                eventId={eventId}
                id={id}
                onDone={(name, kind, done) => setFinished((before) => [...before, { id, name, kind, done }])}
              />
            ))}
          </div>
        )}
      </Loaded>
      <Templates eventId={eventId} />
    </div>
  );
}
