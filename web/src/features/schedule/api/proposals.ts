import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

/** Three ways to react to what has changed. The service searches for seconds: once for each visit of the page. */
export const proposalsQuery = (eventId: string, few: number) =>
  queryOptions({
    queryKey: keys.proposals(eventId, few),
    queryFn: () =>
      bodyOf(
        client.POST('/api/events/{eventId}/proposals', { params: { path: { eventId } }, body: { few } }),
      ),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
