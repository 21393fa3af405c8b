import { expect, test, type Browser, type Page } from '@playwright/test';

/** Two events of one service: the demonstration and a large one. */
interface Event {
  path: string;
  funder: string;
  project: string;
}

const VISITS = 3;
const DEMONSTRATION = '5d1f0c1e-0b7e-4a53-9c43-0000000000d0';
const LARGE = '5d1f0c1e-0b7e-4a53-9c43-0000000000b0';
const SMALL_EVENT: Event = { path: `/evenements/${DEMONSTRATION}`, funder: 'f01', project: 'p03' };
const LARGE_EVENT: Event = { path: `/evenements/${LARGE}`, funder: 'f1', project: 'p1' };

const PAGES: [name: string, below: (event: Event) => string][] = [
  ['overview', () => ''],
  ['participants', () => '/participants'],
  ['a participant', ({ funder }) => `/participants/${funder}`],
  ['invitations', () => '/invitations'],
  ['fact sheets', () => '/fiches'],
  ['wishes', () => '/souhaits'],
  ['schedule', () => '/planning'],
  ['settings', () => '/reglages'],
  ['history', () => '/historique'],
  ["a funder's agenda", ({ funder }) => `/p/${funder}`],
  ["a funder's catalogue", ({ funder }) => `/p/${funder}/projets`],
  ["a funder's wishes", ({ funder }) => `/p/${funder}/souhaits`],
  ['a fact sheet', ({ funder, project }) => `/p/${funder}/projets/${project}`],
];

test('pages', async ({ browser, viewport }) => {
  expect(viewport).not.toBeNull();
  const page = await signedIn(browser);
  const rows = [
    '| page | small, ms | large, ms | × | elements, large |',
    '| --- | ---: | ---: | ---: | ---: |',
  ];
  for (const [name, below] of PAGES) {
    const small = await usable(page, SMALL_EVENT.path + below(SMALL_EVENT));
    const large = await usable(page, LARGE_EVENT.path + below(LARGE_EVENT));
    const elements = await page.locator('body *').count();
    rows.push(
      `| ${name} | ${small.toFixed(0)} | ${large.toFixed(0)} | ${(large / small).toFixed(1)} | ${elements} |`,
    );
  }
  console.log(`\n${rows.join('\n')}`);
});

async function signedIn(browser: Browser): Promise<Page> {
  const link = process.env.ENTREMISE_LINK;
  if (link === undefined) throw new Error('ENTREMISE_LINK is to be the link of an organiser.');
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForURL(/\/evenements\//);
  return page;
}

/** Milliseconds from the request for a page until all that it shows at first is there and painted; the median of a few. */
async function usable(page: Page, path: string): Promise<number> {
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'commit' });
    await page.waitForFunction(
      () =>
        document.querySelector('main h1, main h2') !== null &&
        document.querySelector('.mantine-Skeleton-root') === null,
      undefined,
      { timeout: 120_000, polling: 'raf' },
    );
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
          }),
      ),
    );
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(VISITS / 2)] ?? NaN;
}
