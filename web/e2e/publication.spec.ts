import { expect, type Browser, type Page } from '@playwright/test';
import { lettersTo, linkTo } from './mail-server';
import { SmallEvent } from './small-event';
import { expectAccessible, PHONE, test } from './visitor';

/** A second try finds no letters of the first. */
const TRY = Date.now().toString(36);
const BANK = `zoe-${TRY}@lac.example`;
const FUND = `max-${TRY}@vert.example`;
const HALL = `paul-${TRY}@halle.example`;
const FARM = `lea-${TRY}@ferme.example`;

/** An event in which the bank meets both projects and the fund the farm. */
async function filledEvent(browser: Browser): Promise<SmallEvent> {
  const event = await SmallEvent.make(browser, 'Rencontre à publier');
  const bank = await event.add('funder', 'Banque du Lac', BANK);
  const fund = await event.add('funder', 'Fonds Vert', FUND);
  const hall = await event.add('project', 'La Halle', HALL);
  const farm = await event.add('project', 'La Ferme', FARM);
  const pairs = [
    [bank, hall],
    [bank, farm],
    [fund, farm],
  ] as const;
  for (const [slot, [funder, project]] of pairs.entries()) {
    await event.wish(funder, project, 'want');
    await event.place({ [`${funder}-${project}`]: slot });
  }
  return event;
}

test('a participant asks for a change on a phone, and version 2 is told only to those whom it concerns', async ({
  browser,
}) => {
  test.setTimeout(150_000); // a search, two browsers, six letters
  const event = await filledEvent(browser);
  const organiser = await event.organise(browser, '/publication');
  await expect(organiser.getByText('4 participants voient un changement')).toBeVisible();
  await expectAccessible(organiser);
  await publish(organiser, 1, 4);
  await expect(organiser.getByRole('heading', { name: 'Rien à publier' })).toBeVisible();

  const link = await linkTo(HALL, 1);
  expect((await lettersTo(HALL))[0]).toContain('Banque du Lac');
  const phone = await (await browser.newContext(PHONE)).newPage();
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Demander un changement' }).click();
  const dialog = phone.getByRole('dialog');
  const meeting = dialog.getByLabel('Quel rendez-vous ?');
  await dialog.getByRole('radio', { name: 'Je ne peux plus venir du tout' }).check();
  await expect(meeting, 'all are meant').toBeHidden();
  await dialog.getByRole('radio', { name: 'Je ne peux pas venir à ce rendez-vous' }).check();
  await expect(meeting).toBeVisible();
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
  await expect(organiser.getByText('Pour La Halle').first()).toBeVisible({ timeout: 40_000 });
  const few = organiser.getByRole('button', { name: /^Appliquer/ }).first();
  await expectAccessible(organiser);
  await few.click();
  await expect(organiser.getByText('La proposition est dans le planning.')).toBeVisible();
  await expect(phone.getByText(/^Accordé/)).toBeVisible();
  for (const email of [BANK, FUND, HALL, FARM]) {
    expect(await lettersTo(email), `${email} hears of it by the publication`).toHaveLength(1);
  }

  await organiser.getByRole('link', { name: 'Voir qui sera prévenu' }).click();
  await expect(organiser.getByRole('heading', { name: 'Version 2', exact: true })).toBeVisible();
  await expect(organiser.getByText('2 participants voient un changement')).toBeVisible();
  await publish(organiser, 2, 2);
  await linkTo(HALL, 2);
  await linkTo(BANK, 2);
  expect((await lettersTo(HALL))[1]).toContain('Banque du Lac');
  expect(await lettersTo(FUND)).toHaveLength(1);
  expect(await lettersTo(FARM)).toHaveLength(1);

  await expect(organiser.getByText('2 agendas diffèrent')).toBeVisible();
  await organiser.getByRole('button', { name: 'Reprendre la version 1' }).click();
  await expect(organiser.getByRole('button', { name: 'Reprendre quand même' })).toBeVisible();
});

/** Answers the last question, and reads what was done. */
async function publish(organiser: Page, version: number, people: number): Promise<void> {
  const name = `Publier la version ${version.toString()}`;
  const dialog = organiser.getByRole('dialog');
  await organiser.getByRole('button', { name }).click();
  await expectAccessible(organiser);
  await dialog.getByRole('button', { name: `${name} et prévenir ${people.toString()} personnes` }).click();
  await expect(dialog.getByText(`La version ${version.toString()} est publiée`)).toBeVisible();
  await expect(dialog.getByText(`${people.toString()} messages partent.`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await expect(dialog).toBeHidden();
}
