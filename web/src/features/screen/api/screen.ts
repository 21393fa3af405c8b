import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import { aheadOf } from '@/shared/lib/serverClock';

/** Should the stream of changes be silent though it is open, as behind some proxies. */
const AGAIN_MILLIS = 60_000;

export const screenQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.screen(eventId),
    queryFn: async () => {
      const askedAt = Date.now();
      const screen = await bodyOf(
        client.GET('/api/events/{eventId}/screen', { params: { path: { eventId } } }),
      );
      return { ...screen, clockAhead: aheadOf(screen.serverTime, askedAt, Date.now()) };
    },
    networkMode: 'always',
    refetchInterval: AGAIN_MILLIS,
    refetchIntervalInBackground: true,
    structuralSharing: false,
  });
