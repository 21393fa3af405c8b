import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

export const whatIfsQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...keys.whatIfs(eventId), 'latest'],
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/what-ifs', { params: { path: { eventId } } })),
  });

export const whatIfQuery = (eventId: string, jobId: string) =>
  queryOptions({
    queryKey: keys.whatIf(eventId, jobId),
    queryFn: () =>
      bodyOf(client.GET('/api/events/{eventId}/what-ifs/{jobId}', { params: { path: { eventId, jobId } } })),
  });

export function useStartWhatIf(eventId: string) {
  const readAfresh = useReadAfresh(eventId);
  return useMutation({
    mutationFn: (seconds: number) =>
      bodyOf(
        client.POST('/api/events/{eventId}/what-ifs', { params: { path: { eventId } }, body: { seconds } }),
      ),
    onSuccess: readAfresh,
  });
}

export function useCancelWhatIf(eventId: string) {
  const readAfresh = useReadAfresh(eventId);
  return useMutation({
    mutationFn: (jobId: string) =>
      bodyOf(
        client.POST('/api/events/{eventId}/what-ifs/{jobId}/cancel', {
          params: { path: { eventId, jobId } },
        }),
      ),
    onSuccess: readAfresh,
  });
}

function useReadAfresh(eventId: string) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: keys.whatIfs(eventId) });
}
