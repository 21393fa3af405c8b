import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useFollow, type LiveState } from '@/shared/api/follow';
import { keys } from '@/shared/api/keys';

/** Keeps a participant's pages as they are: a publication, another phase, a review of its sheet or a reconnection reads them afresh. */
export function useParticipantLive(eventId: string, participantId: string): LiveState {
  const queryClient = useQueryClient();
  const readAfresh = useCallback(() => {
    void queryClient.invalidateQueries({ queryKey: keys.participant(eventId, participantId) });
  }, [queryClient, eventId, participantId]);
  const url = `/api/events/${eventId}/participants/${encodeURIComponent(participantId)}/changes`;
  return useFollow(url, readAfresh, readAfresh);
}
