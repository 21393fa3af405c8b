import {
  expect,
  type APIRequestContext,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { SmallEvent } from './small-event';

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

/** When the slots begin. */
export const TIMES = ['9 h 00', '9 h 15', '9 h 30', '9 h 45'];

/** A small event with some meetings, and a page of an organiser that shows its board. */
export class BoardEvent extends SmallEvent {
  readonly page: Page;
  readonly planning: string;

  private constructor(url: string, organiser: APIRequestContext, page: Page) {
    super(url, organiser);
    this.page = page;
    this.planning = `${url}/planning`;
  }

  /** An organiser's page with the board of a new event, and who and what is on it. */
  static async open(
    browser: Browser,
    name: string,
    options: BrowserContextOptions,
    fill = fillUsually,
  ): Promise<BoardEvent> {
    const { url, organiser, page } = await SmallEvent.begin(browser, name, options);
    const event = new BoardEvent(url, organiser, page);
    await fill(event);
    await page.goto(event.planning);
    await expect(page.getByRole('heading', { level: 1, name: 'Planning' })).toBeVisible();
    return event;
  }

  /** The same event as another page shows it. */
  async beside(): Promise<BoardEvent> {
    const page = await this.page.context().newPage();
    await page.goto(this.planning);
    return new BoardEvent(this.url, this.page.request, page);
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

  /** In which slot a pair meets, from 0; NaN: in none. */
  async slotOf(funder: string, project: string): Promise<number> {
    const request = await this.request(funder, project);
    return Number((await this.places()).find((place) => place.startsWith(`${request} `))?.split(' ')[1]);
  }

  /** The meeting of a pair, wherever it is in the day of the funder. */
  async meetingOf(funder: string, project: string) {
    return this.meeting(funder, TIMES[await this.slotOf(funder, project)] ?? '', project);
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

async function fillUsually(event: SmallEvent): Promise<void> {
  const ids = new Map<string, string>();
  const idOf = (name: string) => ids.get(name) ?? '';
  for (const name of FUNDERS) ids.set(name, await event.add('funder', name));
  for (const name of PROJECTS) ids.set(name, await event.add('project', name));
  for (const [funder, project, level] of WISHES) await event.wish(idOf(funder), idOf(project), level);
  for (const [funder, project, slot] of MEETINGS) {
    await event.place({ [`${idOf(funder)}-${idOf(project)}`]: slot });
  }
}

const spaced = (time: string) => time.replaceAll(' ', '\\s');
