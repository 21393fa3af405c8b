import { Button } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeQuery } from '@/features/agenda/api/agenda';
import { useAnswerSaver, useWishSaver } from '@/features/wishes/api/useWishSaver';
import { catalogueQuery } from '@/features/wishes/api/wishes';
import { DonePanel } from '@/features/wishes/components/DonePanel';
import { MyWishes } from '@/features/wishes/components/MyWishes';
import { WishBalance } from '@/features/wishes/components/WishBalance';
import { reordered } from '@/features/wishes/model/order';
import type { CatalogueEntry, ParticipantHome, Side } from '@/shared/api/types';
import { readerZone } from '@/shared/lib/time';
import { useMayWish } from '@/shared/lib/wishing';
import { LevelLegend } from '@/shared/ui/LevelLegend';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { MyAvailability } from './MyAvailability';
import classes from './MyWishesPage.module.css';

const route = getRouteApi('/evenements/$eventId/p/$participantId');

/** What a participant chose, in what order, whether it can all be served, and when it cannot be there. */
export function MyWishesPage() {
  const { eventId, participantId } = route.useParams();
  const skeleton = <SkeletonList rows={4} height={120} />;
  const catalogue = useQuery(catalogueQuery(eventId, participantId));
  return (
    <Loaded query={useQuery(homeQuery(eventId, participantId))} skeleton={skeleton}>
      {(home) => (
        <Loaded query={catalogue} skeleton={skeleton}>
          {(entries) => <Answer home={home} entries={entries} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Answer({ home, entries }: { home: ParticipantHome; entries: CatalogueEntry[] }) {
  const { t } = useTranslation('wishes');
  const { eventId, participantId: from } = route.useParams();
  const { view } = route.useRouteContext();
  const answers = useAnswerSaver(eventId);
  const mayWish = useMayWish();
  const away = (
    <MyAvailability home={home} saver={answers} open={maySayAway(home.phase, view === 'organiser')} />
  );
  if (!home.wishing.asked) {
    return (
      <div className={classes.page}>
        <PageHeader title={t('mine.timesTitle')} />
        {away}
      </div>
    );
  }
  const none = entries.every(({ level }) => level === null);
  return (
    <div className={classes.page}>
      <PageHeader title={t('mine.title')} intro={!none && <p>{t('mine.intro')}</p>} />
      {none ? <Empty side={home.participant.side} /> : <Chosen home={home} entries={entries} />}
      {away}
      {mayWish && (
        <DonePanel
          answeredAt={home.answeredAt}
          zone={readerZone()}
          fate={answers.fateOf({ eventId, from, kind: 'done' })}
          onDone={() => answers.save({ eventId, from, kind: 'done' })}
        />
      )}
    </div>
  );
}

/** The service refuses it otherwise, and says why. */
function maySayAway(phase: ParticipantHome['phase'], organiser: boolean): boolean {
  return organiser ? phase !== 'closed' : phase === 'fact-sheets' || phase === 'wishes';
}

function Chosen({ home, entries }: { home: ParticipantHome; entries: CatalogueEntry[] }) {
  const { eventId, participantId: from } = route.useParams();
  const wishes = useWishSaver(eventId);
  const answers = useAnswerSaver(eventId);
  const wished = entries.filter(({ level }) => level !== null && level !== 'veto').length;
  return (
    <>
      <div className={classes.sums}>
        <WishBalance participant={home.participant} slots={home.slots} wished={wished} />
        <LevelLegend />
      </div>
      <div>
        <MyWishes
          eventId={eventId}
          participantId={from}
          entries={entries}
          saver={wishes}
          onMove={(level, at, to) =>
            answers.save({ eventId, from, kind: 'order', order: reordered(entries, level, at, to) })
          }
        />
      </div>
    </>
  );
}

function Empty({ side }: { side: Side }) {
  const { t } = useTranslation('wishes');
  const { eventId, participantId } = route.useParams();
  return (
    <StatePanel
      icon={<IconHeartHandshake size={32} stroke={1.5} />}
      title={t('mine.emptyTitle')}
      action={
        <Button
          renderRoot={(props) => (
            <Link
              to={
                side === 'funder'
                  ? '/evenements/$eventId/p/$participantId/projets'
                  : '/evenements/$eventId/p/$participantId/financeurs'
              }
              params={{ eventId, participantId }}
              {...props}
            />
          )}
        >
          {t(`mine.emptyAction.${side}`)}
        </Button>
      }
    >
      <p>{t(`mine.emptyBody.${side}`)}</p>
    </StatePanel>
  );
}
