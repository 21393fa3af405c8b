import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { emptyEvent, visit } from './visitor';

const FUNDERS = ['Banque du Pont', 'Fonds du Lac', 'Mécènes réunis'];
const PROJECTS = ['La Halle', 'La Ferme', 'Le Relais', 'L’Atelier'];
const WISHES = [
  ['Banque du Pont', 'La Halle', 'must'],
  ['Banque du Pont', 'La Ferme', 'want'],
  ['Fonds du Lac', 'La Halle', 'want'],
  ['Mécènes réunis', 'Le Relais', 'want'],
] as const;
/** Four slots from 9:00 on; the wish of the Banque for La Ferme waits. */
const MEETINGS = [
  ['Banque du Pont', 'La Halle', 0],
  ['Fonds du Lac', 'La Halle', 1],
  ['Mécènes réunis', 'Le Relais', 0],
] as const;

interface Board {
  state: { revision: number };
  slots: { id: string }[];
  participants: { id: string; name: string; side: string }[];
  meetings: { request: string; slotId: string; pinned: boolean }[];
}

/** A small event with some meetings on its board, and what its service knows. */
export class BoardEvent {
  readonly page: Page;
  readonly url: string;
  readonly #api: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = `${url}/planning`;
    this.#api = url.replace('/evenements/', '/api/events/');
  }

  /** An organiser's page with the board of a new event. */
  static async open(browser: Browser, name: string, options: BrowserContextOptions): Promise<BoardEvent> {
    const page = await visit(browser, 'organiser', options);
    const event = new BoardEvent(page, await emptyEvent(page, name));
    await event.#fill();
    await page.goto(event.url);
    await expect(page.getByRole('heading', { level: 1, name: 'Planning' })).toBeVisible();
    return event;
  }

  async #fill(): Promise<void> {
    for (const [side, names] of [
      ['funder', FUNDERS],
      ['project', PROJECTS],
    ] as const) {
      for (const name of names) {
        const entry = {
          name,
          kind: side === 'funder' ? 'bank' : null,
          description: '',
          unavailable: [],
          seats: 1,
          minMeetings: 0,
          maxMeetings: null,
          maxBreaks: null,
          maxConsecutive: null,
          delegates: [],
        };
        await this.#send('POST', '/participants', { side, entry });
      }
    }
    const { participants, slots } = await this.board();
    const idOf = (name: string) => participants.find((one) => one.name === name)?.id ?? '';
    for (const [funder, project, level] of WISHES) {
      await this.#send('PUT', `/participants/${idOf(funder)}/wishes/${idOf(project)}`, { level });
    }
    for (const [funder, project, slot] of MEETINGS) {
      await this.place(`${idOf(funder)}-${idOf(project)}`, slots[slot]?.id ?? null);
    }
  }

  async board(): Promise<Board> {
    return (await (await this.page.request.get(`${this.#api}/board`)).json()) as Board;
  }

  /** As another organiser would, whose page is elsewhere. */
  async place(request: string, slotId: string | null): Promise<void> {
    const { state } = await this.board();
    const command = { kind: 'place', moves: [{ request, slotId }] };
    await this.#send('POST', '/board/commands', { revision: state.revision, anyway: true, command });
  }

  /** The id of the request of a pair. */
  async request(funder: string, project: string): Promise<string> {
    const { participants } = await this.board();
    const idOf = (name: string) => participants.find((one) => one.name === name)?.id ?? '';
    return `${idOf(funder)}-${idOf(project)}`;
  }

  /** Which meeting is where, for comparing. */
  async places(): Promise<string[]> {
    const { meetings, slots } = await this.board();
    return meetings
      .map(({ request, slotId }) => `${request} ${slots.findIndex(({ id }) => id === slotId)}`)
      .sort();
  }

  async #send(method: 'POST' | 'PUT', path: string, data: object): Promise<void> {
    const answer = await this.page.request.fetch(this.#api + path, { method, data });
    expect(answer.status(), await answer.text()).toBe(200);
  }

  /** A meeting in the day of a funder, at « 9 h 15 ». */
  meeting(funder: string, time: string, project: string) {
    return this.page.getByRole('button', { name: new RegExp(`^${funder}, ${spaced(time)}\\s: ${project}`) });
  }

  /** A cell of the grid that nobody meets in. */
  cell(participant: string, time: string) {
    return this.page.getByRole('gridcell', { name: new RegExp(`^${participant}, ${spaced(time)}\\s:`) });
  }

  waiting(funder: string, project: string) {
    return this.page.getByRole('button', { name: new RegExp(`^${funder} – ${project},.*sans rendez-vous`) });
  }
}

const spaced = (time: string) => time.replaceAll(' ', '\\s');
