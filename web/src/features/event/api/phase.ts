import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { Phase } from '@/shared/api/types';

/** Leads the event into a phase. */
export function useEnterPhase(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (phase: Phase) =>
      client.PUT('/api/events/{eventId}/phase', { params: { path: { eventId } }, body: { phase } }),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.event(eventId) }),
        queryClient.invalidateQueries({ queryKey: keys.events }),
      ]),
  });
}
