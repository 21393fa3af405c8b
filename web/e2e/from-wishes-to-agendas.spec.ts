import { expect, type Page } from '@playwright/test';
import {
  DESK,
  expectAccessible,
  expectAccessibleInAllColours,
  PHONE,
  test,
  visit,
  wishForMuch,
} from './visitor';

test.describe.configure({ mode: 'serial' });

test('a funder chooses a project on a phone, and the choice is there after a reload', async ({ browser }) => {
  const funder = await visit(browser, 'funder', PHONE);
  await funder.getByRole('link', { name: 'Projets', exact: true }).click();
  const card = projectCard(funder, 'Passerelles');

  await card.getByRole('radio', { name: /Si possible/ }).click();
  await expect(card.getByText('Enregistré')).toBeVisible();
  await funder.reload();
  await expect(projectCard(funder, 'Passerelles').getByRole('radio', { name: /Si possible/ })).toBeChecked();

  await projectCard(funder, 'Passerelles')
    .getByRole('radio', { name: /Aucun souhait/ })
    .click();
  await expect(projectCard(funder, 'Passerelles').getByText('Enregistré')).toBeVisible();
});

test('the secret of a link leaves the address bar', async ({ browser }) => {
  const page = await visit(browser, 'project', PHONE);

  expect(page.url()).not.toContain('#');
  await page.goBack().catch(() => null);
  expect(page.url()).not.toContain('#');
});

test('an organiser generates and publishes; a funder sees the same meetings on a phone', async ({
  browser,
}) => {
  const organiser = await visit(browser, 'organiser', DESK);
  const funder = await visit(browser, 'funder', PHONE);
  await expect(funder.getByText('pas encore publié')).toBeVisible();

  await organiser.getByRole('link', { name: 'Planning', exact: true }).click();
  await organiser.getByRole('button', { name: 'Générer un planning' }).click();
  await expect(organiser.getByText(/47 souhaits servis sur 47/).first()).toBeVisible({ timeout: 40_000 });
  await expect(organiser.getByText('Aucun conflit').first()).toBeVisible();
  await expect(organiser.getByText('maximum prouvé')).toBeVisible({ timeout: 40_000 });

  await organiser.getByRole('button', { name: 'Publier la version 1' }).click({ timeout: 40_000 });
  const dialog = organiser.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Publier la version 1' }).click();
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await expect(organiser.getByRole('link', { name: 'Version 1 publiée' })).toBeVisible();

  // The phone that was open all the time shows the meetings by itself, the same as the organiser's grid.
  await expect(funder.getByText('pas encore publié')).toBeHidden();
  const row = organiser.getByRole('row', { name: /Levain Solidaire/ });
  const meetings = await publishedMeetings(organiser, 'f01');
  expect(meetings.length).toBeGreaterThan(0);
  for (const { time, project } of meetings) {
    await expect(funder.getByText(time).first()).toBeVisible();
    await expect(funder.getByText(project).first()).toBeVisible();
  }
  await expect(row.first()).toBeVisible();
});

test('a reload of the schedule shows the same', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  await organiser.getByRole('link', { name: 'Planning', exact: true }).click();
  await expect(organiser.getByText(/47 souhaits servis sur 47/).first()).toBeVisible();

  await organiser.reload();

  await expect(organiser.getByText(/47 souhaits servis sur 47/).first()).toBeVisible();
});

for (const [width, view] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`the certificate says what is proven and what shows it, ${width}`, async ({ browser }) => {
    const organiser = await visit(browser, 'organiser', view);
    await organiser.goto(`${organiser.url()}/planning/versions`);
    const panel = organiser.getByRole('region', { name: 'Certificat' });

    await expect(panel.getByText(/Le moins possible\s: prouvé/)).toHaveCount(4);
    const comfort = panel.getByText('Ce qui le montre').last();
    await comfort.focus();
    await organiser.keyboard.press('Enter');

    await expect(panel.getByRole('group').last().getByRole('paragraph')).toBeVisible();
    await expectAccessibleInAllColours(organiser);
  });
}

for (const [width, view] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`on the eve the organiser sees what each absence would cost, ${width}`, async ({ browser }) => {
    const organiser = await visit(browser, 'organiser', view);
    const home = organiser.url();
    const meetings = await publishedMeetings(organiser, 'f01');
    await organiser.goto(`${home}/planning`);
    await organiser.getByRole('button', { name: 'Autres actions' }).click();
    await organiser.getByRole('menuitem', { name: 'Préparer les absences' }).click();

    const funder = organiser.getByRole('row', { name: /Levain Solidaire/ });
    const lost = funder.getByText(new RegExp(`^${meetings.length} rendez-vous`));
    await expect(lost).toBeVisible({ timeout: 40_000 });
    await lost.click();
    for (const { time, project } of meetings) {
      await expect(funder.getByText(time).first()).toBeVisible();
      await expect(funder.getByText(project).first()).toBeVisible();
    }
    await expectAccessibleInAllColours(organiser);
    await organiser.reload();
    await expect(lost).toBeVisible({ timeout: 40_000 });
  });
}

test('after a change the organiser says how many may be disturbed, and the address keeps it', async ({
  browser,
}) => {
  const organiser = await visit(browser, 'organiser', DESK);
  const home = organiser.url();
  await wishFor(organiser, 'f01', 'p02');
  await organiser.goto(`${home}/planning/propositions`);
  const few = organiser.getByRole('combobox', { name: /^Déranger au plus/ });
  await expect(few).toHaveValue('5');

  await few.selectOption({ label: '8 personnes' });
  await expect(organiser).toHaveURL(/peu=8/);
  await organiser.reload();
  await expect(few).toHaveValue('8');

  await expect(organiser.getByRole('heading', { name: 'Déranger au plus 8 participants' })).toBeVisible({
    timeout: 40_000,
  });
  await expectAccessible(organiser);
});

test('the organiser stops a search and keeps its best', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  test.slow();
  const home = organiser.url();
  await wishForMuch(organiser);
  await organiser.goto(`${home}/planning`);
  await organiser.getByRole('button', { name: /^Durée de la recherche/ }).click();
  await organiser.getByRole('menuitemradio', { name: '5 minutes' }).click();
  await organiser.getByRole('button', { name: 'Optimiser' }).click();

  await organiser.getByRole('button', { name: /Arrêter/ }).click();

  await expect(organiser.getByRole('button', { name: 'Optimiser' })).toBeVisible({ timeout: 60_000 });
  await expect(organiser.getByText(/^\d+ souhaits servis sur 116$/)).toBeVisible();
});

test('the pages speak English to who asks for it', async ({ browser }) => {
  const page = await visit(browser, 'funder', { ...PHONE, locale: 'en-GB' });

  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: 'My agenda' })).toBeVisible();
});

function projectCard(page: Page, name: string) {
  return page.getByRole('article').filter({ has: page.getByRole('link', { name, exact: true }) });
}

async function wishFor(page: Page, funder: string, project: string) {
  const event = /(.*)\/evenements\/([\w-]+)/.exec(page.url());
  const api = `${event?.[1] ?? ''}/api/events/${event?.[2] ?? ''}/participants`;
  const answer = await page.request.put(`${api}/${funder}/wishes/${project}`, { data: { level: 'could' } });
  expect(answer.status()).toBe(200);
}

/** What the service has published for a participant, as its agenda would say it. */
async function publishedMeetings(page: Page, participant: string) {
  const event = /evenements\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  const answer = await page.request.get(
    `${new URL(page.url()).origin}/api/events/${event}/participants/${participant}/agenda`,
  );
  const agenda = (await answer.json()) as { meetings: { start: string; with: { name: string } }[] };
  return agenda.meetings.map((meeting) => ({ time: frenchTime(meeting.start), project: meeting.with.name }));
}

function frenchTime(instant: string): RegExp {
  const parts = new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris',
    hour: 'numeric',
    minute: '2-digit',
  })
    .formatToParts(new Date(instant))
    .filter((part) => part.type !== 'literal')
    .map((part) => part.value);
  return new RegExp(`${Number(parts[0]).toString()}\\sh\\s${parts[1] ?? ''}`);
}
