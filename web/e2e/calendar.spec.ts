import { expect, type Browser, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { DESK, expectAccessible, PHONE, test, visit } from './visitor';

test.describe.configure({ mode: 'serial' });

interface Board {
  state: { revision: number };
  meetings: { request: string; slotId: string | null }[];
}

const api = (page: Page) => page.url().replace(/\/evenements\/([\w-]+).*/, '/api/events/$1');

async function board(page: Page): Promise<Board> {
  return (await (await page.request.get(`${api(page)}/board`)).json()) as Board;
}

async function publish(page: Page): Promise<void> {
  const { state } = await board(page);
  const answer = await page.request.post(`${api(page)}/board/publish`, {
    data: { revision: state.revision },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Publishes whatever a short search finds, where nothing is published yet. */
async function publishSomething(page: Page): Promise<void> {
  if ((await board(page)).meetings.length === 0) {
    await page.request.post(`${api(page)}/jobs`, { data: { seconds: 3 } });
    await expect
      .poll(async () => (await board(page)).meetings.length, { timeout: 40_000 })
      .toBeGreaterThan(0);
  }
  await publish(page);
}

/** The events of a calendar, by their UID. */
async function events(page: Page, address: string): Promise<Map<string, ICAL.Event>> {
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return [event.uid, event];
    }),
  );
}

const isCancelled = (event: ICAL.Event) => event.component.getFirstPropertyValue('status') === 'CANCELLED';

async function copyAddress(browser: Browser): Promise<{ page: Page; address: string }> {
  const page = await visit(browser, 'funder', PHONE);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Ajouter à mon agenda' }).click();
  const make = page.getByRole('button', { name: 'Obtenir mon adresse' });
  const copy = page.getByRole('button', { name: 'Copier l’adresse' });
  await expect(make.or(copy)).toBeVisible();
  if (await make.isVisible()) await make.click();
  await copy.click();
  await expect(page.getByRole('button', { name: 'Adresse copiée' })).toBeVisible();
  return { page, address: await page.evaluate(async () => navigator.clipboard.readText()) };
}

test('a funder copies the address of a feed, and a calendar reads the agenda on the screen', async ({
  browser,
}) => {
  const organiser = await visit(browser, 'organiser', DESK);
  await publishSomething(organiser);
  const { page, address } = await copyAddress(browser);
  expect(address).toMatch(/^http.*\/api\/calendars\/[\w-]{43}\/agenda\.ics$/);
  await expect(page.getByRole('link', { name: 'Ouvrir dans mon agenda' })).toHaveAttribute(
    'href',
    address.replace(/^http/, 'webcal').replace('webcals', 'webcal'),
  );
  await page.getByText('Où coller cette adresse').click();
  await expect(page.getByText(/Google Agenda/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  const found = [...(await events(page, address)).values()].filter((event) => !isCancelled(event));
  await expect(page.getByText(`${found.length.toString()} rendez-vous`)).toBeVisible();
  for (const event of found) {
    const name = event.summary.replace('Rendez-vous avec ', '');
    const { hour, minute } = event.startDate;
    const time = `${hour.toString()} h ${minute.toString().padStart(2, '0')}`;
    const line = page.getByRole('listitem').filter({ hasText: name });
    await expect(line).toContainText(new RegExp(time.replaceAll(' ', '\\s')));
  }
});

test('after another publication the same meetings are told as moved and as cancelled', async ({
  browser,
}) => {
  const organiser = await visit(browser, 'organiser', DESK);
  const { page, address } = await copyAddress(browser);
  const before = await events(page, address);
  const { state, meetings } = await board(organiser);
  const gone = meetings.find(({ request }) => request.startsWith('f01-'))?.request ?? '';
  const answer = await organiser.request.post(`${api(organiser)}/board/commands`, {
    data: {
      revision: state.revision,
      anyway: false,
      command: { kind: 'place', moves: [{ request: gone, slotId: null }] },
    },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  await publish(organiser);

  const after = await events(page, address);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  for (const [uid, event] of after) {
    const earlier = before.get(uid);
    const fellAway = uid.startsWith(`${gone}.`);
    expect(isCancelled(event)).toBe(fellAway || (earlier !== undefined && isCancelled(earlier)));
    expect(event.sequence).toBe((earlier?.sequence ?? 0) + (fellAway ? 1 : 0));
  }
});

test('an address that was replaced opens nothing any more', async ({ browser }) => {
  const { page, address } = await copyAddress(browser);
  await page.getByRole('button', { name: 'Remplacer l’adresse' }).click();
  await expect(page.getByLabel('Adresse de votre agenda')).not.toHaveValue(address);
  expect((await page.request.get(address)).status()).toBe(404);
  await page.getByRole('button', { name: 'Supprimer l’adresse' }).click();
  await expect(page.getByRole('button', { name: 'Obtenir mon adresse' })).toBeVisible();
});

test('agendas and schedules are printed and taken away', async ({ browser }) => {
  const funder = await visit(browser, 'funder', PHONE);
  const printed = funder.waitForEvent('download');
  await funder.getByRole('link', { name: 'Imprimer' }).click();
  expect((await printed).suggestedFilename()).toMatch(/\.pdf$/);

  const organiser = await visit(browser, 'organiser', DESK);
  await organiser.getByRole('link', { name: 'Planning', exact: true }).click();
  await expect(organiser.getByRole('heading', { name: 'Télécharger le planning' })).toBeVisible();
  await expectAccessible(organiser);
  for (const [name, file] of [
    [/Brouillon.*Tableur/, 'Planning, brouillon.xlsx'],
    [/Version \d+.*PDF par créneau/, /^Planning, version \d+\.pdf$/],
    [/Version \d+.*Tous les agendas/, /^Agendas, version \d+\.pdf$/],
  ] as const) {
    const download = organiser.waitForEvent('download');
    await organiser.getByRole('link', { name }).click();
    expect((await download).suggestedFilename()).toMatch(file);
  }
});
