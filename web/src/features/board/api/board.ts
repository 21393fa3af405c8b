import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { Board } from '@/shared/api/types';

/** So many steps of the history come at a time. */
const STEPS = 50;

export const boardQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...keys.board(eventId), 'whole'],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/events/{eventId}/board', { params: { path: { eventId } }, signal })),
    // What was read while somebody changed the board may arrive after the change.
    structuralSharing: (before, after) => newer(before as Board | undefined, after as Board),
  });

function newer(before: Board | undefined, after: Board): Board {
  return before !== undefined && before.state.revision > after.state.revision ? before : after;
}

/** What it would do to put a request into each slot, of one revision of the board. */
export const optionsQuery = (eventId: string, revision: number, requestId: string) =>
  queryOptions({
    queryKey: [...keys.board(eventId), revision, 'options', requestId],
    // Whoever puts a meeting down before this is known waits for it, though nobody looks at it any more.
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/board/requests/{requestId}/options', {
          params: { path: { eventId, requestId } },
        }),
      ),
  });

/** How a request gets into a slot that others hold. */
export const chainQuery = (eventId: string, revision: number, requestId: string, slotId: string) =>
  queryOptions({
    queryKey: [...keys.board(eventId), revision, 'chain', requestId, slotId],
    queryFn: async () => {
      const { option } = await bodyOf(
        client.GET('/api/events/{eventId}/board/requests/{requestId}/chain', {
          params: { path: { eventId, requestId }, query: { slotId } },
        }),
      );
      return option;
    },
  });

/** Why a request has no meeting; null: it has one. */
export const reasonQuery = (eventId: string, revision: number, requestId: string) =>
  queryOptions({
    queryKey: [...keys.board(eventId), revision, 'reason', requestId],
    queryFn: async ({ signal }) => {
      const { reason } = await bodyOf(
        client.GET('/api/events/{eventId}/board/requests/{requestId}/reason', {
          params: { path: { eventId, requestId } },
          signal,
        }),
      );
      return reason;
    },
  });

/** What is proven; it may take seconds. */
export const proofQuery = (eventId: string, revision: number) =>
  queryOptions({
    queryKey: [...keys.board(eventId), revision, 'proof'],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/events/{eventId}/board/proof', { params: { path: { eventId } }, signal })),
  });

/** What was done, the newest first. */
export const stepsQuery = (eventId: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.board(eventId), 'steps'],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        client.GET('/api/events/{eventId}/board/steps', {
          params: { path: { eventId }, query: pageParam === null ? {} : { before: pageParam } },
          signal,
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < STEPS ? undefined : page.at(-1)?.step),
  });

/** Takes a few seconds and changes nothing. */
export function useSearchRepairs(eventId: string) {
  return useMutation({
    mutationFn: (requestId: string) =>
      bodyOf(
        client.POST('/api/events/{eventId}/board/requests/{requestId}/repairs', {
          params: { path: { eventId, requestId } },
        }),
      ),
  });
}
