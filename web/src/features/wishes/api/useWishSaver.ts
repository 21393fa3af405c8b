import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keys } from '@/shared/api/keys';
import type { CataloguePage, Level, ParticipantHome } from '@/shared/api/types';
import type { Fate } from '@/shared/lib/outbox';
import { applied, keyOf, put, wishOutbox, withWish, type Answer } from './wishOutbox';
import { catalogueQuery, wishesQuery } from './wishes';

export interface WishSaver {
  /** Shows the level at once and sends it; `null` takes the wish back. A note goes with a veto only. */
  save: (from: string, to: string, level: Level | null, note?: string | null) => void;
  stateOf: (from: string, to: string) => Fate | undefined;
  /** Sends once more what could not be sent. */
  retry: (from: string, to: string) => void;
}

/** Saves wishes one by one, also through a lost connection. */
export function useWishSaver(eventId: string): WishSaver {
  const saver = useAnswerSaver(eventId);
  const keyFor = (from: string, to: string) =>
    ({ eventId, from, kind: 'wish', to, level: null, note: null }) satisfies Answer;
  return {
    save: (from, to, level, note = null) => saver.save({ eventId, from, kind: 'wish', to, level, note }),
    stateOf: (from, to) => saver.fateOf(keyFor(from, to)),
    retry: (from, to) => saver.retry(keyFor(from, to)),
  };
}

/** Saves all that belongs to an answer: wishes, their order, absences, and that it is whole. */
export function useAnswerSaver(eventId: string) {
  const queryClient = useQueryClient();
  useSyncExternalStore(wishOutbox.subscribe, wishOutbox.version);
  useEffect(() => {
    wishOutbox.resume();
    window.addEventListener('online', wishOutbox.resume);
    return () => window.removeEventListener('online', wishOutbox.resume);
  }, []);
  useEffect(
    () =>
      wishOutbox.onSent((answer) => {
        if (answer.eventId === eventId) void readAfresh(queryClient, answer);
      }),
    [queryClient, eventId],
  );
  return {
    save: (answer: Answer) => {
      put(answer);
      void showAtOnce(queryClient, answer);
    },
    fateOf: (answer: Answer) => wishOutbox.fateOf(keyOf(answer)),
    retry: (answer: Answer) => wishOutbox.retry(keyOf(answer)),
  };
}

/** How much of an answer waits on this device for the connection; `null` while nothing has had to wait. */
export function useUnsent(eventId: string, participantId: string): number | null {
  useSyncExternalStore(wishOutbox.subscribe, wishOutbox.version);
  const mine = wishOutbox
    .waiting()
    .filter(({ item }) => item.eventId === eventId && item.from === participantId);
  const waits = mine.some(({ key }) => wishOutbox.fateOf(key)?.kind === 'waiting');
  const [waited, setWaited] = useState(false);
  if (waits && !waited) setWaited(true);
  if (waits) return mine.length;
  return waited && mine.length === 0 ? 0 : null;
}

/** The counts and the participant that depend on it; what was entered is shown already. */
async function readAfresh(queryClient: QueryClient, { eventId, from }: Answer): Promise<void> {
  await Promise.all(
    [keys.overview(eventId), keys.home(eventId, from)].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey, exact: true }),
    ),
  );
}

/** What was wished for before, as far as any page shows it; undefined where none does. */
function knownLevel(
  queryClient: QueryClient,
  { eventId, from, to }: { eventId: string; from: string; to: string },
): Level | null | undefined {
  const pages = queryClient.getQueriesData<InfiniteData<CataloguePage>>({
    queryKey: keys.projectPages(eventId, from),
  });
  const shown = [
    ...(queryClient.getQueryData(catalogueQuery(eventId, from).queryKey) ?? []),
    ...pages.flatMap(([, data]) => data?.pages.flatMap((page) => page.entries) ?? []),
  ];
  return shown.find(({ counterpart }) => counterpart.id === to)?.level;
}

const asks = (level: Level | null) => (level === null || level === 'veto' ? 0 : 1);

async function showAtOnce(queryClient: QueryClient, answer: Answer): Promise<void> {
  const { eventId, from } = answer;
  const catalogue = catalogueQuery(eventId, from).queryKey;
  const wishes = wishesQuery(eventId).queryKey;
  // A read under way would bring back what was before.
  await Promise.all(
    [catalogue, wishes, keys.projectPages(eventId, from)].map((queryKey) =>
      queryClient.cancelQueries({ queryKey }),
    ),
  );
  if (answer.kind === 'wish') {
    const before = knownLevel(queryClient, answer);
    if (before !== undefined) {
      const more = asks(answer.level) - asks(before);
      queryClient.setQueryData<ParticipantHome>(
        keys.home(eventId, from),
        (home) => home && { ...home, wishes: home.wishes + more },
      );
    }
  }
  queryClient.setQueryData(catalogue, (entries) => entries && applied(entries, answer));
  queryClient.setQueriesData<InfiniteData<CataloguePage>>(
    { queryKey: keys.projectPages(eventId, from) },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, entries: applied(page.entries, answer) })),
      },
  );
  if (answer.kind === 'wish') {
    const { to, level, note } = answer;
    queryClient.setQueryData(wishes, (all) => all && withWish(all, { from, to, level, note }));
  }
}
