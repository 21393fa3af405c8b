import { ApiError, detailOf, kindOf } from '@/shared/api/errors';
import { deviceStore, keptAs, type Store } from './deviceStore';

/** What became of something that was to be saved. Waiting: kept on this device until the service can be reached. */
export type Fate =
  { kind: 'saving' } | { kind: 'waiting' } | { kind: 'saved' } | { kind: 'failed'; detail: string | null };

interface Kept<T> {
  /** The order in which things are sent. */
  at: number;
  item: T;
}

const SOONEST_RETRY = 2_000;
const LATEST_RETRY = 30_000;

/**
 * Sends what people enter, one thing after the other, and keeps on this device what the service has not got yet: through a
 * lost connection, a closed page, an expired access. Of several values for the same key only the latest is sent. What the
 * service refuses is not sent again by itself.
 *
 * The store alone knows what waits, so that of two open pages none sends what the other has replaced.
 */
export class Outbox<T> {
  readonly #name: string;
  readonly #send: (item: T) => Promise<void>;
  readonly #store: Store;
  readonly #listeners = new Set<() => void>();
  readonly #sentListeners = new Set<(item: T) => void>();
  readonly #fates = new Map<string, Fate>();
  readonly #refused = new Map<string, T>();
  #version = 0;
  #running = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param name sets its things apart from others' in the store
   * @param send rejects with an ApiError where the service refuses or cannot be reached
   */
  constructor(name: string, send: (item: T) => Promise<void>, store: Store = deviceStore()) {
    this.#name = keptAs(`${name}:`);
    this.#send = send;
    this.#store = store;
  }

  /** Keeps a value and sends it as soon as that can be done. */
  put(key: string, item: T): void {
    const at = 1 + Math.max(0, ...this.#all().map(({ kept }) => kept.at));
    this.#store.setItem(this.#name + key, JSON.stringify({ at, item } satisfies Kept<T>));
    this.#refused.delete(key);
    this.#note(key, { kind: 'saving' });
    this.resume();
  }

  /** Sends now what waits; with a key, also what was refused under it. */
  retry(key: string): void {
    const refused = this.#refused.get(key);
    if (refused === undefined) this.resume();
    else this.put(key, refused);
  }

  fateOf(key: string): Fate | undefined {
    return this.#fates.get(key);
  }

  /** What the service has not got yet, in the order in which it is sent. */
  waiting(): { key: string; item: T }[] {
    return this.#all().map(({ key, kept }) => ({ key, item: kept.item }));
  }

  /** Tells each change of what waits or became of it; returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells what the service has got; returns how to stop. */
  onSent = (listener: (item: T) => void): (() => void) => {
    this.#sentListeners.add(listener);
    return () => this.#sentListeners.delete(listener);
  };

  /** Grows with each change. */
  version = (): number => this.#version;

  /** Begins to send what is kept; to be called when a page opens, and when the connection is back. */
  resume = (): void => {
    clearTimeout(this.#timer);
    if (!this.#running) void this.#run();
  };

  async #run(): Promise<void> {
    this.#running = true;
    try {
      for (let next = this.#all()[0]; next !== undefined; next = this.#all()[0]) {
        if (!(await this.#sendOne(next.key, next.text, next.kept.item))) return;
      }
    } finally {
      this.#running = false;
    }
  }

  /** Whether it makes sense to go on. */
  async #sendOne(key: string, text: string, item: T): Promise<boolean> {
    try {
      await this.#send(item);
    } catch (error) {
      if (isTemporary(error)) {
        this.#later();
        return false;
      }
      this.#forget(key, text);
      this.#refused.set(key, item);
      this.#note(key, { kind: 'failed', detail: detailOf(error) });
      return true;
    }
    this.#failures = 0;
    if (this.#forget(key, text)) this.#note(key, { kind: 'saved' });
    this.#sentListeners.forEach((listener) => listener(item));
    return true;
  }

  #later(): void {
    this.#failures += 1;
    this.#all().forEach(({ key }) => this.#note(key, { kind: 'waiting' }));
    this.#timer = setTimeout(this.resume, Math.min(SOONEST_RETRY * 2 ** (this.#failures - 1), LATEST_RETRY));
  }

  /** Whether the value that was sent is still the latest, and is forgotten now. */
  #forget(key: string, text: string): boolean {
    if (this.#store.getItem(this.#name + key) !== text) return false;
    this.#store.removeItem(this.#name + key);
    return true;
  }

  #note(key: string, fate: Fate): void {
    this.#fates.set(key, fate);
    this.#version += 1;
    this.#listeners.forEach((listener) => listener());
  }

  #all(): { key: string; text: string; kept: Kept<T> }[] {
    const found: { key: string; text: string; kept: Kept<T> }[] = [];
    for (let i = 0; i < this.#store.length; i += 1) {
      const name = this.#store.key(i);
      if (!name?.startsWith(this.#name)) continue;
      const text = this.#store.getItem(name);
      if (text === null) continue;
      found.push({ key: name.slice(this.#name.length), text, kept: JSON.parse(text) as Kept<T> });
    }
    return found.sort((one, other) => one.kept.at - other.kept.at);
  }
}

/** Not an answer of the service to what was sent: no connection, too much at once, or an access that has to be opened again. */
function isTemporary(error: unknown): boolean {
  const kind = kindOf(error);
  return (
    kind === 'unreachable' ||
    kind === 'unauthenticated' ||
    (error instanceof ApiError && error.status === 429)
  );
}
