import { expect, test, type Page } from '@playwright/test';

/** So many funders, projects and slots; made up, so that no search has to be waited for. */
const SIZES = [
  [60, 90, 20],
  [500, 500, 20],
] as const;
const FRAMES = 240;
const WISHES_EACH = 20;

for (const [funders, projects, slots] of SIZES) {
  test(`board ${funders} × ${projects} × ${slots}`, async ({ browser }) => {
    const link = process.env.ENTREMISE_LINK;
    if (link === undefined) throw new Error('ENTREMISE_LINK is to be the link of an organiser.');
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(link);
    await page.waitForURL(/\/evenements\//);
    const url = page.url();
    const board = madeUp(funders, projects, slots);
    await page.route(/\/board$/, (route) => route.fulfill({ json: board }));
    await page.route(/\/board\/proof$/, (route) => route.fulfill({ status: 503, body: '' }));
    const began = Date.now();
    await page.goto(`${url}/planning?vue=tous`);
    const grid = page.getByRole('grid');
    await expect(grid.locator('[data-lift]').first()).toBeVisible({ timeout: 60_000 });
    const shown = Date.now() - began;
    for (const [name, x, y] of [
      ['down', 0, 24],
      ['across and down', 9, 18],
    ] as const) {
      const frames = await sampled(page, x, y);
      const over = (millis: number) =>
        ((100 * frames.filter((frame) => frame > millis).length) / frames.length).toFixed(1);
      console.log(
        `${funders} × ${projects} × ${slots}, ${board.meetings.length} meetings, shown after ${shown} ms, ${name}: ` +
          `${over(17.5)} % of frames over 16.7 ms, ${over(34)} % over 33 ms`,
      );
    }
    await context.close();
  });
}

/** How long each frame takes while the grid scrolls so many pixels a frame. */
async function sampled(page: Page, x: number, y: number): Promise<number[]> {
  return page.getByRole('grid').evaluate(
    async (grid, [across, down, count]) => {
      grid.scrollTo(0, 0);
      const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const frames: number[] = [];
      let before = await next();
      for (let frame = 0; frame < count; frame += 1) {
        grid.scrollBy(across, down);
        const now = await next();
        frames.push(now - before);
        before = now;
      }
      return frames;
    },
    [x, y, FRAMES] as const,
  );
}

function madeUp(funders: number, projects: number, slots: number) {
  const side = (count: number, letter: string, kind: string) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${letter}${index}`,
      side: kind,
      name: `${kind === 'funder' ? 'Fondation' : 'Coopérative'} numéro ${index}`,
      unavailable: index % 7 === 0 ? ['s0', 's1'] : [],
      seats: 1,
      minMeetings: 0,
      maxMeetings: null,
    }));
  const requests = [];
  const meetings = [];
  for (let funder = 0; funder < funders; funder += 1) {
    for (let wish = 0; wish < WISHES_EACH; wish += 1) {
      const id = `f${funder}-p${(funder + wish) % projects}`;
      const [funderId = '', projectId = ''] = id.split('-');
      const level = ['must', 'want', 'could'][wish % 3] ?? 'could';
      requests.push({ id, funderId, projectId, level, weight: 1, added: false });
      if (wish < 0.7 * slots) meetings.push({ request: id, slotId: `s${wish}`, pinned: wish % 5 === 0 });
    }
  }
  const start = Date.UTC(2027, 2, 11, 8);
  const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
  return {
    state: {
      revision: 1,
      costs: { violations: 0, shortfall: 0, worst: 0, unserved: 0, comfort: 0 },
      policy: 'total',
      parts: { unfairness: 0, breaks: 0, idleSlots: 0, moved: 0 },
      scheduled: meetings.length,
      requests: requests.length,
      violations: [],
      undo: null,
      redo: null,
      lost: 0,
      published: null,
      waiting: null,
    },
    slots: Array.from({ length: slots }, (_, index) => ({
      id: `s${index}`,
      start: at(15 * index + (index > 9 ? 30 : 0)),
      end: at(15 * (index + 1) + (index > 9 ? 30 : 0)),
      block: index > 9 ? 'b2' : 'b1',
      rooms: null,
    })),
    participants: [...side(funders, 'f', 'funder'), ...side(projects, 'p', 'project')],
    requests,
    meetings,
    impossible: [],
  };
}
