import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { Policy } from '@/shared/api/types';

export const eventsQuery = queryOptions({
  queryKey: keys.events,
  queryFn: () => bodyOf(client.GET('/api/events')),
});

export const eventQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.overview(eventId),
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}', { params: { path: { eventId } } })),
  });

/** What the organiser does next. */
export const nextStepQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.nextStep(eventId),
    queryFn: async () =>
      (await bodyOf(client.GET('/api/events/{eventId}/next-step', { params: { path: { eventId } } }))).step,
  });

/** Decides whom the next schedules serve first. */
export function useSetPolicy(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (policy: Policy) =>
      bodyOf(client.PUT('/api/events/{eventId}/policy', { params: { path: { eventId } }, body: { policy } })),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.overview(eventId) }),
        queryClient.invalidateQueries({ queryKey: keys.schedules(eventId) }),
      ]),
  });
}

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
