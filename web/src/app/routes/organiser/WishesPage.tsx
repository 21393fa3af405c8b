import { TextInput } from '@mantine/core';
import { IconHeartHandshake, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventQuery, participantsQuery } from '@/features/event/api/event';
import { ExportMenu } from '@/features/exchange/components/ExportMenu';
import { useWishSaver } from '@/features/wishes/api/useWishSaver';
import { wishesQuery } from '@/features/wishes/api/wishes';
import type { Chosen } from '@/features/wishes/components/LevelEditor';
import { DemandNotes } from '@/features/wishes/components/DemandNotes';
import { WishList } from '@/features/wishes/components/WishList';
import { WishMatrix } from '@/features/wishes/components/WishMatrix';
import { demands, named, wishFinder } from '@/features/wishes/model/demand';
import type { Participant, Slot, Wish } from '@/shared/api/types';
import { LevelLegend } from '@/shared/ui/LevelLegend';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SaveNote } from '@/shared/ui/SaveNote';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { useNarrow } from '../useNarrow';
import { ImportLink } from './ImportLink';
import classes from './WishesPage.module.css';

const route = getRouteApi('/evenements/$eventId/souhaits');

/** From so many participants on, names are looked for rather than seen. */
const MANY = 20;

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
  const navigate = useNavigate();
  const { q = '' } = route.useSearch();
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
  const change = (funder: Participant, project: Participant, { level, note }: Chosen) => {
    setChanged([funder.id, project.id]);
    saver.save(funder.id, project.id, level, note);
  };
  const search = (text: string) =>
    void navigate({
      to: '/evenements/$eventId/souhaits',
      params: { eventId },
      search: text === '' ? {} : { q: text },
      replace: true,
      resetScroll: false,
    });
  const some = named(funders, projects, q);
  const Shown = narrow ? WishList : WishMatrix;
  return (
    <div className={classes.page}>
      <section>
        <h2 className={classes.heading}>{t('page.watch')}</h2>
        <DemandNotes
          forgotten={all.filter(({ verdict }) => verdict === 'forgotten').map((d) => d.participant)}
          over={all.filter(({ verdict }) => verdict === 'over')}
          calm={t('page.calm')}
        />
      </section>
      <section>
        <div className={classes.above}>
          <div>
            <LevelLegend />
            {!narrow && wishes.some(({ level }) => level === 'veto') && (
              <p className="small soft">{t('matrix.totalHint')}</p>
            )}
            {!narrow && projectsWish(participants, wishes) && (
              <p className="small soft">{t('matrix.backHint')}</p>
            )}
          </div>
          <SaveNote
            state={changed === null ? undefined : saver.stateOf(...changed)}
            onRetry={() => changed !== null && saver.retry(...changed)}
          />
        </div>
        {funders.length + projects.length > MANY && (
          <TextInput
            type="search"
            className={classes.search ?? ''}
            size="md"
            aria-label={t('page.search')}
            placeholder={t('page.search')}
            leftSection={<IconSearch size={18} aria-hidden="true" />}
            value={q}
            onChange={(event) => search(event.currentTarget.value)}
          />
        )}
        {some === null ? (
          <StatePanel title={t('page.noneTitle')}>
            <p>{t('page.noneBody', { text: q })}</p>
          </StatePanel>
        ) : (
          <Shown {...some} wishOf={wishFinder(wishes)} onChange={change} />
        )}
      </section>
    </div>
  );
}

function projectsWish(participants: Participant[], wishes: Wish[]): boolean {
  const projects = new Set(participants.filter(({ side }) => side === 'project').map(({ id }) => id));
  return wishes.some(({ from }) => projects.has(from));
}
