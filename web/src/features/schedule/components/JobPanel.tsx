import { Button, Progress } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { Job } from '@/shared/api/types';
import { useLive } from '@/shared/lib/live';
import { stopwatch } from '@/shared/lib/time';
import { useNow } from '@/shared/lib/useNow';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { jobQuery, useCancelJob } from '../api/jobs';
import { elapsedMillis, wasResumed } from '../model/job';
import { CostCurves } from './CostCurves';
import classes from './JobPanel.module.css';

const POLL_MILLIS = 2000;

/** A search under way: how long still, what it has found so far, and the way to stop it. */
export function JobPanel({ eventId, jobId }: { eventId: string; jobId: string }) {
  const live = useLive();
  // Without live changes the page asks by itself.
  const query = useQuery({
    ...jobQuery(eventId, jobId),
    refetchInterval: live === 'live' ? false : POLL_MILLIS,
  });
  return (
    <section className={classes.panel}>
      <Loaded query={query} skeleton={<SkeletonList rows={2} height={72} />}>
        {(job) => <Search eventId={eventId} job={job} />}
      </Loaded>
    </section>
  );
}

function Search({ eventId, job }: { eventId: string; job: Job }) {
  const { t } = useTranslation('schedule');
  const cancel = useCancelJob(eventId);
  const now = useNow(250);
  const elapsed = elapsedMillis(job, now);
  const seconds = Math.floor(elapsed / 1000);
  return (
    <>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 role="status">{t(job.state === 'queued' ? 'job.queued' : 'job.running')}</h2>
          <p className="small soft">
            {t(wasResumed(job) ? 'job.timeLeft' : 'job.time', {
              elapsed: stopwatch(seconds),
              left: stopwatch(job.seconds - seconds),
            })}
          </p>
        </div>
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={18} aria-hidden="true" />}
          loading={cancel.isPending || cancel.isSuccess}
          onClick={() => cancel.mutate(job.id)}
        >
          {t('job.stop')}
        </Button>
      </div>
      <Progress
        className={classes.bar ?? ''}
        value={(100 * elapsed) / (job.seconds * 1000)}
        size={6}
        transitionDuration={250}
        aria-label={t('job.progress')}
      />
      {wasResumed(job) && <Notice kind="waiting" title={t('job.resumed', { count: job.attempts - 1 })} />}
      {cancel.isError && (
        <Notice kind="conflict" live title={detailOf(cancel.error) ?? t('job.stopFailed')} />
      )}
      {job.curve.length === 0 ? (
        <p className="soft">{t('job.first')}</p>
      ) : (
        <>
          {job.best !== null && (
            <p>
              {t('job.best', {
                served: t('words.served', { count: job.best.scheduled, requests: job.best.requests }),
                conflicts: lowerFirst(t('words.conflicts', { count: job.best.costs.violations })),
              })}
            </p>
          )}
          <CostCurves job={job} elapsed={elapsed} />
        </>
      )}
    </>
  );
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
