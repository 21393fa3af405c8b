import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

const of = (eventId: string) => ({ params: { path: { eventId } } });
const ofOne = (eventId: string, organiserId: string) => ({ params: { path: { eventId, organiserId } } });

/** Who runs the event, the owner first. */
export const organisersQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.organisers(eventId),
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/organisers', of(eventId))),
  });

const readAfresh = (queryClient: QueryClient, eventId: string) =>
  queryClient.invalidateQueries({ queryKey: keys.organisers(eventId) });

/** What this browser may open has changed. */
async function readSession(queryClient: QueryClient) {
  queryClient.setQueryData(keys.session, await bodyOf(client.GET('/api/session')));
}

/** Makes somebody an organiser; answers with a link that is shown once. */
export function useInvite(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      bodyOf(client.POST('/api/events/{eventId}/organisers', { ...of(eventId), body: { name } })),
    onSuccess: () => readAfresh(queryClient, eventId),
  });
}

/** Gives an organiser a new link; the earlier ones open nothing any more. */
export function useRenewLink(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (organiserId: string) =>
      bodyOf(client.POST('/api/events/{eventId}/organisers/{organiserId}/link', ofOne(eventId, organiserId))),
    onSuccess: () => readAfresh(queryClient, eventId),
  });
}

/** Takes the event from an organiser. */
export function useRemoveOrganiser(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (organiserId: string) =>
      client.DELETE('/api/events/{eventId}/organisers/{organiserId}', ofOne(eventId, organiserId)),
    onSuccess: () => readAfresh(queryClient, eventId),
  });
}

/** Leaves the event; what else this browser may open is read afresh. */
export function useLeave(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (organiserId: string) =>
      client.DELETE('/api/events/{eventId}/organisers/{organiserId}', ofOne(eventId, organiserId)),
    onSuccess: async () => {
      await readSession(queryClient);
      await queryClient.invalidateQueries({ queryKey: keys.events });
    },
  });
}

/** Makes another organiser the owner. */
export function useHandOver(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (organiserId: string) =>
      client.PUT('/api/events/{eventId}/owner', { ...of(eventId), body: { organiserId } }),
    onSuccess: async () => {
      await readSession(queryClient);
      await readAfresh(queryClient, eventId);
    },
  });
}
