import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { ApiError, kindOf } from '@/shared/api/errors';
import { keys } from '@/shared/api/keys';

const TURN_MILLIS = 2000;
const MOST_TURNS = 5;

/**
 * What would be lost without each participant; refused while nothing is published. The service works it out for some
 * seconds, one search at a time: whoever is refused for that waits for a turn. It stays as it is until somebody asks again.
 */
export const standbyQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.standby(eventId),
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/standby', { params: { path: { eventId } } })),
    staleTime: Infinity,
    retry: (failures, error) =>
      isOccupied(error) ? failures < MOST_TURNS : kindOf(error) === 'unreachable' && failures < 2,
    retryDelay: TURN_MILLIS,
  });

function isOccupied(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409;
}
