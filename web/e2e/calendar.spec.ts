import { expect, type Browser, type Page } from '@playwright/test';
import { isCancelled, readFeed } from './feed';
import { SmallEvent } from './small-event';
import { expectAccessible, PHONE, test } from './visitor';

test.describe.configure({ mode: 'serial' });

let event: SmallEvent;
let link: string;

test.beforeAll(async ({ browser }) => {
  event = await SmallEvent.make(browser, 'Calendriers');
  const bank = await event.add('funder', 'Banque des Lices', 'nadia@example.org');
  for (const [slot, name] of ['Les Ateliers du Port', 'La Serre Commune', 'Le Relais'].entries()) {
    const project = await event.add('project', name);
    await event.wish(bank, project, 'want');
    await event.place({ [`${bank}-${project}`]: slot });
  }
  link = await event.link(bank);
  await event.publish();
});

async function funder(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext(PHONE)).newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Mon agenda' })).toBeVisible();
  return page;
}

async function copyAddress(browser: Browser): Promise<{ page: Page; address: string }> {
  const page = await funder(browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Ajouter à mon agenda' }).click();
  const make = page.getByRole('button', { name: 'Créer mon adresse d’agenda' });
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

  const found = [...(await readFeed(page, address)).values()].filter((event) => !isCancelled(event));
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
  const { page, address } = await copyAddress(browser);
  const before = await readFeed(page, address);
  await event.place({ 'f01-p02': null, 'f01-p03': 3 });
  await event.publish();

  const after = await readFeed(page, address);
  const told = (known: typeof after) =>
    [...known]
      .map(([uid, entry]) => ({
        request: uid.split('.')[0],
        at: `${entry.startDate.hour.toString()}:${entry.startDate.minute.toString()}`,
        sequence: entry.sequence,
        cancelled: isCancelled(entry),
      }))
      .sort((a, b) => (a.request ?? '').localeCompare(b.request ?? ''));
  expect(told(before)).toEqual([
    { request: 'f01-p01', at: '9:0', sequence: 0, cancelled: false },
    { request: 'f01-p02', at: '9:15', sequence: 0, cancelled: false },
    { request: 'f01-p03', at: '9:30', sequence: 0, cancelled: false },
  ]);
  expect(told(after)).toEqual([
    { request: 'f01-p01', at: '9:0', sequence: 0, cancelled: false },
    { request: 'f01-p02', at: '9:15', sequence: 1, cancelled: true },
    { request: 'f01-p03', at: '9:45', sequence: 1, cancelled: false },
  ]);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
});

test('an address that was replaced opens nothing any more', async ({ browser }) => {
  const { page, address } = await copyAddress(browser);
  await page.getByRole('button', { name: 'Remplacer l’adresse' }).click();
  await expect(page.getByLabel('Adresse de votre agenda')).not.toHaveValue(address);
  expect((await page.request.get(address)).status()).toBe(404);
  await page.getByRole('button', { name: 'Supprimer l’adresse' }).click();
  await expect(page.getByRole('button', { name: 'Créer mon adresse d’agenda' })).toBeVisible();
});

test('agendas and schedules are printed and taken away', async ({ browser }) => {
  const phone = await funder(browser);
  const printed = phone.waitForEvent('download');
  await phone.getByRole('link', { name: 'Imprimer' }).click();
  expect((await printed).suggestedFilename()).toMatch(/\.pdf$/);

  const organiser = await event.organise(browser, '/planning/versions?version=1');
  await expect(organiser.getByRole('heading', { name: 'Télécharger le planning' })).toBeVisible();
  await expectAccessible(organiser);
  for (const [name, file] of [
    [/Brouillon.*Tableur/, 'Planning, brouillon.xlsx'],
    [/Version 2.*PDF par créneau/, 'Planning par créneau, version 2.pdf'],
    [/Version 2.*PDF par financeur/, 'Planning par financeur, version 2.pdf'],
    [/Version 2.*Tous les agendas/, 'Agendas, version 2.pdf'],
  ] as const) {
    const download = organiser.waitForEvent('download');
    await organiser.getByRole('link', { name }).click();
    expect((await download).suggestedFilename()).toBe(file);
  }
});
