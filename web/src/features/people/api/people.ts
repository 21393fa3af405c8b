import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { ParticipantEntry, Registration, Side } from '@/shared/api/types';

/** All that the organisers keep of a participant. */
export const registrationQuery = (eventId: string, participantId: string) =>
  queryOptions({
    queryKey: keys.registration(eventId, participantId),
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/participants/{participantId}/registration', {
          params: { path: { eventId, participantId } },
        }),
      ),
  });

/** What would go with a participant if it were removed. */
export const removalQuery = (eventId: string, participantId: string) =>
  queryOptions({
    queryKey: keys.removal(eventId, participantId),
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/participants/{participantId}/removal', {
          params: { path: { eventId, participantId } },
        }),
      ),
  });

/** Adds a participant. The list and whatever else tells of it is read afresh as the live change arrives. */
export function useAddParticipant(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { side: Side; entry: ParticipantEntry }) =>
      bodyOf(client.POST('/api/events/{eventId}/participants', { params: { path: { eventId } }, body })),
    onSuccess: (added) => {
      queryClient.setQueryData(keys.registration(eventId, added.id), added);
      return queryClient.invalidateQueries({ queryKey: keys.participants(eventId) });
    },
  });
}

/** Puts a registration as a whole; where somebody else was quicker, theirs is read afresh. */
export function useChangeParticipant(eventId: string, participantId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { revision: number; entry: ParticipantEntry }) =>
      bodyOf(
        client.PUT('/api/events/{eventId}/participants/{participantId}/registration', {
          params: { path: { eventId, participantId } },
          body,
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.participants(eventId) }),
    onError: () => queryClient.invalidateQueries({ queryKey: keys.registration(eventId, participantId) }),
  });
}

/** Removes a participant as it was read. */
export function useRemoveParticipant(eventId: string, { id, revision }: Registration) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      bodyOf(
        client.DELETE('/api/events/{eventId}/participants/{participantId}', {
          params: { path: { eventId, participantId: id }, query: { revision } },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.participants(eventId) }),
    onError: () => queryClient.invalidateQueries({ queryKey: keys.registration(eventId, id) }),
  });
}
