import { expect, type Page } from '@playwright/test';
import { DESK, expectAccessible, PHONE, test, visit } from './visitor';

test.describe.configure({ mode: 'serial' });

/** The smallest picture that a browser would draw: one point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const kept = (page: Page) => expect(page.getByText(/Enregistré à \d/)).toBeVisible();

test('a project writes its sheet on a phone, adds a picture and sends it', async ({ browser }) => {
  const project = await visit(browser, 'project', PHONE);
  await project.goto(`${project.url()}/fiche`);
  await expect(project.getByText('Votre fiche est prête : les financeurs la lisent')).toBeVisible();

  await project.getByLabel('Stade', { exact: true }).fill('');
  await expect(project.getByText('Il manque 1 élément')).toBeVisible();
  await kept(project);
  await expect(project.getByText(/Vos changements ne sont pas encore visibles/)).toBeVisible();
  await project.getByRole('button', { name: 'Envoyer à relire' }).click();
  await expect(project.locator('[aria-invalid="true"]').first()).toBeFocused();
  await project.getByRole('button', { name: 'Stade' }).click();
  await expect(project.getByLabel('Stade', { exact: true })).toBeFocused();

  await project.getByLabel('Ajouter un fichier').setInputFiles({
    name: 'vue du lieu.png',
    mimeType: 'image/png',
    buffer: PICTURE,
  });
  await expect(project.getByText('vue du lieu.png')).toBeVisible();
  await project.getByText('Aperçu', { exact: true }).click();
  await expect(project.getByRole('img', { name: 'vue du lieu' })).toBeVisible();
  await expectAccessible(project);

  await project.getByText('Rédiger', { exact: true }).click();
  // What was missing is typed a moment before: that is kept first.
  await project.getByLabel('Stade', { exact: true }).fill('Zygomorphe');
  await project.getByRole('button', { name: 'Envoyer à relire' }).click();
  await expect(project.getByText('Votre fiche est envoyée')).toBeVisible();
  await project.reload();
  await expect(project.getByLabel('Stade', { exact: true })).toHaveValue('Zygomorphe');
});

test('a file that is no picture is refused in words', async ({ browser }) => {
  const project = await visit(browser, 'project', DESK);
  await project.goto(`${project.url()}/fiche`);
  await project.getByLabel('Ajouter un fichier').setInputFiles({
    name: 'photo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg/>'),
  });
  await expect(project.getByText(/photo.png.*n’est ni un PDF, ni une image/)).toBeVisible();
});

test('what is typed without a connection is sent once there is one again', async ({ browser }) => {
  const project = await visit(browser, 'project', DESK);
  await project.goto(`${project.url()}/fiche`);
  await expect(project.getByLabel('Contact', { exact: true })).toBeVisible();
  await project.context().setOffline(true);
  await project.getByLabel('Contact', { exact: true }).fill('L’équipe, par les organisateurs.');
  await expect(project.getByText(/Votre texte est gardé dans ce navigateur/)).toBeVisible();
  await project.context().setOffline(false);
  await kept(project);
  await project.getByRole('button', { name: 'Envoyer à relire' }).click();
  await expect(project.getByText('Votre fiche est envoyée')).toBeVisible();
});

test('an organiser sees what changed, asks for completion, then marks the sheet as ready', async ({
  browser,
}) => {
  const organiser = await visit(browser, 'organiser', DESK);
  const home = organiser.url();
  await organiser.goto(home);
  await organiser.getByRole('link', { name: 'Fiches' }).click();
  await organiser.getByLabel('État').selectOption({ label: 'À relire (1)' });
  await expectAccessible(organiser);
  await organiser.getByRole('link', { name: /La Halle des transitions/ }).click();
  await expect(organiser.getByRole('heading', { name: /Ce qui a changé/ })).toBeVisible();
  await expect(organiser.getByText('Zygomorphe').first()).toBeVisible();

  await organiser.getByRole('button', { name: 'Demander de compléter' }).click();
  await organiser.getByLabel('Message au projet').fill('Précisez le stade.');
  await organiser.getByLabel('Remarque sur un champ').selectOption({ label: 'Stade' });
  await organiser.getByLabel('Stade', { exact: true }).fill('Un mot de tous les jours');
  await expectAccessible(organiser);
  const project = await visit(browser, 'project', PHONE);
  await project.goto(`${project.url()}/fiche`);
  await expect(project.getByText('Votre fiche est envoyée')).toBeVisible();
  await organiser.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(organiser.getByText('Précisez le stade.')).toBeVisible();

  // The open page hears of it.
  await expect(project.getByText('L’organisateur vous demande de compléter votre fiche')).toBeVisible();
  await expect(project.getByText('Un mot de tous les jours')).toBeVisible();
  await project.getByLabel('Stade', { exact: true }).fill('Développement');
  await kept(project);
  await project.getByRole('button', { name: 'Envoyer à relire' }).click();
  await expect(project.getByText('Votre fiche est envoyée')).toBeVisible();

  await expect(organiser.getByText('À relire', { exact: true })).toBeVisible();
  await organiser.getByRole('button', { name: 'Marquer prête' }).click();
  await expect(organiser.getByText('Prête', { exact: true })).toBeVisible();
  await expect(project.getByText('Votre fiche est prête : les financeurs la lisent')).toBeVisible();
  await organiser.getByRole('button', { name: 'Voir' }).first().click();
  await expectAccessible(organiser);
  await organiser.goto(`${home}/historique`);
  await expect(
    organiser.getByText(/a marqué prête la fiche du projet La Halle des transitions/),
  ).toBeVisible();
});

test('a funder searches with a slip, filters, compares three and saves a PDF', async ({ browser }) => {
  const funder = await visit(browser, 'funder', DESK);
  const home = funder.url();
  await funder.goto(`${home}/projets`);
  await funder.getByRole('searchbox').fill('permacutlure');
  await expect(funder.getByText(/Rien ne contient/)).toBeVisible();
  await expect(funder.getByRole('link', { name: 'Passerelles' })).toBeVisible();
  await funder.getByRole('searchbox').fill('');
  await expect(funder.getByText('17 projets')).toBeVisible();

  await funder.getByLabel('Financement').selectOption('guarantee');
  await expect(funder.getByText('2 projets')).toBeVisible();
  await expect(funder).toHaveURL(/financement=guarantee/);
  await funder.getByRole('link', { name: 'Filière Réemploi' }).click();
  await expect(funder.getByText('Fiche 1 sur 2')).toBeVisible();
  await funder.getByRole('link', { name: /^Fiche suivante : Trois associations/ }).click();
  await expect(funder.getByText('Fiche 2 sur 2')).toBeVisible();
  await funder.getByRole('link', { name: 'Tous les projets' }).click();
  await expect(funder.getByText('2 projets')).toBeVisible();

  await funder.goto(`${home}/projets`);
  for (const name of ['Passerelles', 'La Halle des transitions', 'Espace 36'])
    await funder.getByRole('checkbox', { name: `Comparer ${name}` }).check();
  await expect(funder.getByRole('checkbox', { name: 'Comparer Bou’Sol' })).toBeDisabled();
  await expectAccessible(funder);
  await funder.getByRole('link', { name: 'Comparer côte à côte' }).click();
  await expect(funder.getByRole('columnheader', { name: 'Espace 36' })).toBeVisible();
  await expect(funder.getByRole('cell', { name: 'Développement' }).first()).toBeVisible();
  await expectAccessible(funder);
  await funder.setViewportSize(PHONE.viewport ?? { width: 390, height: 844 });
  await expectAccessible(funder);

  await funder.goto(`${home}/projets/p03`);
  await expect(funder.getByRole('img', { name: 'vue du lieu' })).toBeVisible();
  const download = funder.waitForEvent('download');
  await funder.getByRole('link', { name: 'Télécharger en PDF' }).click();
  expect((await download).suggestedFilename()).toBe('La Halle des transitions.pdf');
});
