import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

/** The address by which the reader's own calendar follows the agenda. */
export const feedQuery = (eventId: string, participantId: string) =>
  queryOptions({
    queryKey: keys.feed(eventId, participantId),
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/participants/{participantId}/feed', {
          params: { path: { eventId, participantId } },
        }),
      ),
  });

/** Makes an address; the one before opens nothing any more. */
export function useRenewFeed(eventId: string, participantId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/events/{eventId}/participants/{participantId}/feed', {
          params: { path: { eventId, participantId } },
        }),
      ),
    onSuccess: (feed) => queryClient.setQueryData(feedQuery(eventId, participantId).queryKey, feed),
  });
}

/** Makes the address void. */
export function useRevokeFeed(eventId: string, participantId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      bodyOf(
        client.DELETE('/api/events/{eventId}/participants/{participantId}/feed', {
          params: { path: { eventId, participantId } },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.feed(eventId, participantId) }),
  });
}
