import {
  expect,
  request,
  type APIRequestContext,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { DESK, emptyEvent, visit } from './visitor';

export type Side = 'funder' | 'project';

export interface Board {
  state: { revision: number };
  slots: { id: string; start: string }[];
  participants: { id: string; name: string; side: Side }[];
  meetings: { request: string; slotId: string; pinned: boolean }[];
}

/** An event of one morning with four slots, filled over HTTP as a journey needs it; it outlives the journey's pages. */
export class SmallEvent {
  readonly url: string;
  readonly #organiser: APIRequestContext;

  protected constructor(url: string, organiser: APIRequestContext) {
    this.url = url;
    this.#organiser = organiser;
  }

  /** An event without anybody. */
  static async make(browser: Browser, name: string): Promise<SmallEvent> {
    const { url, organiser, page } = await SmallEvent.begin(browser, name, DESK);
    await page.context().close();
    return new SmallEvent(url, organiser);
  }

  protected static async begin(browser: Browser, name: string, options: BrowserContextOptions) {
    const page = await visit(browser, 'organiser', options);
    const url = await emptyEvent(page, name);
    const organiser = await request.newContext({ storageState: await page.context().storageState() });
    return { url, organiser, page };
  }

  /** A page of the organiser, somewhere in the event. */
  async organise(browser: Browser, path = '', options: BrowserContextOptions = DESK): Promise<Page> {
    const page = await visit(browser, 'organiser', options);
    await page.goto(this.url + path);
    return page;
  }

  /** What the service answers to the organiser, below the event. */
  async ask<T>(method: string, path: string, data?: unknown): Promise<T> {
    const at = this.url.replace('/evenements/', '/api/events/') + path;
    const answer = await this.#organiser.fetch(at, { method, ...(data !== undefined && { data }) });
    const text = await answer.text();
    expect(answer.ok(), `${method} ${path}: ${text}`).toBe(true);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  /** Adds a participant, with somebody who comes where an address is given, who is away in some slots; its id. */
  async add(side: Side, name: string, email?: string, away: string[] = []): Promise<string> {
    const entry = {
      name,
      kind: side === 'funder' ? 'bank' : null,
      description: '',
      unavailable: away,
      seats: 1,
      minMeetings: 0,
      maxMeetings: null,
      maxBreaks: null,
      maxConsecutive: null,
      delegates: email === undefined ? [] : [{ id: null, name: email.split('@')[0], email, language: 'fr' }],
    };
    return (await this.ask<{ id: string }>('POST', '/participants', { side, entry })).id;
  }

  async wish(from: string, to: string, level: string): Promise<void> {
    await this.ask('PUT', `/participants/${from}/wishes/${to}`, { level });
  }

  /** The personal link of who comes for a participant. */
  async link(participant: string): Promise<string> {
    const { entry } = await this.ask<{ entry: { delegates: { id: string }[] } }>(
      'GET',
      `/participants/${participant}/registration`,
    );
    const delegate = entry.delegates[0]?.id ?? '';
    return (
      await this.ask<{ link: string }>('POST', `/participants/${participant}/delegates/${delegate}/link`)
    ).link;
  }

  async board(): Promise<Board> {
    return this.ask('GET', '/board');
  }

  /** Puts requests into slots, by their number, or into none; as another organiser would, whose page is elsewhere. */
  async place(slotOf: Record<string, number | null>): Promise<void> {
    const { slots } = await this.board();
    const moves = Object.entries(slotOf).map(([one, slot]) => ({
      request: one,
      slotId: slot === null ? null : slots[slot]?.id,
    }));
    await this.command({ kind: 'place', moves });
  }

  /** Does something to the board, whatever it breaks. */
  async command(command: object): Promise<void> {
    const { state } = await this.board();
    await this.ask('POST', '/board/commands', { revision: state.revision, anyway: true, command });
  }

  async publish(): Promise<void> {
    const { state } = await this.board();
    await this.ask('POST', '/board/publish', { revision: state.revision });
  }
}
