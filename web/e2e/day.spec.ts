import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { lettersTo } from './mail-server';
import { SmallEvent } from './small-event';
import { expectAccessible, expectAccessibleInAllColours, PHONE, test } from './visitor';

test.describe.configure({ mode: 'serial' });

/** 8 h 55 min 30 s by the clocks of the event, before its first meeting at 9 h; the phone's own clock is another one. */
const BEFORE = Date.parse('2027-03-11T07:55:30Z');

let event: SmallEvent;
let link: string;
/** How far the clocks of the service and of the page that is open were put forward. */
let passed: number;

test.beforeAll(async ({ browser }) => {
  event = await SmallEvent.make(browser, 'Le jour même');
  const bank = await event.add('funder', 'Banque des Lices', 'nadia@example.org');
  for (const name of ['Les Ateliers du Port', 'La Serre Commune']) {
    await event.wish(bank, await event.add('project', name), 'must');
  }
  link = await event.link(bank);
  await event.place({ 'f01-p01': 0, 'f01-p02': 2 });
  await event.publish();
});

/** An answer may still be on its way when a journey ends. */
test.afterEach(async ({ browser }) => {
  await Promise.all(
    browser.contexts().map(async (context) => context.unrouteAll({ behavior: 'ignoreErrors' })),
  );
});

async function move(request: string, slot: number): Promise<void> {
  await event.place({ [request]: slot });
  await event.publish();
}

/** A phone of the funder, for which the service's clock shows another time. */
async function phone(browser: Browser, options = {}): Promise<Page> {
  passed = 0;
  const context = await browser.newContext({ ...PHONE, ...options });
  await shiftClock(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.clock.install({ time: new Date('2026-05-04T03:00:00Z') });
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Mon agenda' })).toBeVisible();
  return page;
}

async function shiftClock(context: BrowserContext): Promise<void> {
  await context.route('**/agenda', async (route) => {
    const answer = await route.fetch();
    const agenda = (await answer.json()) as object;
    await route.fulfill({
      response: answer,
      json: { ...agenda, serverTime: new Date(BEFORE + passed).toISOString() },
    });
  });
}

async function pass(page: Page, millis: number): Promise<void> {
  passed += millis;
  await page.clock.fastForward(millis);
}

const next = (page: Page) => page.getByRole('region', { name: /Prochain rendez-vous|En ce moment/ });

test('an organiser gives links and a contact; faults name their row', async ({ browser }) => {
  const organiser = await event.organise(browser, '/reglages');
  await organiser.getByRole('main').getByRole('link', { name: 'Visio et écran' }).click();
  await organiser.getByRole('radio', { name: 'Une liste' }).check();
  await organiser.getByText('projet', { exact: true }).click();
  await organiser.getByRole('button', { name: 'Lister les noms' }).click();
  const rows = organiser.getByRole('textbox', { name: 'Liens' });
  await expect(rows).toHaveValue(/Les Ateliers du Port\t\nLa Serre Commune\t/);
  await rows.fill(
    'Les Ateliers du Port\thttps://visio.example.org/port\nLa Serre\thttp://visio.example.org/s',
  );
  await organiser.getByRole('button', { name: 'Enregistrer les liens' }).click();
  await expect(organiser.getByText(/^Ligne 2\s: aucun projet ne s’appelle/)).toBeVisible();

  await rows.fill(
    'Les Ateliers du Port\thttps://visio.example.org/port\np02\thttps://visio.example.org/serre',
  );
  await organiser.getByRole('button', { name: 'Enregistrer les liens' }).click();
  await expect(organiser.getByText('Liens enregistrés')).toBeVisible();
  await expect(organiser.getByText(/3 participants ont un rendez-vous publié dont le lien/)).toBeVisible();
  await expectAccessible(organiser);
  await organiser.getByRole('button', { name: 'Prévenir 3 participants' }).click();
  await expect(organiser.getByText('1 message part.')).toBeVisible();
  await expect
    .poll(async () => (await lettersTo('nadia@example.org')).at(-1))
    .toContain('le lien de vos visioconférences');

  await organiser.goto(`${event.url}/reglages`);
  const contact = organiser.getByRole('region', { name: 'Contact des participants' });
  await contact.getByLabel('Nom').fill('Alix Martin');
  await contact.getByLabel('Téléphone').fill('+33 1 23 45 67 89');
  await organiser.getByRole('button', { name: 'Enregistrer les réglages' }).click();
  await expect(organiser.getByText('Réglages enregistrés')).toBeVisible();
});

test('a phone counts down by the service’s clock, and leads into the meeting', async ({ browser }) => {
  const page = await phone(browser);

  await expect(next(page).getByText('Les Ateliers du Port', { exact: true })).toBeVisible();
  const timer = next(page).getByRole('timer');
  await expect(timer).toHaveText(/dans 4\smin\s(30|2\d)\ss/);
  await pass(page, 120_000);
  await expect(timer).toHaveText(/dans 2\smin\s\d\d\ss/);
  const join = next(page).getByRole('link', { name: /^Rejoindre/ });
  await expect(join).toHaveAttribute('href', 'https://visio.example.org/port');
  const box = await join.boundingBox();
  expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
  expect(box?.y ?? 0, 'within the thumb’s reach').toBeGreaterThan(844 / 2);
  await expect(page.getByRole('link', { name: '+33 1 23 45 67 89' })).toBeVisible();
  await expectAccessibleInAllColours(page);

  await pass(page, 180_000);
  await expect(next(page).getByRole('heading', { name: 'En ce moment' })).toBeVisible();
});

test('a reader elsewhere sees the clocks of both', async ({ browser }) => {
  const page = await phone(browser, { timezoneId: 'America/Montreal' });

  await expect(page.getByText(/Heures affichées dans votre fuseau/)).toBeVisible();
  await expect(next(page).getByText(/^3\sh\s00$/)).toBeVisible();
  await expect(next(page).getByText(/^Paris\s: 9\sh\s00$/)).toBeVisible();
});

test('a new version arrives by itself and says what has changed, until it is seen', async ({ browser }) => {
  const page = await phone(browser);
  await expect(page.getByRole('link', { name: 'La Serre Commune', exact: true })).toBeVisible();

  await move('f01-p02', 3);

  await expect(page.getByText(/^La Serre Commune\s: à 9\sh\s45 au lieu de 9\sh\s30$/)).toBeVisible();
  await expect(page.getByText('déplacé', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await page.getByRole('button', { name: 'J’ai vu' }).click();
  await expect(page.getByText('Votre agenda a changé')).toBeHidden();
  await page.reload();
  await expect(next(page)).toBeVisible();
  await expect(page.getByText('Votre agenda a changé')).toBeHidden();
});

test('the agenda opens without a connection and says how old it is; signing out forgets it', async ({
  browser,
}) => {
  const page = await phone(browser);
  await expect(next(page)).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));

  await page.context().unroute('**/agenda'); // which would ask the service in the page's place
  await page.context().setOffline(true);
  await pass(page, 12 * 60_000);
  await page.reload();

  await expect(page.getByText(/Enregistré il y a 12\smin/)).toBeVisible();
  await expect(page.getByText('Les Ateliers du Port').first()).toBeVisible();
  await expectAccessible(page);

  await page.context().setOffline(false);
  await pass(page, 15_000);
  await expect(page.getByText(/Enregistré/)).toBeHidden();
  await page.getByRole('button', { name: 'Compte, langue et couleurs' }).click();
  await page.getByRole('menuitem', { name: /Se déconnecter/ }).click();
  await expect(page.getByRole('heading', { name: 'Ouvrez votre lien personnel' })).toBeVisible();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return { stored: Object.keys(localStorage).filter((name) => name.includes('agenda')), urls: all.flat() };
  });
  expect(kept.stored).toEqual([]);
  expect(kept.urls.filter((url) => url.includes('/api/'))).toEqual([]);
  expect(kept.urls.length).toBeGreaterThan(3);
});

test('the big screen shows now and next to whoever has its link, and follows', async ({ browser }) => {
  const { secret } = await event.ask<{ secret: string }>('POST', '/screen-link');
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  passed = 0;
  await context.route('**/screen', async (route) => {
    const answer = await route.fetch();
    const screen = (await answer.json()) as object;
    await route.fulfill({
      response: answer,
      json: { ...screen, serverTime: new Date(BEFORE + passed).toISOString() },
    });
  });
  const screen = await context.newPage();
  await screen.clock.install({ time: new Date('2026-05-04T03:00:00Z') });
  await screen.goto(`${new URL(event.url).origin}/acces#${secret}`);

  const now = screen.getByRole('region', { name: 'En ce moment' });
  const then = screen.getByRole('region', { name: 'Ensuite' });
  await expect(now.getByText('Pas encore commencé')).toBeVisible();
  await expect(then.getByText('Les Ateliers du Port', { exact: true })).toBeVisible();
  await expectAccessible(screen);

  await pass(screen, 5 * 60_000);
  await expect(now.getByText('Les Ateliers du Port', { exact: true })).toBeVisible();
  await expect(then.getByText('La Serre Commune')).toBeVisible();
  await expect(screen.getByText('Nadia Roy')).toHaveCount(0);

  await move('f01-p02', 1);
  await expect(then.getByText(/9\sh\s15/)).toBeVisible();
  await screen.goto(event.url);
  await expect(
    screen.getByText('Cette page n’est pas pour vous').or(screen.getByText(/n’est plus ouvert/)),
  ).toBeVisible();
});
