import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { Proposal } from '@/shared/api/types';

/** So many participants are few. */
const FEW = 5;

/** Takes about five seconds and changes nothing. */
export function useSearchProposals(eventId: string) {
  return useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/events/{eventId}/proposals', { params: { path: { eventId } }, body: { few: FEW } }),
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
