import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Job } from '@/shared/api/types';
import { useLive } from '@/shared/lib/live';
import { stopwatch } from '@/shared/lib/time';
import { useNow } from '@/shared/lib/useNow';
import { Loaded } from '@/shared/ui/Loaded';
import { SearchUnderWay } from '@/shared/ui/SearchUnderWay';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { jobQuery, useCancelJob } from '../api/jobs';
import { elapsedMillis, wasResumed } from '../model/job';
import { CostCurves } from './CostCurves';

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
    <Loaded query={query} skeleton={<SkeletonList rows={2} height={72} />}>
      {(job) => <Search eventId={eventId} job={job} />}
    </Loaded>
  );
}

function Search({ eventId, job }: { eventId: string; job: Job }) {
  const { t } = useTranslation('schedule');
  const cancel = useCancelJob(eventId);
  const now = useNow(250);
  const elapsed = elapsedMillis(job, now);
  const seconds = Math.floor(elapsed / 1000);
  return (
    <SearchUnderWay
      title={t(job.state === 'queued' ? 'job.queued' : 'job.running')}
      detail={t(wasResumed(job) ? 'job.timeLeft' : 'job.time', {
        elapsed: stopwatch(seconds),
        left: stopwatch(job.seconds - seconds),
      })}
      done={(100 * elapsed) / (job.seconds * 1000)}
      progressLabel={t('job.progress')}
      stopLabel={t('job.stop')}
      stopFailed={t('job.stopFailed')}
      stopping={cancel}
      onStop={() => cancel.mutate(job.id)}
      resumed={wasResumed(job) ? t('job.resumed', { count: job.attempts - 1 }) : null}
    >
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
    </SearchUnderWay>
  );
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
