import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { PublicationPreview } from '@/shared/api/types';

const at = (eventId: string) => ({ params: { path: { eventId } } });

/** What publishing the board now would tell to whom. */
export const previewQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...keys.publication(eventId), 'preview'],
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/board/publication', at(eventId))),
  });

/** All published versions, newest first. */
export const publicationsQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...keys.publication(eventId), 'versions'],
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/publications', at(eventId))),
  });

/** Who is told what between two versions; it stays as it is, because versions do. */
export const comparisonQuery = (eventId: string, scheduleId: string, otherScheduleId: string) =>
  queryOptions({
    queryKey: ['comparison', eventId, scheduleId, otherScheduleId],
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/publications/{scheduleId}/changes/{otherScheduleId}', {
          params: { path: { eventId, scheduleId, otherScheduleId } },
        }),
      ),
    staleTime: Infinity,
  });

/** Publishes what was looked at. */
export function usePublishBoard(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({
      preview: { revision, fingerprint },
      tell,
    }: {
      preview: PublicationPreview;
      tell: boolean;
    }) =>
      bodyOf(
        client.POST('/api/events/{eventId}/board/publish', {
          ...at(eventId),
          body: { revision, fingerprint, tell },
        }),
      ),
    // Also where it is refused: what is to be looked at is another by then.
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.event(eventId) }),
  });
}

/** Puts all meetings of a version back on the board. */
export function useTakeVersion(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({
      scheduleId,
      revision,
      anyway,
    }: {
      scheduleId: string;
      revision: number;
      anyway: boolean;
    }) =>
      bodyOf(
        client.POST('/api/events/{eventId}/board/commands', {
          ...at(eventId),
          body: { revision, anyway, command: { kind: 'take', scheduleId } },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.publication(eventId) }),
  });
}
