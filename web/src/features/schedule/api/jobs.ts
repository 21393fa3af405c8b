import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { Job, Progress } from '@/shared/api/types';
import { appendProgress, withLongerCurve } from '../model/job';

export const jobsQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...keys.jobs(eventId), 'latest'],
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/jobs', { params: { path: { eventId } } })),
  });

export const jobQuery = (eventId: string, jobId: string) =>
  queryOptions({
    queryKey: keys.job(eventId, jobId),
    queryFn: () =>
      bodyOf(client.GET('/api/events/{eventId}/jobs/{jobId}', { params: { path: { eventId, jobId } } })),
    structuralSharing: (before, after) => withLongerCurve(before as Job | undefined, after as Job),
  });

/**
 * Adds what a running job just found to its curve, without asking for the whole again; a job that this page still believes
 * to be waiting is read afresh.
 */
export async function addProgress(
  queryClient: QueryClient,
  eventId: string,
  jobId: string,
  progress: Progress,
): Promise<void> {
  const { queryKey } = jobQuery(eventId, jobId);
  if (queryClient.getQueryData(queryKey)?.state === 'running') {
    queryClient.setQueryData(queryKey, (job) => job && appendProgress(job, progress));
  } else {
    await queryClient.invalidateQueries({ queryKey });
  }
}

export function useStartJob(eventId: string) {
  const remember = useRemember(eventId);
  return useMutation({
    mutationFn: (seconds: number) =>
      bodyOf(
        client.POST('/api/events/{eventId}/jobs', {
          params: { path: { eventId } },
          body: { seconds, mode: 'optimise' },
        }),
      ),
    onSuccess: remember,
  });
}

export function useCancelJob(eventId: string) {
  const remember = useRemember(eventId);
  return useMutation({
    mutationFn: (jobId: string) =>
      bodyOf(
        client.POST('/api/events/{eventId}/jobs/{jobId}/cancel', { params: { path: { eventId, jobId } } }),
      ),
    onSuccess: remember,
  });
}

/** Lets every page know of a job that was just started or stopped. */
function useRemember(eventId: string) {
  const queryClient = useQueryClient();
  return async (job: Job) => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: keys.overview(eventId) }),
      queryClient.invalidateQueries({ queryKey: keys.jobs(eventId) }),
      queryClient.query(jobQuery(eventId, job.id)),
    ]);
  };
}
