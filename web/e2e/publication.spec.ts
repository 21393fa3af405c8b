import { expect, type Page } from '@playwright/test';
import { lettersTo, linkTo } from './mail-server';
import { DESK, emptyEvent, expectAccessible, PHONE, test, visit } from './visitor';

interface Participant {
  side: 'funder' | 'project';
  name: string;
  email: string;
}

const BANK: Participant = { side: 'funder', name: 'Banque du Lac', email: 'zoe@lac.example' };
const FUND: Participant = { side: 'funder', name: 'Fonds Vert', email: 'max@vert.example' };
const HALL: Participant = { side: 'project', name: 'La Halle', email: 'paul@halle.example' };
const FARM: Participant = { side: 'project', name: 'La Ferme', email: 'lea@ferme.example' };

/** Adds a participant with one delegate; its id. */
async function add(page: Page, api: string, { side, name, email }: Participant): Promise<string> {
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
    delegates: [{ id: null, name: email.split('@')[0], email, language: 'fr' }],
  };
  const added = await page.request.post(`${api}/participants`, { data: { side, entry } });
  expect(added.status(), await added.text()).toBe(200);
  return ((await added.json()) as { id: string }).id;
}

/** An event in which the bank meets both projects and the fund the farm; its pages and its API. */
async function filledEvent(page: Page): Promise<{ home: string; api: string }> {
  const home = await emptyEvent(page, 'Rencontre à publier');
  const api = home.replace('/evenements/', '/api/events/');
  const bank = await add(page, api, BANK);
  const fund = await add(page, api, FUND);
  const hall = await add(page, api, HALL);
  const farm = await add(page, api, FARM);
  const wishes = [
    [bank, hall],
    [bank, farm],
    [fund, farm],
  ] as const;
  for (const [from, to] of wishes) {
    await page.request.put(`${api}/participants/${from}/wishes/${to}`, { data: { level: 'want' } });
  }
  const board = (await (await page.request.get(`${api}/board`)).json()) as {
    state: { revision: number };
    slots: { id: string }[];
  };
  const at = (number: number) => board.slots[number]?.id;
  const moves = [
    { request: `${bank}-${hall}`, slotId: at(0) },
    { request: `${bank}-${farm}`, slotId: at(1) },
    { request: `${fund}-${farm}`, slotId: at(2) },
  ];
  const placed = await page.request.post(`${api}/board/commands`, {
    data: { revision: board.state.revision, command: { kind: 'place', moves } },
  });
  expect(placed.status(), await placed.text()).toBe(200);
  return { home, api };
}

test('a participant asks for a change on a phone, and version 2 is told only to those whom it concerns', async ({
  browser,
}) => {
  test.setTimeout(150_000); // a search, two browsers, six letters
  const organiser = await visit(browser, 'organiser', DESK);
  const { home } = await filledEvent(organiser);

  await organiser.goto(`${home}/publication`);
  await expect(organiser.getByText('4 participants voient un changement')).toBeVisible();
  await expectAccessible(organiser);
  await organiser.getByRole('button', { name: 'Publier la version 1 et prévenir 4 personnes' }).click();
  await expect(organiser.getByText('La version 1 est publiée')).toBeVisible();
  await expect(organiser.getByText('4 messages partent.')).toBeVisible();
  await expect(organiser.getByRole('heading', { name: 'Rien à publier' })).toBeVisible();

  const link = await linkTo(HALL.email, 1);
  expect((await lettersTo(HALL.email))[0]).toContain('Banque du Lac');
  const phone = await (await browser.newContext(PHONE)).newPage();
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Demander un changement' }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(dialog.getByText('Écrivez quelques mots')).toBeVisible();
  await dialog.getByLabel('Pourquoi').fill('Mon train arrive plus tard.');
  await expectAccessible(phone);
  await dialog.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(phone.getByText('Demandé, en attente de réponse')).toBeVisible();
  await expectAccessible(phone);

  await organiser.getByRole('link', { name: /^Demandes\s*1$/ }).click();
  await expect(organiser.getByText('Mon train arrive plus tard.')).toBeVisible();
  await organiser.getByRole('button', { name: 'Voir les propositions' }).click();
  const few = organiser.getByRole('button', { name: /^Appliquer\s: Déranger au plus 5/ });
  await expect(few).toBeVisible({ timeout: 40_000 });
  await expectAccessible(organiser);
  await few.click();
  await expect(organiser.getByText('La proposition est dans le planning.')).toBeVisible();
  await expect(phone.getByText(/^Accepté/)).toBeVisible();
  for (const { email } of [BANK, FUND, HALL, FARM]) {
    expect(await lettersTo(email), `${email} hears of it by the publication`).toHaveLength(1);
  }

  await organiser.getByRole('link', { name: 'Voir qui sera prévenu' }).click();
  await expect(organiser.getByRole('heading', { name: 'Version 2', exact: true })).toBeVisible();
  await expect(organiser.getByText('2 participants voient un changement')).toBeVisible();
  await organiser.getByRole('button', { name: 'Publier la version 2 et prévenir 2 personnes' }).click();
  await expect(organiser.getByText('La version 2 est publiée')).toBeVisible();
  await linkTo(HALL.email, 2);
  await linkTo(BANK.email, 2);
  expect((await lettersTo(HALL.email))[1]).toContain('Banque du Lac');
  expect(await lettersTo(FUND.email)).toHaveLength(1);
  expect(await lettersTo(FARM.email)).toHaveLength(1);

  await expect(organiser.getByText('2 agendas diffèrent')).toBeVisible();
  await organiser.getByRole('button', { name: 'Reprendre la version 1' }).click();
  await expect(organiser.getByRole('button', { name: 'Reprendre quand même' })).toBeVisible();
});
