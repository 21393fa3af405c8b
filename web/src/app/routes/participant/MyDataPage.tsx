import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { myDataQuery } from '@/features/privacy/api/privacy';
import { EraseMine } from '@/features/privacy/components/EraseMine';
import { Answers, LettersHeld, Seen, You } from '@/features/privacy/components/Held';
import { useLeave } from '@/features/privacy/components/useLeave';
import type { MyData } from '@/shared/api/types';
import { noonOf } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';

const route = getRouteApi('/evenements/$eventId/p/$participantId/mes-donnees');

/** Everything that is held about the reader: to see, to take along, to erase. */
export function MyDataPage() {
  const { eventId, participantId } = route.useParams();
  const data = useQuery(myDataQuery(eventId, participantId));
  const leave = useLeave();
  return (
    <Loaded query={data} skeleton={<SkeletonList rows={4} height={160} />}>
      {(held) => (
        <>
          <Header data={held} />
          <div className="stack" style={{ gap: '1.5rem' }}>
            <You data={held} />
            <Answers data={held} />
            <LettersHeld data={held} />
            <Seen data={held} />
            <EraseMine data={held} onErased={leave} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function Header({ data }: { data: MyData }) {
  const { t } = useTranslation('privacy');
  const format = useFormat('UTC');
  const { event, participant, organisers, erasedOn } = data;
  return (
    <PageHeader
      title={t('page.title')}
      intro={
        <>
          <p>{t('page.intro', { event: event.name })}</p>
          <p className="small soft">{t('page.who', { names: format.list(organisers) })}</p>
          {erasedOn !== null && (
            <p className="small soft">{t('page.until', { day: format.date(noonOf(erasedOn)) })}</p>
          )}
        </>
      }
      actions={
        <Button
          variant="default"
          component="a"
          href={`/api/events/${event.id}/participants/${participant.id}/my-data`}
          download="entremise.json"
        >
          {t('page.download')}
        </Button>
      }
    />
  );
}
