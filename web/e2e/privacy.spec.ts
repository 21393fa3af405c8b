import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { SmallEvent } from './small-event';
import { expectAccessible, PHONE, test } from './visitor';

test('a delegate reads what is kept, takes it along, and erases it; the organiser sees who saw what', async ({
  browser,
}) => {
  const event = await SmallEvent.make(browser, 'Données');
  const bank = await event.add('funder', 'Banque du Lac', 'zoe@example.org');
  const hall = await event.add('project', 'La Halle');
  await event.ask('PUT', '/phase', { phase: 'wishes' });
  await event.wish(bank, hall, 'must');
  const link = await event.link(bank);
  const page = await (await browser.newContext(PHONE)).newPage();

  await page.goto(link);
  const note = page.getByText('Ce qui est gardé de vous');
  await expect(note).toBeVisible();
  await expect(page.getByText('Tout est effacé le samedi 11 mars 2028.')).toBeVisible();
  await page.getByRole('button', { name: 'J’ai compris' }).click();
  await expect(note).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Mon agenda' })).toBeVisible();
  await expect(note).toBeHidden();

  await page.getByRole('link', { name: 'Vos données' }).click();
  await expect(page.getByText('zoe@example.org')).toBeVisible();
  await expect(page.getByText(/La Halle\s: Indispensable/)).toBeVisible();
  await expect(page.getByText(/L’équipe d’organisation a modifié les souhaits/)).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger tout (JSON)' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('zoe@example.org');

  await page.getByRole('button', { name: 'Tout effacer, réponses comprises' }).click();
  const question = page.getByRole('dialog', { name: 'Effacer tout ce qui concerne Banque du Lac ?' });
  await expect(question.getByRole('button', { name: 'Effacer', exact: true })).toBeDisabled();
  await expectAccessible(page);
  await question.getByRole('checkbox').check();
  await question.getByRole('button', { name: 'Effacer', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'C’est effacé' })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Ce lien ne fonctionne plus' })).toBeVisible();

  const organiser = await event.organise(browser, '/historique');
  await expect(organiser.getByText('Financeur effacé a effacé ce qui était conservé')).toBeVisible();
  await organiser.getByText('Accès', { exact: true }).click();
  await expect(organiser.getByText('a modifié les souhaits (Financeur effacé)')).toBeVisible();
  await organiser.goto(`${event.url}/reglages`);
  await expect(organiser.getByText('s’efface de lui-même le samedi 11 mars 2028.')).toBeVisible();
});

test('an organiser who owns events is told why their account stays', async ({ browser }) => {
  const event = await SmallEvent.make(browser, 'À moi');
  const page = await event.organise(browser);
  await page.goto(new URL('/compte', event.url).href);
  await page.getByRole('button', { name: 'Effacer mon compte' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('checkbox').check();
  await question.getByRole('button', { name: 'Effacer', exact: true }).click();
  await expect(question.getByText(/Vous êtes propriétaire de\s: .*À moi/)).toBeVisible();
  await expectAccessible(page);
});
