// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keys } from '@/shared/api/keys';
import type { CatalogueEntry, Wish } from '@/shared/api/types';

/** The requests that were sent, and how each is answered. */
const sent: { text: string; answer: (status: number, detail?: string) => void }[] = [];

vi.stubGlobal('fetch', async (request: Request) => {
  const text = `${request.method} ${new URL(request.url).pathname} ${await request.text()}`.trim();
  return new Promise<Response>((resolve) => {
    const answer = (status: number, detail = '') => {
      const body = status === 204 ? null : JSON.stringify({ detail });
      resolve(new Response(body, { status, headers: { 'Content-Type': 'application/problem+json' } }));
    };
    sent.push({ text, answer });
  });
});
// The client takes the fetch that is there when it is made.
const { useWishSaver } = await import('./useWishSaver');

const PATH = '/api/events/e/participants/f1/wishes/p1';
let queryClient: QueryClient;

const entry = (id: string): CatalogueEntry => ({
  counterpart: { id, side: 'project', name: id, kind: null, description: '' },
  card: null,
  level: null,
  rank: null,
  note: null,
});
const catalogue = () => queryClient.getQueryData<CatalogueEntry[]>(keys.catalogue('e', 'f1'));
const wishes = () => queryClient.getQueryData<Wish[]>(keys.wishes('e'));

beforeEach(() => {
  sent.length = 0;
  queryClient = new QueryClient();
  queryClient.setQueryData(keys.catalogue('e', 'f1'), [entry('p1'), entry('p2')]);
  queryClient.setQueryData(keys.wishes('e'), [
    { from: 'f1', to: 'p2', level: 'could', rank: null, note: null },
  ]);
});

afterEach(() => queryClient.clear());

function saver() {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  return renderHook(() => useWishSaver('e'), { wrapper }).result;
}

/** Answers the nth request once it has been sent. */
async function answer(index: number, status: number, detail?: string): Promise<void> {
  await waitFor(() => expect(sent.length).toBeGreaterThan(index));
  act(() => sent[index]?.answer(status, detail));
}

it('aChoice_isShownAtOnce_andSavedWhenAnswered', async () => {
  const result = saver();
  act(() => result.current.save('f1', 'p1', 'must'));
  expect(result.current.stateOf('f1', 'p1')).toEqual({ kind: 'saving' });
  await waitFor(() => expect(catalogue()?.map(({ level }) => level)).toEqual(['must', null]));
  expect(wishes()).toContainEqual({ from: 'f1', to: 'p1', level: 'must', rank: null, note: null });
  await answer(0, 200);
  await waitFor(() => expect(result.current.stateOf('f1', 'p1')).toEqual({ kind: 'saved' }));
  expect(sent[0]?.text).toBe(`PUT ${PATH} {"level":"must","note":null}`);
});

it('noLevel_takesTheWishBack', async () => {
  const result = saver();
  act(() => result.current.save('f1', 'p2', null));
  await answer(0, 204);
  await waitFor(() => expect(result.current.stateOf('f1', 'p2')).toEqual({ kind: 'saved' }));
  expect(sent[0]?.text).toBe('DELETE /api/events/e/participants/f1/wishes/p2');
  expect(wishes()).toEqual([]);
});

it('aRefusal_isSaidInTheWordsOfTheService_andCanBeRetried', async () => {
  const result = saver();
  act(() => result.current.save('f1', 'p1', 'want'));
  await answer(0, 409, 'Les souhaits sont clos.');
  await waitFor(() =>
    expect(result.current.stateOf('f1', 'p1')).toEqual({ kind: 'failed', detail: 'Les souhaits sont clos.' }),
  );
  act(() => result.current.retry('f1', 'p1'));
  await answer(1, 200);
  await waitFor(() => expect(result.current.stateOf('f1', 'p1')).toEqual({ kind: 'saved' }));
  expect(sent[1]?.text).toBe(`PUT ${PATH} {"level":"want","note":null}`);
});

it('twoChangesOfOneWish_areSentOneAfterTheOther', async () => {
  const result = saver();
  act(() => result.current.save('f1', 'p1', 'must'));
  act(() => result.current.save('f1', 'p1', 'could'));
  await waitFor(() => expect(sent).toHaveLength(1));
  await answer(0, 200);
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(result.current.stateOf('f1', 'p1')).toEqual({ kind: 'saving' });
  await answer(1, 200);
  await waitFor(() => expect(result.current.stateOf('f1', 'p1')).toEqual({ kind: 'saved' }));
  expect(sent.map(({ text }) => text)).toEqual([
    `PUT ${PATH} {"level":"must","note":null}`,
    `PUT ${PATH} {"level":"could","note":null}`,
  ]);
});
