import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

export const eventsQuery = queryOptions({
  queryKey: keys.events,
  queryFn: () => bodyOf(client.GET('/api/events')),
});

export const eventQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.overview(eventId),
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}', { params: { path: { eventId } } })),
  });

export const participantsQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.participants(eventId),
    queryFn: () =>
      bodyOf(client.GET('/api/events/{eventId}/participants', { params: { path: { eventId } } })),
  });

/** What no schedule of the event as it is now can mend; refused while it has no slots or no participants. */
export const warningsQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.warnings(eventId),
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/warnings', { params: { path: { eventId } } })),
  });
