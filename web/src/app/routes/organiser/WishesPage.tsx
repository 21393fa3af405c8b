import { IconHeartHandshake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventQuery, participantsQuery } from '@/features/event/api/event';
import { ExportMenu } from '@/features/exchange/components/ExportMenu';
import { useWishSaver } from '@/features/wishes/api/useWishSaver';
import { wishesQuery } from '@/features/wishes/api/wishes';
import { DemandNotes } from '@/features/wishes/components/DemandNotes';
import { WishList } from '@/features/wishes/components/WishList';
import { WishMatrix } from '@/features/wishes/components/WishMatrix';
import { demands, levelFinder } from '@/features/wishes/model/demand';
import type { Level, Participant, Slot, Wish } from '@/shared/api/types';
import { LevelLegend } from '@/shared/ui/LevelLegend';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SaveNote } from '@/shared/ui/SaveNote';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { useNarrow } from '../useNarrow';
import { ImportLink } from './ImportLink';
import classes from './WishesPage.module.css';

const route = getRouteApi('/evenements/$eventId');

/** Who wants whom; the organiser may answer for a funder. */
export function WishesPage() {
  const { t } = useTranslation('wishes');
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  const participants = useQuery(participantsQuery(eventId));
  const wishes = useQuery(wishesQuery(eventId));
  const narrow = useNarrow();
  const skeleton = <SkeletonList rows={10} height={44} />;
  return (
    <>
      <PageHeader
        title={t('page.title')}
        intro={<p>{t(narrow ? 'page.introList' : 'page.intro')}</p>}
        actions={
          <>
            <ExportMenu eventId={eventId} of={['wishes', 'matrix']} />
            <ImportLink eventId={eventId} />
          </>
        }
      />
      <Loaded query={event} skeleton={skeleton}>
        {({ slots }) => (
          <Loaded query={participants} skeleton={skeleton}>
            {(everybody) => (
              <Loaded query={wishes} skeleton={skeleton}>
                {(all) => <Wishes eventId={eventId} participants={everybody} wishes={all} slots={slots} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

interface Props {
  eventId: string;
  participants: Participant[];
  wishes: Wish[];
  slots: Slot[];
}

function Wishes({ eventId, participants, wishes, slots }: Props) {
  const { t } = useTranslation('wishes');
  const narrow = useNarrow();
  const saver = useWishSaver(eventId);
  const [changed, setChanged] = useState<[string, string] | null>(null);
  const all = demands(participants, wishes, slots);
  const funders = all.filter(({ participant }) => participant.side === 'funder');
  const projects = all.filter(({ participant }) => participant.side === 'project');
  if (funders.length === 0 || projects.length === 0) {
    return (
      <StatePanel icon={<IconHeartHandshake size={32} stroke={1.5} />} title={t('page.emptyTitle')}>
        <p>{t('page.emptyBody')}</p>
      </StatePanel>
    );
  }
  const change = (funder: Participant, project: Participant, level: Level | null) => {
    setChanged([funder.id, project.id]);
    saver.save(funder.id, project.id, level);
  };
  const Shown = narrow ? WishList : WishMatrix;
  return (
    <div className={classes.page}>
      <section>
        <h2 className={classes.heading}>{t('page.watch')}</h2>
        <DemandNotes demands={all} calm={t('page.calm')} />
      </section>
      <section>
        <div className={classes.above}>
          <LevelLegend />
          <SaveNote
            state={changed === null ? undefined : saver.stateOf(...changed)}
            onRetry={() => changed !== null && saver.retry(...changed)}
          />
        </div>
        <Shown funders={funders} projects={projects} levelOf={levelFinder(wishes)} onChange={change} />
      </section>
    </div>
  );
}
