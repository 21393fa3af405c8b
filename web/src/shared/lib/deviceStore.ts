/** Where things are kept between two visits of the page; the browser's own storage. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'entremise.kept.';

/** The name in the store of something that a person has entered, so that signing out forgets it. */
export const keptAs = (name: string): string => `${PREFIX}${name}`;

/** Where the browser lets nothing be stored, things are kept as long as the page is open. */
export function deviceStore(): Store {
  try {
    const probe = keptAs('probe');
    window.localStorage.setItem(probe, probe);
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    return new PageStore();
  }
}

/** Keeps texts as long as the page is open. */
export class PageStore implements Store {
  readonly #texts = new Map<string, string>();

  get length(): number {
    return this.#texts.size;
  }

  getItem(name: string): string | null {
    return this.#texts.get(name) ?? null;
  }

  setItem(name: string, text: string): void {
    this.#texts.set(name, text);
  }

  removeItem(name: string): void {
    this.#texts.delete(name);
  }

  key(index: number): string | null {
    return [...this.#texts.keys()][index] ?? null;
  }
}

/** Forgets all that waits on this device; for whoever signs out of it. */
export function forgetEverythingKept(store: Storage = window.localStorage): void {
  Object.keys(store)
    .filter((name) => name.startsWith(PREFIX))
    .forEach((name) => store.removeItem(name));
}
