import { useMutation } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';

/** Looks for what to do, with so many participants being few; takes about five seconds and changes nothing. */
export function useSearchProposals(eventId: string) {
  return useMutation({
    mutationFn: (few: number) =>
      bodyOf(
        client.POST('/api/events/{eventId}/proposals', { params: { path: { eventId } }, body: { few } }),
      ),
  });
}
