import { queryOptions, useMutation } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

export const schedulesQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...keys.schedules(eventId), 'all'],
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/schedules', { params: { path: { eventId } } })),
  });

export const scheduleQuery = (eventId: string, scheduleId: string) =>
  queryOptions({
    queryKey: keys.schedule(eventId, scheduleId),
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/schedules/{scheduleId}', {
          params: { path: { eventId, scheduleId } },
        }),
      ),
  });

/** Why each unserved request has no meeting; it stays as it is, because a schedule and its problem do. */
export const reasonsQuery = (eventId: string, scheduleId: string) =>
  queryOptions({
    queryKey: [...keys.schedule(eventId, scheduleId), 'reasons'],
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/schedules/{scheduleId}/reasons', {
          params: { path: { eventId, scheduleId } },
        }),
      ),
    staleTime: Infinity,
  });

/** What makes the bounds of the costs; it stays as it is, because a schedule and its problem do. */
export const groundsQuery = (eventId: string, scheduleId: string) =>
  queryOptions({
    queryKey: [...keys.schedule(eventId, scheduleId), 'grounds'],
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/schedules/{scheduleId}/grounds', {
          params: { path: { eventId, scheduleId } },
        }),
      ),
    staleTime: Infinity,
  });

/** Takes a few seconds. */
export function useSearchRepairs(eventId: string, scheduleId: string) {
  return useMutation({
    mutationFn: (requestId: string) =>
      bodyOf(
        client.POST('/api/events/{eventId}/schedules/{scheduleId}/requests/{requestId}/repairs', {
          params: { path: { eventId, scheduleId, requestId } },
        }),
      ),
  });
}
