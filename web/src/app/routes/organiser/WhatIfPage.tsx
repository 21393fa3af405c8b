import { Button } from '@mantine/core';
import { IconArrowsSplit2, IconHeartHandshake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { eventQuery } from '@/features/event/api/event';
import { useStartWhatIf, whatIfQuery, whatIfsQuery } from '@/features/whatif/api/whatIfs';
import { WhatIfAnswers } from '@/features/whatif/components/WhatIfAnswers';
import { WhatIfPanel } from '@/features/whatif/components/WhatIfPanel';
import { answered, isUnderWay, troubled } from '@/features/whatif/model/whatIf';
import { detailOf } from '@/shared/api/errors';
import type { Event, WhatIfSummary } from '@/shared/api/types';
import { useLive } from '@/shared/lib/live';
import { useFormat } from '@/shared/lib/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { TimedButton } from '@/shared/ui/TimedButton';
import classes from './WhatIfPage.module.css';

const route = getRouteApi('/evenements/$eventId/et-si');
const POLL_MILLIS = 2000;

/** What one more slot, room or delegate would bring. */
export function WhatIfPage() {
  const { eventId } = route.useParams();
  const live = useLive();
  const event = useQuery(eventQuery(eventId));
  // Without live changes the page asks by itself.
  const all = useQuery({
    ...whatIfsQuery(eventId),
    refetchInterval: live === 'live' ? false : POLL_MILLIS,
  });
  const skeleton = <SkeletonList rows={3} height={140} />;
  return (
    <Loaded query={event} skeleton={skeleton}>
      {(theEvent) => (
        <Loaded query={all} skeleton={skeleton}>
          {(whatIfs) => <Workshop event={theEvent} whatIfs={whatIfs} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Workshop({ event, whatIfs }: { event: Event; whatIfs: WhatIfSummary[] }) {
  const { t } = useTranslation(['whatif', 'common']);
  const start = useStartWhatIf(event.id);
  const running = whatIfs.find(isUnderWay);
  const shown = answered(whatIfs);
  const trouble = troubled(whatIfs);
  const button = (
    <TimedButton
      label={t(shown === undefined ? 'page.action' : 'page.again')}
      primary
      pending={start.isPending}
      usual={60}
      onStart={(seconds) => start.mutate(seconds)}
    />
  );
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('page.title')}
        intro={t('page.intro')}
        actions={running === undefined && shown !== undefined && button}
      />
      {start.isError && (
        <Notice kind="conflict" live title={t('page.failed')}>
          <p>{detailOf(start.error) ?? t('common:error.unreachable.body')}</p>
        </Notice>
      )}
      {event.policy === 'worst-first' && <p className="soft">{t('page.policy')}</p>}
      {running !== undefined && <WhatIfPanel key={running.id} eventId={event.id} whatIf={running} />}
      {trouble !== undefined && <Trouble whatIf={trouble} />}
      {shown !== undefined ? (
        <Answers key={shown.id} event={event} whatIf={shown} />
      ) : (
        running === undefined && <Nothing event={event} action={button} />
      )}
    </div>
  );
}

function Answers({ event, whatIf }: { event: Event; whatIf: WhatIfSummary }) {
  const { t } = useTranslation('whatif');
  const format = useFormat(event.timeZone);
  const query = useQuery(whatIfQuery(event.id, whatIf.id));
  return (
    <Loaded query={query} skeleton={<SkeletonList rows={4} height={120} />}>
      {({ upToDate, result, state, endedAt }) => (
        <>
          {!upToDate && (
            <Notice kind="warning" title={t('stale.title')}>
              <p>{t('stale.body')}</p>
            </Notice>
          )}
          {state === 'cancelled' && (
            <Notice kind="waiting" title={t('job.partial')}>
              <p>{t('job.partialBody')}</p>
            </Notice>
          )}
          {result !== null && <WhatIfAnswers result={result} stopped={state === 'cancelled'} />}
          {endedAt !== null && (
            <p className="small soft">{t('page.made', { when: format.dateTime(endedAt) })}</p>
          )}
        </>
      )}
    </Loaded>
  );
}

/** Why the last one left no answer. */
function Trouble({ whatIf }: { whatIf: WhatIfSummary }) {
  const { t } = useTranslation('whatif');
  const failed = whatIf.state === 'failed';
  return (
    <Notice kind={failed ? 'conflict' : 'warning'} live title={t(failed ? 'job.failed' : 'job.cancelled')}>
      <p>{whatIf.failure ?? t(failed ? 'job.failedBody' : 'job.cancelledBody')}</p>
    </Notice>
  );
}

function Nothing({ event, action }: { event: Event; action: ReactNode }) {
  const { t } = useTranslation('whatif');
  if (event.wishes > 0) {
    return (
      <StatePanel
        icon={<IconArrowsSplit2 size={32} stroke={1.5} />}
        title={t('page.emptyTitle')}
        action={action}
      >
        <p>{t('page.emptyBody')}</p>
      </StatePanel>
    );
  }
  return (
    <StatePanel
      icon={<IconHeartHandshake size={32} stroke={1.5} />}
      title={t('page.noWishTitle')}
      action={
        <Button
          renderRoot={(props) => (
            <Link to="/evenements/$eventId/souhaits" params={{ eventId: event.id }} {...props} />
          )}
        >
          {t('page.goToWishes')}
        </Button>
      }
    >
      <p>{t('page.noWishBody')}</p>
    </StatePanel>
  );
}
