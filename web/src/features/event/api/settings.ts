import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { ApiError } from '@/shared/api/errors';
import { keys } from '@/shared/api/keys';
import type { EventOrder, Settings, TimeGrid } from '@/shared/api/types';

const of = (eventId: string) => ({ params: { path: { eventId } } });

export const settingsQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.settings(eventId),
    queryFn: () => bodyOf(client.GET('/api/events/{eventId}/settings', of(eventId))),
  });

/** What slots a grid would make, and what an event would lose by it; `eventId` is null before there is an event. */
export const previewQuery = (eventId: string | null, timeZone: string, grid: TimeGrid) =>
  queryOptions({
    queryKey: ['grid-preview', eventId, timeZone, grid] as const,
    queryFn: () => {
      const body = { timeZone, grid };
      return eventId === null
        ? bodyOf(client.POST('/api/grid-preview', { body }))
        : bodyOf(client.POST('/api/events/{eventId}/settings/preview', { ...of(eventId), body }));
    },
    placeholderData: keepPreviousData,
    retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status === 400),
    gcTime: 0,
  });

export const historyQuery = (eventId: string) =>
  infiniteQueryOptions({
    queryKey: keys.history(eventId),
    queryFn: ({ pageParam }) =>
      bodyOf(
        client.GET('/api/events/{eventId}/history', {
          params: { path: { eventId }, query: pageParam === null ? {} : { before: pageParam } },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries, more }) => (more ? (entries.at(-1)?.id ?? null) : null),
  });

/** What the browser may open has changed. */
async function readAccesses(queryClient: QueryClient) {
  queryClient.setQueryData(keys.session, await bodyOf(client.GET('/api/session')));
  await queryClient.invalidateQueries({ queryKey: keys.events });
}

export function useCreateEvent() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: EventOrder) => bodyOf(client.POST('/api/events', { body })),
    onSuccess: () => readAccesses(queryClient),
  });
}

export function useSaveSettings(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Settings) =>
      bodyOf(client.PUT('/api/events/{eventId}/settings', { ...of(eventId), body })),
    onSuccess: async (saved) => {
      queryClient.setQueryData(keys.settings(eventId), saved);
      await readAccesses(queryClient);
      await queryClient.invalidateQueries({ queryKey: keys.event(eventId) });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: keys.settings(eventId) }),
  });
}

export function useCopyEvent(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; firstDay: string }) =>
      bodyOf(client.POST('/api/events/{eventId}/copies', { ...of(eventId), body })),
    onSuccess: () => readAccesses(queryClient),
  });
}

export function useArchiveEvent(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (archived: boolean) =>
      bodyOf(client.PUT('/api/events/{eventId}/archived', { ...of(eventId), body: { archived } })),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.events }),
        queryClient.invalidateQueries({ queryKey: keys.event(eventId) }),
      ]),
  });
}

export function useDeleteEvent(eventId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      bodyOf(client.POST('/api/events/{eventId}/delete', { ...of(eventId), body: { name } })),
    onSuccess: () => readAccesses(queryClient),
  });
}
