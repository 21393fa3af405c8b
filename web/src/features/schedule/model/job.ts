import type { Job, Progress } from '@/shared/api/types';

/** How much later than its end a job's clock may seem to be before this browser's clock is not believed. */
const CLOCK_TOLERANCE_MILLIS = 30_000;

/** Whether the service was interrupted during the search and took it up again. */
export function wasResumed(job: Job): boolean {
  return job.attempts > 1;
}

export function isUnderWay(job: Job): boolean {
  return job.state === 'queued' || job.state === 'running';
}

/** The job with one more point on its curve; a point that is there already, or older, changes nothing. */
export function appendProgress(job: Job, progress: Progress): Job {
  const last = job.curve.at(-1);
  if (last !== undefined && progress.elapsedMillis <= last.elapsedMillis) return job;
  return { ...job, best: progress, curve: [...job.curve, progress] };
}

/** What was just read of a job; improvements that were told while it was being read are not lost. */
export function withLongerCurve(before: Job | undefined, after: Job): Job {
  const sameRun =
    before?.id === after.id && before.state === after.state && before.attempts === after.attempts;
  if (!sameRun || before.curve.length <= after.curve.length) return after;
  return { ...after, best: before.best, curve: before.curve };
}

/**
 * How long a job has been searching, in milliseconds, at the time `now` of this browser. Where this browser's clock is
 * plainly not the service's, or an interruption lies in between, the last point of the curve says how long at least.
 */
export function elapsedMillis(job: Job, now: number): number {
  const told = job.curve.at(-1)?.elapsedMillis ?? 0;
  if (job.startedAt === null) return 0;
  if (wasResumed(job) && isUnderWay(job)) return told;
  const limit = job.seconds * 1000;
  const counted = (job.endedAt === null ? now : Date.parse(job.endedAt)) - Date.parse(job.startedAt);
  const believable = counted >= told && counted <= limit + CLOCK_TOLERANCE_MILLIS;
  return Math.min(believable ? counted : told, limit);
}

/** The newest job where it left nothing behind that the organiser would otherwise see: it failed, or was stopped early. */
export function troubledJob(jobs: readonly Job[]): Job | null {
  const newest = jobs[0];
  if (newest?.scheduleId !== null) return null;
  return newest.state === 'failed' || newest.state === 'cancelled' ? newest : null;
}
