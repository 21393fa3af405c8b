import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { ChangeProposals, ChangeRequestOrder, Proposal } from '@/shared/api/types';

/** How many participants are few. */
const FEW = 5;

/** What participants ask, open ones first, page by page. */
export const changeRequestsQuery = (eventId: string) =>
  infiniteQueryOptions({
    queryKey: keys.changeRequests(eventId),
    queryFn: ({ pageParam }) =>
      bodyOf(
        client.GET('/api/events/{eventId}/change-requests', {
          params: { path: { eventId }, query: pageParam === null ? {} : { before: pageParam } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ requests, more }) => (more ? (requests.at(-1)?.id ?? null) : null),
  });

/** What a participant has asked, newest first. */
export const myChangeRequestsQuery = (eventId: string, participantId: string) =>
  queryOptions({
    queryKey: keys.myChangeRequests(eventId, participantId),
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/participants/{participantId}/change-requests', {
          params: { path: { eventId, participantId } },
        }),
      ),
  });

/** The caller may be gone from the page as soon as its meeting is asked about: `onAsked` is called even then. */
export function useAskForChange(eventId: string, participantId: string, onAsked: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeRequestOrder) =>
      client.POST('/api/events/{eventId}/participants/{participantId}/change-requests', {
        params: { path: { eventId, participantId } },
        body,
      }),
    onSuccess: () => {
      onAsked();
      return queryClient.invalidateQueries({ queryKey: keys.myChangeRequests(eventId, participantId) });
    },
  });
}

export function useWithdraw(eventId: string, participantId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (changeRequestId: string) =>
      client.DELETE('/api/events/{eventId}/participants/{participantId}/change-requests/{changeRequestId}', {
        params: { path: { eventId, participantId, changeRequestId } },
      }),
    // Also where it is refused: an organiser was quicker.
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: keys.myChangeRequests(eventId, participantId) }),
  });
}

/** Looks for three ways to grant it; takes about five seconds and changes nothing. */
export function useSearchChangeProposals(eventId: string, changeRequestId: string) {
  return useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/events/{eventId}/change-requests/{changeRequestId}/proposals', {
          params: { path: { eventId, changeRequestId } },
          body: { few: FEW },
        }),
      ),
  });
}

/** Puts a proposal on the board and settles what was asked, after which nothing is proposed any more. */
export function useApplyChange(eventId: string, changeRequestId: string, onApplied: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ found, proposal }: { found: ChangeProposals; proposal: Proposal }) =>
      client.POST('/api/events/{eventId}/change-requests/{changeRequestId}/apply', {
        params: { path: { eventId, changeRequestId } },
        body: { revision: found.revision, proposal: proposal.kind, meetings: proposal.meetings },
      }),
    onSuccess: () => {
      onApplied();
      return queryClient.invalidateQueries({ queryKey: keys.event(eventId) });
    },
  });
}

/** Leaves the meeting as it is; the participant gets a letter. */
export function useDecline(eventId: string, changeRequestId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (note: string) =>
      client.POST('/api/events/{eventId}/change-requests/{changeRequestId}/decline', {
        params: { path: { eventId, changeRequestId } },
        body: { note },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.changeRequests(eventId) }),
  });
}
