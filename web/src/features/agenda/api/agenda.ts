import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

/** A participant with the event it takes part in. */
export const homeQuery = (eventId: string, participantId: string) =>
  queryOptions({
    queryKey: keys.home(eventId, participantId),
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/participants/{participantId}', {
          params: { path: { eventId, participantId } },
        }),
      ),
  });

export const agendaQuery = (eventId: string, participantId: string) =>
  queryOptions({
    queryKey: keys.agenda(eventId, participantId),
    queryFn: async () => {
      const agenda = await bodyOf(
        client.GET('/api/events/{eventId}/participants/{participantId}/agenda', {
          params: { path: { eventId, participantId } },
        }),
      );
      // The service's clock is the one that counts: this is by how much it is ahead of this browser's.
      return { ...agenda, clockAhead: Date.parse(agenda.serverTime) - Date.now() };
    },
    // The offset of the clocks differs by some milliseconds at each reading.
    structuralSharing: false,
  });
