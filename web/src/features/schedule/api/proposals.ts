import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { Proposal } from '@/shared/api/types';

/** Looks for what to do, with so many participants being few; takes about five seconds and changes nothing. */
export function useSearchProposals(eventId: string) {
  return useMutation({
    mutationFn: (few: number) =>
      bodyOf(
        client.POST('/api/events/{eventId}/proposals', { params: { path: { eventId } }, body: { few } }),
      ),
  });
}

/** Makes a proposal a draft. */
export function useTakeProposal(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ meetings }: Proposal) =>
      bodyOf(
        client.POST('/api/events/{eventId}/schedules', { params: { path: { eventId } }, body: { meetings } }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.schedules(eventId) }),
  });
}
