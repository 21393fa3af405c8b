import { client } from '@/shared/api/client';
import type { CatalogueEntry, Level, Wish } from '@/shared/api/types';
import { Outbox } from '@/shared/lib/outbox';

/** One thing that a participant, or an organiser for it, has entered. */
export type Answer = { eventId: string; from: string } & (
  | { kind: 'wish'; to: string; level: Level | null; note: string | null }
  | { kind: 'order'; order: string[] }
  | { kind: 'away'; slots: string[] }
  | { kind: 'done' }
);

/** What is entered about wishes goes through here, on every page and for as long as it takes. */
export const wishOutbox = new Outbox<Answer>('answers', send);

/** Things with the same key replace each other. */
export function keyOf(answer: Answer): string {
  return [answer.eventId, answer.from, answer.kind, answer.kind === 'wish' ? answer.to : ''].join(' ');
}

export function put(answer: Answer): void {
  wishOutbox.put(keyOf(answer), answer);
}

/** What the service shows, with what it has not got yet. */
export function withWaiting(eventId: string, from: string, entries: CatalogueEntry[]): CatalogueEntry[] {
  return waitingOf(eventId)
    .filter((answer) => answer.from === from)
    .reduce(applied, entries);
}

/** The slots in which a participant is away, as entered but not sent yet; undefined where nothing of that waits. */
export function waitingAbsences(eventId: string, from: string): string[] | undefined {
  return waitingOf(eventId)
    .map((answer) => (answer.kind === 'away' && answer.from === from ? answer.slots : undefined))
    .find((slots) => slots !== undefined);
}

/** The matrix with what this device has not sent yet. */
export function withWaitingWishes(eventId: string, wishes: Wish[]): Wish[] {
  return waitingOf(eventId).reduce((all, answer) => {
    if (answer.kind !== 'wish') return all;
    const { from, to, level, note } = answer;
    return withWish(all, { from, to, level, note });
  }, wishes);
}

/** The wishes with one that was made, changed or (without a level) taken back. */
export function withWish(
  wishes: readonly Wish[],
  { from, to, level, note }: Omit<Wish, 'level' | 'rank'> & { level: Level | null },
): Wish[] {
  const others = wishes.filter((wish) => wish.from !== from || wish.to !== to);
  return level === null ? others : others.concat({ from, to, level, note, rank: null });
}

/** The catalogue as it is once an answer is saved. */
export function applied(entries: CatalogueEntry[], answer: Answer): CatalogueEntry[] {
  if (answer.kind === 'wish') {
    const { to, level, note } = answer;
    return entries.map((entry) =>
      entry.counterpart.id === to
        ? { ...entry, level, note, rank: entry.level === level ? entry.rank : null }
        : entry,
    );
  }
  if (answer.kind === 'order') {
    const ranks = new Map(answer.order.map((id, index) => [id, index + 1]));
    return entries.map((entry) =>
      entry.level === null ? entry : { ...entry, rank: ranks.get(entry.counterpart.id) ?? null },
    );
  }
  return entries;
}

function waitingOf(eventId: string): Answer[] {
  return wishOutbox
    .waiting()
    .map(({ item }) => item)
    .filter((answer) => answer.eventId === eventId);
}

async function send(answer: Answer): Promise<void> {
  const { eventId, from: participantId } = answer;
  const params = { path: { eventId, participantId } };
  const at = '/api/events/{eventId}/participants/{participantId}';
  switch (answer.kind) {
    case 'wish': {
      const { to: otherId, level, note } = answer;
      const wish = { params: { path: { eventId, participantId, otherId } } };
      if (level === null) await client.DELETE(`${at}/wishes/{otherId}`, wish);
      else await client.PUT(`${at}/wishes/{otherId}`, { ...wish, body: { level, note } });
      return;
    }
    case 'order':
      await client.PUT(`${at}/wish-order`, { params, body: { order: answer.order } });
      return;
    case 'away':
      await client.PUT(`${at}/unavailability`, { params, body: { slots: answer.slots } });
      return;
    case 'done':
      await client.PUT(`${at}/answer`, { params, body: { done: true } });
  }
}
