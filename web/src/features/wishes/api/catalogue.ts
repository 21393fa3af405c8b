import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { CataloguePage } from '@/shared/api/types';
import { queryOf, type CatalogueFilter } from '../model/catalogueFilter';
import { withWaiting } from './wishOutbox';

const PAGE = 24;

async function read(
  eventId: string,
  participantId: string,
  filter: CatalogueFilter,
  from: number,
  count: number,
): Promise<CataloguePage> {
  const page = await bodyOf(
    client.GET('/api/events/{eventId}/participants/{participantId}/projects', {
      params: { path: { eventId, participantId }, query: { ...queryOf(filter), from, count } },
    }),
  );
  return { ...page, entries: withWaiting(eventId, participantId, page.entries) };
}

/** The projects that fit, page by page; what was found before stays in sight while more letters are typed. */
export const projectsQuery = (eventId: string, participantId: string, filter: CatalogueFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.projectPages(eventId, participantId), queryOf(filter)],
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
