import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { boardQuery } from '@/features/board/api/board';
import { accepted } from '@/features/board/model/board';
import { TimetableFiles } from '@/features/calendar/components/TimetableFiles';
import { eventQuery } from '@/features/event/api/event';
import { PhaseOfPublishing } from '@/features/event/components/PhaseOfPublishing';
import { previewQuery, publicationsQuery } from '@/features/publication/api/publication';
import { NextVersion } from '@/features/publication/components/NextVersion';
import classes from '@/features/publication/components/Publication.module.css';
import { PublishDialog } from '@/features/publication/components/PublishDialog';
import { Versions } from '@/features/publication/components/Versions';
import type { Event } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

const route = getRouteApi('/evenements/$eventId/publication');

/** Who will be told what; then, what was. */
export function PublicationPage() {
  const { t } = useTranslation('publication');
  const { eventId } = route.useParams();
  return (
    <>
      <PageHeader title={t('title')} intro={<p>{t('intro')}</p>} />
      <Loaded query={useQuery(eventQuery(eventId))} skeleton={<SkeletonList rows={3} height={120} />}>
        {(event) => <Publishing event={event} />}
      </Loaded>
    </>
  );
}

function Publishing({ event }: { event: Event }) {
  const { t } = useTranslation('publication');
  const [publishing, { open, close }] = useDisclosure(false);
  const preview = useQuery(previewQuery(event.id));
  const publications = useQuery(publicationsQuery(event.id));
  const board = useQuery(boardQuery(event.id));
  const closed = event.phase === 'closed';
  const params = { eventId: event.id };
  const toBoard = (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/evenements/$eventId/planning" params={params} {...props} />}
    >
      {t('toBoard')}
    </Button>
  );
  return (
    <div className="stack" style={{ gap: '1.5rem' }}>
      <Loaded query={preview} skeleton={<SkeletonList rows={4} height={72} />}>
        {(thePreview) => (
          <>
            {closed ? (
              <Notice kind="info" title={t('closed')} />
            ) : thePreview.version === 1 && thePreview.told.length === 0 ? (
              <StatePanel
                icon={<IconSend size={32} stroke={1.5} />}
                title={t('empty.title')}
                action={toBoard}
              >
                <p>{t('empty.body')}</p>
              </StatePanel>
            ) : (
              <Loaded query={board} skeleton={<SkeletonList rows={4} height={72} />}>
                {({ state }) => (
                  <>
                    <NextVersion
                      preview={thePreview}
                      accepted={accepted(state)}
                      toBoard={toBoard}
                      onPublish={open}
                    />
                    <PublishDialog
                      eventId={event.id}
                      accepted={accepted(state)}
                      consequence={<PhaseOfPublishing event={event} />}
                      toDetails={null}
                      toConflicts={toBoard}
                      opened={publishing}
                      onClose={close}
                    />
                  </>
                )}
              </Loaded>
            )}
            <Loaded query={publications} skeleton={<SkeletonList rows={2} height={60} />}>
              {(all) =>
                all.length > 0 && (
                  <Versions
                    eventId={event.id}
                    publications={all}
                    zone={event.timeZone}
                    revision={thePreview.revision}
                    readOnly={closed}
                    differs={thePreview.differs}
                  />
                )
              }
            </Loaded>
            {(event.publishedVersion !== null || thePreview.differs) && (
              <section className={classes.panel}>
                <TimetableFiles eventId={event.id} published={event.publishedVersion} earlier={null} />
              </section>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
