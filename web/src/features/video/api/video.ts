import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { VideoOrder } from '@/shared/api/types';

const of = (eventId: string) => ({ params: { path: { eventId } } });

export const videoQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.video(eventId),
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/video', of(eventId))),
  });

export function useSaveVideo(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: VideoOrder) =>
      bodyOf(client.PUT('/api/events/{eventId}/video', { ...of(eventId), body })),
    onSuccess: (saved) => queryClient.setQueryData(keys.video(eventId), saved),
  });
}

/** Writes to those whose links have changed. */
export function useTellLinks(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(client.POST('/api/events/{eventId}/video/letters', of(eventId))),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.video(eventId) }),
  });
}

export const screenLinkQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.screenLink(eventId),
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/screen-link', of(eventId))),
  });

export function useMakeScreenLink(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(client.POST('/api/events/{eventId}/screen-link', of(eventId))),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.screenLink(eventId) }),
  });
}

export function useRevokeScreenLink(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await client.DELETE('/api/events/{eventId}/screen-link', of(eventId));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.screenLink(eventId) }),
  });
}
