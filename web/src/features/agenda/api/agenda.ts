import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { kindOf } from '@/shared/api/errors';
import { keys } from '@/shared/api/keys';
import { aheadOf } from '@/shared/lib/serverClock';
import { keptAgenda, type KeptAgenda } from '../model/kept';

/** How soon a page that shows what is kept asks again, and how often one measures the clock anew. */
const AGAIN_MILLIS = 10_000;
const CLOCK_MILLIS = 5 * 60_000;

/** A participant with the event it takes part in; what is kept on the device where the service cannot be reached. */
export const homeQuery = (eventId: string, participantId: string) =>
  queryOptions({
    queryKey: keys.home(eventId, participantId),
    queryFn: () =>
      orKept(
        eventId,
        participantId,
        () =>
          bodyOf(
            client.GET('/api/events/{eventId}/participants/{participantId}', {
              params: { path: { eventId, participantId } },
            }),
          ),
        ({ home }) => home,
      ),
    networkMode: 'always',
  });

/** The agenda; the one that is kept on the device, with since when, where the service cannot be reached. */
export const agendaQuery = (eventId: string, participantId: string) =>
  queryOptions({
    queryKey: keys.agenda(eventId, participantId),
    queryFn: () =>
      orKept(
        eventId,
        participantId,
        async () => {
          const askedAt = Date.now();
          const agenda = await bodyOf(
            client.GET('/api/events/{eventId}/participants/{participantId}/agenda', {
              params: { path: { eventId, participantId } },
            }),
          );
          const clockAhead = aheadOf(agenda.serverTime, askedAt, Date.now());
          return { ...agenda, clockAhead, keptAt: null as number | null };
        },
        ({ agenda, clockAhead, keptAt }) => ({ ...agenda, clockAhead, keptAt }),
      ),
    networkMode: 'always',
    refetchInterval: ({ state }) => (typeof state.data?.keptAt === 'number' ? AGAIN_MILLIS : CLOCK_MILLIS),
    // The offset of the clocks differs by some milliseconds at each reading.
    structuralSharing: false,
  });

async function orKept<T>(
  eventId: string,
  participantId: string,
  ask: () => Promise<T>,
  take: (kept: KeptAgenda) => T,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const kept = kindOf(error) === 'unreachable' ? keptAgenda(eventId, participantId) : null;
    if (kept === null) throw error;
    return take(kept);
  }
}
