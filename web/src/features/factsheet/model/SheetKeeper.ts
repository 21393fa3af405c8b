import { ApiError, detailOf } from '@/shared/api/errors';
import type { SheetContent, SheetDraft, SheetFields } from '@/shared/api/types';
import { clashes, fieldsOf, withoutKept, withTyped, type Typed, type Value } from './fields';

/** What of the typing is kept: all; not yet; being sent; the service cannot be reached; it refused; somebody else was quicker. */
export type Keeping = 'kept' | 'typed' | 'sending' | 'offline' | 'refused' | 'clash';

export interface Kept {
  draft: SheetDraft;
  typed: Typed;
  /** The draft's sheet with what was typed. */
  sheet: SheetContent;
  keeping: Keeping;
  keptAt: Date | null;
  /** What the service said where it refused. */
  detail: string | null;
  /** Fields that were typed here and changed elsewhere to something else. */
  clashing: string[];
}

/** How the keeper reaches the service and remembers what it could not send. */
export interface Ways {
  change: (revision: number, fields: SheetFields) => Promise<SheetDraft>;
  read: () => Promise<SheetDraft>;
  remember: (typed: Typed) => void;
  onKept: (draft: SheetDraft) => void;
}

const PAUSE_MILLIS = 900;
const RETRY_MILLIS = 10_000;
const CONFLICT = 409;

/**
 * Keeps what is typed in a sheet: sends it when the typing pauses, one sending at a time, again and again while the
 * service cannot be reached. Changes of others to other fields are taken in; where both changed the same field,
 * nothing is sent until the writer chooses.
 */
export class SheetKeeper {
  private readonly ways: Ways;
  private kept: Kept;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(draft: SheetDraft, typed: Typed, ways: Ways) {
    this.ways = ways;
    this.kept = {
      draft,
      typed,
      sheet: withTyped(draft.sheet, typed),
      keeping: 'kept',
      keptAt: null,
      detail: null,
      clashing: [],
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Kept => this.kept;

  /** Begins, with what an earlier page could not send. */
  readonly start = (): (() => void) => {
    if (this.isTyped()) this.later(0);
    return () => clearTimeout(this.timer);
  };

  readonly type = (word: string, value: Value): void => {
    const typed = { ...this.kept.typed, [word]: value };
    this.ways.remember(typed);
    this.put({ typed, keeping: this.kept.keeping === 'clash' ? 'clash' : 'typed' });
    this.later(PAUSE_MILLIS);
  };

  /** Takes in a state of the sheet that came in another way. */
  readonly adopt = (draft: SheetDraft): void => {
    if (draft.revision <= this.kept.draft.revision || this.sending !== null) return;
    this.takeIn(draft);
  };

  /** Sends what is typed now; the draft when all of it is kept, otherwise null. */
  readonly flush = async (): Promise<SheetDraft | null> => {
    clearTimeout(this.timer);
    await this.sending;
    if (this.isTyped() && this.kept.keeping !== 'clash') await this.send();
    return this.isTyped() ? null : this.kept.draft;
  };

  /** Goes on from a clash: with what was typed here, or with what others have written. */
  readonly resolve = (mine: boolean): void => {
    const { typed, clashing } = this.kept;
    const left = mine
      ? typed
      : Object.fromEntries(Object.entries(typed).filter(([word]) => !clashing.includes(word)));
    this.ways.remember(left);
    this.put({ typed: left, clashing: [], keeping: Object.keys(left).length > 0 ? 'typed' : 'kept' });
    if (this.isTyped()) this.later(0);
  };

  private isTyped(): boolean {
    return Object.keys(this.kept.typed).length > 0;
  }

  private later(millis: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), millis);
  }

  private async send(): Promise<void> {
    if (this.sending !== null || this.kept.keeping === 'clash' || !this.isTyped()) return;
    this.sending = this.sendOnce(this.kept.typed).finally(() => {
      this.sending = null;
    });
    await this.sending;
    if (this.kept.keeping === 'typed') this.later(PAUSE_MILLIS);
  }

  private async sendOnce(sent: Typed): Promise<void> {
    this.put({ keeping: 'sending', detail: null });
    try {
      const draft = await this.ways.change(this.kept.draft.revision, fieldsOf(sent));
      const typed = withoutKept(this.kept.typed, sent);
      this.ways.remember(typed);
      this.put({
        draft,
        typed,
        keeping: Object.keys(typed).length > 0 ? 'typed' : 'kept',
        keptAt: new Date(),
      });
      this.ways.onKept(draft);
    } catch (error) {
      await this.afterFailure(error);
    }
  }

  private async afterFailure(error: unknown): Promise<void> {
    const status = error instanceof ApiError ? error.status : 0;
    if (status === CONFLICT) {
      try {
        this.takeIn(await this.ways.read());
      } catch {
        this.waitForService();
      }
    } else if (status === 0 || status >= 500) {
      this.waitForService();
    } else {
      this.put({ keeping: 'refused', detail: detailOf(error) });
    }
  }

  private waitForService(): void {
    this.put({ keeping: 'offline' });
    this.later(RETRY_MILLIS);
  }

  private takeIn(draft: SheetDraft): void {
    const clashing = clashes(this.kept.draft.sheet, draft.sheet, this.kept.typed);
    this.put({
      draft,
      clashing,
      keeping: clashing.length > 0 ? 'clash' : this.isTyped() ? 'typed' : 'kept',
    });
    this.ways.onKept(draft);
  }

  private put(change: Partial<Omit<Kept, 'sheet'>>): void {
    const next = { ...this.kept, ...change };
    this.kept = { ...next, sheet: withTyped(next.draft.sheet, next.typed) };
    for (const listener of this.listeners) listener();
  }
}
