import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';

/** Everything that is held about the person who asks. */
export const myDataQuery = (eventId: string, participantId: string) =>
  queryOptions({
    queryKey: keys.myData(eventId, participantId),
    queryFn: () =>
      bodyOf(
        client.GET('/api/events/{eventId}/participants/{participantId}/my-data', {
          params: { path: { eventId, participantId } },
        }),
      ),
  });

/** Erases the person who asks; with `everything`, what is said for the participant too. */
export const useEraseMyData = (eventId: string, participantId: string) =>
  useMutation({
    mutationFn: (everything: boolean) =>
      bodyOf(
        client.DELETE('/api/events/{eventId}/participants/{participantId}/my-data', {
          params: { path: { eventId, participantId }, query: { everything } },
        }),
      ),
  });

/** Erases the organiser who asks. */
export const useEraseAccount = () =>
  useMutation({ mutationFn: () => bodyOf(client.DELETE('/api/account/data')) });

/** Who saw and changed what in the event. */
export const trailQuery = (eventId: string) =>
  infiniteQueryOptions({
    queryKey: keys.trail(eventId),
    queryFn: ({ pageParam }) =>
      bodyOf(
        client.GET('/api/events/{eventId}/trail', {
          params: { path: { eventId }, query: pageParam === null ? {} : { before: pageParam } },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries, more }) => (more ? (entries.at(-1)?.id ?? null) : null),
  });
