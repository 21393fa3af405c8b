import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeQuery } from '@/features/agenda/api/agenda';
import { useWishSaver } from '@/features/wishes/api/useWishSaver';
import { catalogueQuery } from '@/features/wishes/api/wishes';
import { MyWishes } from '@/features/wishes/components/MyWishes';
import { LevelLegend } from '@/shared/ui/LevelLegend';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';

const route = getRouteApi('/evenements/$eventId/p/$participantId');

/** What a funder chose, to look over and change. */
export function MyWishesPage() {
  const { t } = useTranslation('wishes');
  const { eventId, participantId } = route.useParams();
  const saver = useWishSaver(eventId);
  const limit = useQuery(homeQuery(eventId, participantId)).data?.participant.maxMeetings ?? null;
  return (
    <Loaded
      query={useQuery(catalogueQuery(eventId, participantId))}
      skeleton={<SkeletonList rows={4} height={120} />}
    >
      {(entries) => {
        const count = entries.filter(({ level }) => level !== null && level !== 'veto').length;
        return (
          <>
            <PageHeader
              title={t('mine.title')}
              intro={
                count > 0 && (
                  <>
                    <p>
                      {t('mine.intro', { count })} {limit !== null && t('mine.limit', { count: limit })}
                    </p>
                    <div style={{ marginTop: '0.75rem' }}>
                      <LevelLegend />
                    </div>
                  </>
                )
              }
            />
            {entries.every(({ level }) => level === null) ? (
              <StatePanel
                icon={<IconHeartHandshake size={32} stroke={1.5} />}
                title={t('mine.emptyTitle')}
                action={
                  <Button
                    renderRoot={(props) => (
                      <Link
                        to="/evenements/$eventId/p/$participantId/projets"
                        params={{ eventId, participantId }}
                        {...props}
                      />
                    )}
                  >
                    {t('mine.emptyAction')}
                  </Button>
                }
              >
                <p>{t('mine.emptyBody')}</p>
              </StatePanel>
            ) : (
              <MyWishes eventId={eventId} participantId={participantId} entries={entries} saver={saver} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
