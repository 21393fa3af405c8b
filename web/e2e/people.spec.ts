import { expect } from '@playwright/test';
import { DESK, expectAccessible, PHONE, test, visit } from './visitor';

test.describe.configure({ mode: 'serial' });

test('an organiser adds a project, makes it unavailable in a block, and is led to publish', async ({
  browser,
}) => {
  test.slow();
  const organiser = await visit(browser, 'organiser', DESK);
  const home = organiser.url();
  await organiser.goto(`${home}/participants`);
  await organiser.getByRole('link', { name: 'Ajouter un participant' }).click();
  await organiser.getByRole('button', { name: 'Ajouter ce projet' }).click();
  await expect(organiser.getByRole('textbox', { name: 'Nom', exact: true })).toBeFocused();
  await expect(organiser.getByText('Indiquez un nom.')).toBeVisible();

  await organiser.getByRole('textbox', { name: 'Nom', exact: true }).fill('La Halle aux idées');
  await organiser.getByRole('button', { name: 'Ajouter un délégué' }).click();
  await expect(organiser.getByLabel('Nom du délégué 1')).toBeFocused();
  await organiser.getByLabel('Nom du délégué 1').fill('Zoé Faÿ');
  await organiser.getByLabel('Adresse électronique du délégué 1').fill('zoe@Example.ORG');
  await organiser.getByRole('button', { name: 'Ajouter ce projet' }).click();
  await expect(organiser.getByRole('heading', { level: 1, name: 'La Halle aux idées' })).toBeVisible();
  await expect(organiser).toHaveURL(/\/participants\/p\d+$/);
  await expect(organiser.getByLabel('Adresse électronique du délégué 1')).toHaveValue('zoe@example.org');
  const page = organiser.url();

  await organiser.goto(`${home}/planning`);
  await organiser
    .getByRole('button', { name: /^(Générer un planning|Optimiser)/ })
    .first()
    .click();
  const stop = organiser.getByRole('button', { name: /^Arrêter/ });
  await expect(stop).toBeVisible();
  await expect(stop).toBeHidden({ timeout: 60_000 });
  await expect(organiser.getByText(/souhaits servis sur/).first()).toBeVisible();

  await organiser.goto(page);
  const block = organiser.getByRole('checkbox', { name: /^Toute la plage/ }).first();
  await block.focus();
  await organiser.keyboard.press('Space');
  await expect(block).not.toBeChecked();
  await organiser.keyboard.press('ArrowRight');
  await expect(organiser.getByRole('checkbox').nth(1)).toBeFocused();
  await expect(organiser.getByRole('checkbox').nth(1)).not.toBeChecked();
  await organiser.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(organiser.getByText('Enregistré', { exact: true })).toBeVisible();

  await organiser.goto(home);
  await expect(organiser.getByRole('heading', { name: 'Publier le planning' })).toBeVisible();
});

test('an organiser finds a project by a delegate, whatever the accents, and Back leads to what was found', async ({
  browser,
}) => {
  const organiser = await visit(browser, 'organiser', PHONE);
  await organiser.goto(`${organiser.url()}/participants`);
  await organiser.getByRole('searchbox').fill('zoe fay');
  await expect(organiser.getByText('1 participant', { exact: true })).toBeVisible();
  await organiser.getByRole('link', { name: /La Halle aux idées/ }).click();
  await organiser.getByRole('heading', { level: 1, name: 'La Halle aux idées' }).waitFor();
  await organiser.goBack();
  await expect(organiser.getByRole('searchbox')).toHaveValue('zoe fay');
});

test('an organiser reads what goes with a project before removing it', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  await organiser.goto(`${organiser.url()}/participants?q=halle+idees`);
  await organiser.getByRole('link', { name: /La Halle aux idées/ }).click();
  await organiser.getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect(organiser.getByText('1 délégué et son accès')).toBeVisible();
  await expectAccessible(organiser);
  await organiser.getByRole('button', { name: 'Retirer définitivement' }).click();
  await expect(organiser).toHaveURL(/\/participants$/);
  await expect(organiser.getByRole('link', { name: /La Halle aux idées/ })).toHaveCount(0);
});
