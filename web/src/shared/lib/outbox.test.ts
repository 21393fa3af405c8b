import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError, unreachable } from '@/shared/api/errors';
import { PageStore } from './deviceStore';
import { Outbox } from './outbox';

/** What was sent, and how each is answered. */
const sent: { item: string; resolve: () => void; reject: (error: unknown) => void }[] = [];
const send = (item: string) =>
  new Promise<void>((resolve, reject) => {
    sent.push({ item, resolve, reject });
  });
const refused = (status: number, detail: string) =>
  new ApiError(status, { type: 'about:blank', title: '', status, detail, faults: [] });

let store: PageStore;
let outbox: Outbox<string>;

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  store = new PageStore();
  outbox = new Outbox('test', send, store);
});

afterEach(() => {
  vi.useRealTimers();
});

/** Answers the latest that was sent, and lets what follows happen. */
async function answer(how: 'taken' | Error): Promise<void> {
  const last = sent.at(-1);
  if (how === 'taken') last?.resolve();
  else last?.reject(how);
  await vi.advanceTimersByTimeAsync(0);
}
const items = () => sent.map(({ item }) => item);

it('put_sendsAtOnce_andForgetsWhatTheServiceHasGot', async () => {
  outbox.put('a', 'one');
  expect(outbox.fateOf('a')).toEqual({ kind: 'saving' });
  expect(outbox.waiting()).toEqual([{ key: 'a', item: 'one' }]);
  await answer('taken');
  expect(outbox.fateOf('a')).toEqual({ kind: 'saved' });
  expect(store).toHaveLength(0);
});

it('put_underTheSameKeyWhileSending_sendsTheLatestAfterwards', async () => {
  outbox.put('a', 'one');
  outbox.put('a', 'two');
  outbox.put('a', 'three');
  await answer('taken');
  expect(outbox.fateOf('a')).toEqual({ kind: 'saving' });
  await answer('taken');
  expect(items()).toEqual(['one', 'three']);
  expect(outbox.fateOf('a')).toEqual({ kind: 'saved' });
});

it('aLostConnection_keepsEverything_andSendsItInOrderLater', async () => {
  outbox.put('a', 'one');
  outbox.put('b', 'two');
  await answer(unreachable(new TypeError('network')));
  outbox.put('c', 'three');
  await answer(unreachable(new TypeError('network')));
  expect(['a', 'b', 'c'].map((key) => outbox.fateOf(key)?.kind)).toEqual(['waiting', 'waiting', 'waiting']);
  await vi.advanceTimersByTimeAsync(60_000);
  await answer('taken');
  await answer('taken');
  await answer('taken');
  expect(items().slice(-3)).toEqual(['one', 'two', 'three']);
  expect(outbox.waiting()).toEqual([]);
});

it.each([
  ['an expired access', refused(401, '')],
  ['too much at once', refused(429, '')],
  ['a gateway without its service', refused(503, '')],
])('%s_isWaitedFor', async (_, error) => {
  outbox.put('a', 'one');
  await answer(error);
  expect(outbox.fateOf('a')).toEqual({ kind: 'waiting' });
  outbox.retry('a');
  await answer('taken');
  expect(outbox.fateOf('a')).toEqual({ kind: 'saved' });
});

it('aPageThatOpensAgain_sendsWhatTheEarlierOneCouldNot', async () => {
  outbox.put('a', 'one');
  await answer(unreachable(new TypeError('network')));
  const reopened = new Outbox('test', send, store);
  expect(reopened.waiting()).toEqual([{ key: 'a', item: 'one' }]);
  reopened.resume();
  await answer('taken');
  expect(store).toHaveLength(0);
});

it('whatTheServiceRefuses_isSaid_isNotInTheWayOfOthers_andCanBeSentAgain', async () => {
  outbox.put('a', 'one');
  outbox.put('b', 'two');
  await answer(refused(409, 'Les souhaits sont clos.'));
  expect(outbox.fateOf('a')).toEqual({ kind: 'failed', detail: 'Les souhaits sont clos.' });
  await answer('taken');
  expect(items()).toEqual(['one', 'two']);
  outbox.retry('a');
  await answer('taken');
  expect(outbox.fateOf('a')).toEqual({ kind: 'saved' });
});

it('twoPages_neverSendWhatTheOtherHasReplaced', async () => {
  const other = new Outbox('test', send, store);
  outbox.put('a', 'old');
  await answer(unreachable(new TypeError('network')));
  other.put('a', 'new');
  await answer('taken');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(items()).toEqual(['old', 'new']);
  expect(store).toHaveLength(0);
});

it('listeners_hearOfChangesAndOfWhatWasSent', async () => {
  const changed = vi.fn();
  const got = vi.fn();
  outbox.subscribe(changed);
  outbox.onSent(got);
  const before = outbox.version();
  outbox.put('a', 'one');
  await answer('taken');
  expect(outbox.version()).toBeGreaterThan(before);
  expect(changed).toHaveBeenCalledTimes(2);
  expect(got).toHaveBeenCalledExactlyOnceWith('one');
});
