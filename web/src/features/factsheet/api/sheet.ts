import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

export const sheetQuery = (eventId: string, projectId: string) =>
  queryOptions({
    queryKey: keys.sheet(eventId, projectId),
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/participants/{participantId}/sheet', {
          params: { path: { eventId, participantId: projectId } },
        }),
      ),
  });
