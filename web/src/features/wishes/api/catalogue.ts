import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { CatalogueEntry, CataloguePage, Level } from '@/shared/api/types';
import { queryOf, type CatalogueFilter } from '../model/catalogueFilter';
import type { WishSaver } from './useWishSaver';

const PAGE = 24;

function read(eventId: string, participantId: string, filter: CatalogueFilter, from: number, count: number) {
  return bodyOf(
    client.GET('/api/events/{eventId}/participants/{participantId}/projects', {
      params: { path: { eventId, participantId }, query: { ...queryOf(filter), from, count } },
    }),
  );
}

/** The projects that fit, page by page; what was found before stays in sight while more letters are typed. */
export const projectsQuery = (eventId: string, participantId: string, filter: CatalogueFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.projects(eventId, participantId), 'pages', queryOf(filter)],
    queryFn: ({ pageParam }) => read(eventId, participantId, filter, pageParam, PAGE),
    initialPageParam: 0,
    getNextPageParam: (last: CataloguePage, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.entries.length, 0);
      return shown < last.order.length && last.entries.length > 0 ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });

/** Only the order of the projects that fit. */
export const orderQuery = (eventId: string, participantId: string, filter: CatalogueFilter) =>
  queryOptions({
    queryKey: [...keys.projects(eventId, participantId), 'order', queryOf(filter)],
    queryFn: () => read(eventId, participantId, filter, 0, 0),
    placeholderData: keepPreviousData,
  });

/** Saves a wish, and shows it at once wherever projects were found. */
export function useChoose(eventId: string, participantId: string, saver: WishSaver) {
  const queryClient = useQueryClient();
  return useCallback(
    (projectId: string, level: Level | null) => {
      const change = (entry: CatalogueEntry) =>
        entry.counterpart.id === projectId ? { ...entry, level } : entry;
      queryClient.setQueriesData<InfiniteData<CataloguePage>>(
        { queryKey: [...keys.projects(eventId, participantId), 'pages'] },
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({ ...page, entries: page.entries.map(change) })),
          },
      );
      saver.save(participantId, projectId, level);
    },
    [eventId, participantId, queryClient, saver],
  );
}
