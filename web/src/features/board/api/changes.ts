import type { QueryClient } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '@/shared/api/client';
import { keys } from '@/shared/api/keys';
import type { BoardChange, BoardCommand, BoardState } from '@/shared/api/types';
import { applyChange, foresee } from '../model/board';
import { boardQuery } from './board';

/** What somebody else has done on the board while it was open; the newest last. */
export interface News {
  id: number;
  author: string;
  what: string;
}

/** Nobody reads further back. */
const MOST_NEWS = 5;

/** It is told, never read. */
export const newsQuery = (eventId: string) =>
  queryOptions({
    queryKey: keys.boardNews(eventId),
    queryFn: (): News[] => [],
    initialData: [],
    staleTime: Infinity,
  });

let last: Promise<unknown> = Promise.resolve();

/** What reads and changes a board waits for what began before it: each begins with the revision that the one before left. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const turn = last.then(task, task);
  last = turn.catch(() => undefined);
  return turn;
}

/** Reads what others have done since, and says so; nothing where no board is open. */
export function readChange(queryClient: QueryClient, eventId: string): Promise<void> {
  return inTurn(async () => {
    const board = queryClient.getQueryData(boardQuery(eventId).queryKey);
    if (board === undefined) return;
    try {
      const change = await bodyOf(
        client.GET('/api/events/{eventId}/board/changes', {
          params: { path: { eventId }, query: { since: board.state.revision } },
        }),
      );
      tell(queryClient, eventId, change.done);
      await settle(queryClient, eventId, change);
    } catch {
      // The page says what is wrong, and what it shows is old, once the whole cannot be read either.
      await queryClient.invalidateQueries({ queryKey: boardQuery(eventId).queryKey });
    }
  });
}

/** Sends a command. The board shows at once what it will most likely do, and is as before where it is refused. */
export function sendCommand(
  queryClient: QueryClient,
  eventId: string,
  command: BoardCommand,
  anyway: boolean,
): Promise<BoardChange> {
  return send(queryClient, eventId, command, ({ revision }) =>
    bodyOf(
      client.POST('/api/events/{eventId}/board/commands', {
        params: { path: { eventId } },
        body: { revision, anyway, command },
      }),
    ),
  );
}

/** Undoes or redoes up to a step, or just the next one; null: there is none. */
export function sendTurn(
  queryClient: QueryClient,
  eventId: string,
  turn: 'undo' | 'redo',
  upTo: number | null,
): Promise<BoardChange | null> {
  return send(queryClient, eventId, null, async ({ revision, [turn]: next }) => {
    const step = upTo ?? next?.step;
    if (step === undefined) return null;
    return bodyOf(
      client.POST(`/api/events/{eventId}/board/${turn}`, {
        params: { path: { eventId } },
        body: { revision, step },
      }),
    );
  });
}

function send<T extends BoardChange | null>(
  queryClient: QueryClient,
  eventId: string,
  command: BoardCommand | null,
  post: (state: BoardState) => Promise<T>,
): Promise<T> {
  const { queryKey } = boardQuery(eventId);
  return inTurn(async () => {
    const board = queryClient.getQueryData(queryKey);
    if (board === undefined) throw new Error('There is no board to change.');
    if (command !== null) queryClient.setQueryData(queryKey, foresee(board, command));
    try {
      const change = await post(board.state);
      queryClient.setQueryData(queryKey, board);
      if (change === null) return change;
      // The newest is what was just done; what stands before it, others have done meanwhile.
      tell(queryClient, eventId, change.done.slice(0, -1));
      await settle(queryClient, eventId, change);
      return change;
    } catch (error) {
      queryClient.setQueryData(queryKey, board);
      throw error;
    }
  });
}

async function settle(queryClient: QueryClient, eventId: string, change: BoardChange): Promise<void> {
  const { queryKey } = boardQuery(eventId);
  if (change.reread) {
    await queryClient.refetchQueries({ queryKey });
  } else {
    queryClient.setQueryData(queryKey, (board) => board && applyChange(board, change));
  }
  void queryClient.invalidateQueries({ queryKey: [...keys.board(eventId), 'steps'] });
}

let told = 0;

function tell(queryClient: QueryClient, eventId: string, done: BoardChange['done']): void {
  if (done.length === 0) return;
  const news = done.map(({ author, what }): News => ({ id: ++told, author, what }));
  queryClient.setQueryData(newsQuery(eventId).queryKey, (before = []) =>
    [...before, ...news].slice(-MOST_NEWS),
  );
}
