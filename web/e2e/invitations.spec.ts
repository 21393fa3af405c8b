import { expect, type Browser, type Page } from '@playwright/test';
import { lettersTo, linkTo } from './mail-server';
import { DESK, expectAccessible, PHONE, test, visit } from './visitor';

test.describe.configure({ mode: 'serial' });

const MAUD = 'maud.perrin@example.org';

/** Gives the first funder of the demonstration somebody who comes. */
async function addDelegate(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/participants/f01`);
  await page.getByRole('button', { name: 'Ajouter un délégué' }).click();
  await page.getByLabel('Nom du délégué 1').fill('Maud Perrin');
  await page.getByLabel('Adresse électronique du délégué 1').fill(MAUD);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
}

async function onAPhone(browser: Browser): Promise<Page> {
  return (await browser.newContext(PHONE)).newPage();
}

test('an invited funder opens the link from the letter on a phone, and the organiser sees it', async ({
  browser,
}) => {
  const organiser = await visit(browser, 'organiser', DESK);
  const home = organiser.url();
  await addDelegate(organiser, home);
  await organiser.goto(`${home}/invitations`);
  await expect(organiser.getByText(MAUD)).toBeVisible();
  await expectAccessible(organiser);
  await organiser.getByRole('button', { name: 'Inviter le délégué pas encore invité' }).click();
  const dialog = organiser.getByRole('dialog');
  await expect(dialog.getByText('votre lien personnel')).toBeVisible();
  await dialog.getByText('Texte seul').click();
  await expect(dialog.getByText('Bonjour Maud Perrin')).toBeVisible();
  await expectAccessible(organiser);
  await dialog.getByRole('button', { name: 'Envoyer 1 message' }).click();
  await expect(organiser.getByText('1 message part')).toBeVisible();

  const link = await linkTo(MAUD, 1);
  expect((await lettersTo(MAUD))[0]).toContain('Bonjour Maud Perrin');
  const funder = await onAPhone(browser);
  await funder.goto(link);
  await expect(funder).toHaveURL(/\/p\/f01$/);
  await expect(organiser.getByText(/lien ouvert le/)).toBeVisible();
});

test('all who fit a search are chosen at once, and the order is kept in the address', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  await organiser.goto(`${organiser.url()}/invitations?q=PERRIN`);
  await organiser.getByLabel('Choisir le délégué trouvé').check();
  await expect(organiser.getByText('1 délégué choisi')).toBeVisible();
  await organiser.getByLabel('Ordre de la liste').selectOption({ label: 'Par nom' });
  await expect(organiser).toHaveURL(/tri=nom/);
  await expect(organiser.getByText('1 délégué choisi')).toBeHidden();
  await organiser.getByLabel('Choisir le délégué trouvé').check();
  await organiser.getByRole('button', { name: 'Inviter', exact: true }).click();
  const dialog = organiser.getByRole('dialog', { name: 'Personne à inviter' });
  await expect(dialog).toBeVisible();
  await expectAccessible(organiser);
});

test('a revoked link says so and offers a new one, which comes to a known address alone', async ({
  browser,
}) => {
  const organiser = await visit(browser, 'organiser', DESK);
  const home = organiser.url();
  const link = await linkTo(MAUD, 1);
  await organiser.goto(`${home}/invitations`);
  await organiser.getByRole('button', { name: 'Actions pour Maud Perrin' }).click();
  await organiser.getByRole('menuitem', { name: 'Désactiver le lien' }).click();
  await organiser.getByRole('button', { name: 'Désactiver', exact: true }).click();
  await expect(organiser.getByRole('dialog')).toBeHidden();

  const phone = await onAPhone(browser);
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: 'Ce lien ne fonctionne plus' })).toBeVisible();
  await expectAccessible(phone);
  for (const address of ['nobody@example.org', MAUD]) {
    await phone.goto(new URL('/lien-perdu', link).href);
    await phone.getByLabel('Votre adresse électronique').fill(address);
    await expectAccessible(phone);
    await phone.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(phone.getByRole('heading', { name: 'Votre demande est prise en compte' })).toBeVisible();
  }
  await phone.goto(await linkTo(MAUD, 2));
  await expect(phone).toHaveURL(/\/p\/f01$/);
  expect(await lettersTo('nobody@example.org')).toEqual([]);
});

test('an organiser changes a text, sees it before saving, and finds each letter with its fate', async ({
  browser,
}) => {
  test.slow();
  const organiser = await visit(browser, 'organiser', DESK);
  const home = organiser.url();
  await organiser.goto(`${home}/invitations/textes`);
  await organiser.getByRole('textbox', { name: 'Objet' }).fill('Bienvenue {prenom}');
  await organiser.getByRole('button', { name: 'Enregistrer ce texte' }).click();
  await expect(organiser.getByText(/\{prenom\}.*ne correspond à rien/)).toBeVisible();
  await organiser.getByRole('textbox', { name: 'Objet' }).fill('Bienvenue {nom}');
  await organiser.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(organiser.getByText('Bienvenue Maud Perrin')).toBeVisible();
  // axe waits for ever for a frame in which no script may run.
  await organiser.getByText('Texte seul').click();
  await expectAccessible(organiser);

  await organiser.goto(`${home}/messages`);
  await expect(organiser.getByRole('link', { name: /Maud Perrin/ })).toHaveCount(2);
  await expectAccessible(organiser);
  await organiser.getByRole('link', { name: /Nouveau lien/ }).click();
  await expect(organiser.getByRole('dialog').getByText('Le serveur de courrier l’a accepté.')).toBeVisible();
  await organiser.getByRole('dialog').getByText('Texte seul').click();
  await expectAccessible(organiser);
});
