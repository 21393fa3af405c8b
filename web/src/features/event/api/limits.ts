import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { Side } from '@/shared/api/types';

const PATH = '/api/events/{eventId}/limits/{side}';

/** How many of a side have other limits than those that new ones get. */
export const otherLimitsQuery = (eventId: string, side: Side) =>
  queryOptions({
    queryKey: keys.otherLimits(eventId, side),
    queryFn: () => bodyOf(client.GET(PATH, { params: { path: { eventId, side } } })),
  });

/** Gives everybody of a side the limits that new ones get. */
export function useApplyLimits(eventId: string, side: Side) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(client.POST(PATH, { params: { path: { eventId, side } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.event(eventId) }),
  });
}
