import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import { withWaiting, withWaitingWishes } from './wishOutbox';

/** All wishes of the event, for its organiser. */
export const wishesQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.wishes(eventId),
    queryFn: async () =>
      withWaitingWishes(
        eventId,
        await bodyOf(client.GET('/api/events/{eventId}/wishes', { params: { path: { eventId } } })),
      ),
  });

/** Whom a participant can meet, with its own wishes. */
export const catalogueQuery = (eventId: string, participantId: string) =>
  queryOptions({
    queryKey: keys.catalogue(eventId, participantId),
    queryFn: async () =>
      withWaiting(
        eventId,
        participantId,
        await bodyOf(
          client.GET('/api/events/{eventId}/participants/{participantId}/catalogue', {
            params: { path: { eventId, participantId } },
          }),
        ),
      ),
  });
