import { Button } from '@mantine/core';
import { IconDeviceTv } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { participantsQuery } from '@/features/event/api/event';
import { videoQuery } from '@/features/video/api/video';
import { ChangedLinks } from '@/features/video/components/ChangedLinks';
import { ScreenLink } from '@/features/video/components/ScreenLink';
import { VideoForm } from '@/features/video/components/VideoForm';
import classes from '@/features/video/components/Video.module.css';
import type { ListedParticipant, Side } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';

const route = getRouteApi('/evenements/$eventId/visio');

/** Where meetings take place online, and the big screen. */
export function VideoPage() {
  const { t } = useTranslation('video');
  const { eventId } = route.useParams();
  const participants = useQuery(participantsQuery(eventId)).data ?? [];
  return (
    <>
      <PageHeader title={t('title')} intro={<p>{t('intro')}</p>} />
      <section className={classes.panel} aria-labelledby="liens-de-visio">
        <div>
          <h2 id="liens-de-visio">{t('links.title')}</h2>
          <p className="small soft">{t('links.hint')}</p>
        </div>
        <Loaded query={useQuery(videoQuery(eventId))} skeleton={<SkeletonList rows={1} height={200} />}>
          {(video) => (
            <>
              <ChangedLinks eventId={eventId} count={video.unannounced.length} />
              <VideoForm
                key={eventId}
                eventId={eventId}
                video={video}
                names={{ funder: namesOf(participants, 'funder'), project: namesOf(participants, 'project') }}
              />
            </>
          )}
        </Loaded>
      </section>
      <section className={classes.panel} aria-labelledby="grand-ecran">
        <div>
          <h2 id="grand-ecran">{t('screen.title')}</h2>
          <p className="small soft">{t('screen.hint')}</p>
        </div>
        <div className={classes.bar}>
          <Button
            mih={44}
            leftSection={<IconDeviceTv size={20} aria-hidden="true" />}
            renderRoot={(props) => <Link to="/ecran/$eventId" params={{ eventId }} {...props} />}
          >
            {t('screen.open')}
          </Button>
        </div>
        <ScreenLink eventId={eventId} />
      </section>
    </>
  );
}

function namesOf(participants: readonly ListedParticipant[], side: Side): string[] {
  return participants.filter((participant) => participant.side === side).map(({ name }) => name);
}
