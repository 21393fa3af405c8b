import AxeBuilder from '@axe-core/playwright';
import {
  expect,
  test as journey,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';

/** A journey whose pages are closed behind it: one that stays open reads again whatever the next journeys change. */
export const test = journey.extend<{ closed: undefined }>({
  closed: [
    async ({ browser }, run) => {
      await run(undefined);
      await Promise.all(browser.contexts().map(async (context) => context.close()));
    },
    { auto: true },
  ],
});

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

export type Role = 'organiser' | 'funder' | 'project';

function link(role: Role): string {
  const found = process.env[`LINK_${role.toUpperCase()}`];
  if (!found) {
    throw new Error(`The service printed no link for the ${role}.`);
  }
  return found;
}

/** A page of somebody who has opened the printed link; whatever the page complains of fails the journey. */
export async function visit(browser: Browser, role: Role, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(link(role));
  await expect(page).toHaveURL(role === 'organiser' ? /\/evenements\/[\w-]+$/ : /\/p\/[fp]\d+$/);
  return page;
}

/**
 * The rules of WCAG 2.2 AA that a program can check, on the page as it is once nothing is awaited and nothing fades in or out
 * any more.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"], [data-skeleton], .mantine-Skeleton-root')).toHaveCount(0);
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
      ),
  );
  const { violations } = await new AxeBuilder({ page })
    // No page has frames of other sites, for which it would open a page of its own each time.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(found, page.url()).toEqual([]);
}

/** The same in light and in dark, as a reader's device asks for it. */
export async function expectAccessibleInAllColours(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await expectAccessible(page);
  }
}

/** Makes an event of one morning without anybody in it; its address. */
export async function emptyEvent(page: Page, name: string): Promise<string> {
  const grid = {
    rooms: 3,
    exceptions: [],
    days: [{ date: '2027-03-11', start: '09:00', end: '10:00', slotMinutes: 15, gapMinutes: 0, pauses: [] }],
  };
  const { origin } = new URL(page.url());
  const made = await page.request.post(`${origin}/api/events`, {
    data: { name, description: '', timeZone: 'Europe/Paris', grid },
  });
  expect(made.status(), await made.text()).toBe(200);
  return `${origin}/evenements/${((await made.json()) as { id: string }).id}`;
}

/** Makes the event so hard that no search proves in a few seconds that nothing is better, and ends by itself. */
export async function wishForMuch(page: Page): Promise<void> {
  const event = /(.*)\/evenements\/([\w-]+)/.exec(page.url());
  const api = `${event?.[1] ?? ''}/api/events/${event?.[2] ?? ''}/participants`;
  const everybody = (await (await page.request.get(api)).json()) as { id: string; side: string }[];
  const on = (side: string) => everybody.filter((participant) => participant.side === side);
  // A page that is open reads everything again at each wish.
  await page.goto('about:blank');
  for (const funder of on('funder').slice(0, 5)) {
    const wishes = on('project').map(({ id }) => `${api}/${funder.id}/wishes/${id}`);
    const answers = await Promise.all(
      wishes.map((wish) => page.request.put(wish, { data: { level: 'could' } })),
    );
    expect(answers.map((answer) => answer.status())).toEqual(wishes.map(() => 200));
  }
}
