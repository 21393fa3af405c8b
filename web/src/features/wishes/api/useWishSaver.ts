import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { client } from '@/shared/api/client';
import { detailOf } from '@/shared/api/errors';
import { keys } from '@/shared/api/keys';
import type { Level } from '@/shared/api/types';
import type { SaveState } from '@/shared/ui/SaveNote';
import { catalogueQuery, wishesQuery } from './wishes';

interface Saved {
  state: SaveState;
  level: Level | null;
}

export interface WishSaver {
  /** Shows the level at once and sends it; `null` takes the wish back. */
  save: (from: string, to: string, level: Level | null) => void;
  stateOf: (from: string, to: string) => SaveState | undefined;
  /** Sends once more what could not be sent. */
  retry: (from: string, to: string) => void;
}

/** Saves wishes one by one; two changes of the same wish are sent in their order. */
export function useWishSaver(eventId: string): WishSaver {
  const queryClient = useQueryClient();
  const [saved, setSaved] = useState<Partial<Record<string, Saved>>>({});
  const queues = useRef(new Map<string, Promise<void>>());
  const turns = useRef(new Map<string, number>());

  const save = useCallback(
    (from: string, to: string, level: Level | null) => {
      const key = keyOf(from, to);
      const turn = (turns.current.get(key) ?? 0) + 1;
      turns.current.set(key, turn);
      const note = (state: SaveState) => {
        // What became of an earlier choice no longer matters once there is a later one.
        if (turns.current.get(key) === turn) setSaved((before) => ({ ...before, [key]: { state, level } }));
      };
      const run = async () => {
        try {
          await send(eventId, from, to, level);
          note({ kind: 'saved' });
          await queryClient.invalidateQueries({ queryKey: keys.overview(eventId) });
        } catch (error) {
          note({ kind: 'failed', detail: detailOf(error) });
        }
      };
      note({ kind: 'saving' });
      void showAtOnce(queryClient, eventId, from, to, level);
      queues.current.set(key, (queues.current.get(key) ?? Promise.resolve()).then(run));
    },
    [eventId, queryClient],
  );

  return {
    save,
    stateOf: (from, to) => saved[keyOf(from, to)]?.state,
    retry: (from, to) => save(from, to, saved[keyOf(from, to)]?.level ?? null),
  };
}

const keyOf = (from: string, to: string) => `${from} ${to}`;

async function send(eventId: string, from: string, to: string, level: Level | null): Promise<void> {
  const params = { path: { eventId, participantId: from, otherId: to } };
  const path = '/api/events/{eventId}/participants/{participantId}/wishes/{otherId}';
  if (level === null) await client.DELETE(path, { params });
  else await client.PUT(path, { params, body: { level } });
}

async function showAtOnce(
  queryClient: QueryClient,
  eventId: string,
  from: string,
  to: string,
  level: Level | null,
) {
  const catalogue = catalogueQuery(eventId, from).queryKey;
  const wishes = wishesQuery(eventId).queryKey;
  // A read under way would bring back what was before.
  await Promise.all([catalogue, wishes].map((queryKey) => queryClient.cancelQueries({ queryKey })));
  queryClient.setQueryData(catalogue, (entries) =>
    entries?.map((entry) => (entry.counterpart.id === to ? { ...entry, level } : entry)),
  );
  queryClient.setQueryData(wishes, (all) => {
    const others = all?.filter((wish) => wish.from !== from || wish.to !== to);
    return level === null ? others : others?.concat({ from, to, level });
  });
}
