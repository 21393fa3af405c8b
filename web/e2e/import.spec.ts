import { expect, type Page } from '@playwright/test';
import { DESK, emptyEvent, expectAccessible, PHONE, test, visit } from './visitor';
import { xlsx } from './xlsx';

test.describe.configure({ mode: 'serial' });

/** As Excel writes CSV in France: semicolons and Windows-1252. */
const funders = {
  name: 'financeurs.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Nom;Type;Places;Indisponible;Délégué;E-mail',
      'Crédit du Pont;Banque;1,5;;Zoé Faÿ;zoe@example.org',
      'Fonds du Lac;fondation;2;9h-9h15;Noé Brun;noe.example.org',
      '"Mécènes d’ici\r\net d’ailleurs";fondation;1;;;',
      '',
    ].join('\r\n'),
    'latin1',
  ),
};
// Latin 1 has no ’; Windows-1252 does.
funders.buffer = Buffer.from(funders.buffer.map((byte) => (byte === 0x19 ? 0x92 : byte)));

const projects = {
  name: 'projets.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: xlsx('Projets', [
    ['Projet', 'Description', 'Rendez-vous au plus'],
    ['La Halle', 'Un lieu partagé', '6'],
    ['La Ferme', '', 'beaucoup'],
  ]),
};

let event = '';

async function drop(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([funders, projects]);
  await expect(page.getByRole('heading', { name: 'financeurs.csv' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /projets\.xlsx/ })).toBeVisible();
}

async function correct(page: Page, cell: RegExp, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: cell });
  await field.fill(text);
  await field.press('Enter');
  await expect(field).toHaveCount(0);
}

test('an organiser drops two spreadsheets, corrects three faulty cells, and imports them', async ({
  browser,
}) => {
  const organiser = await visit(browser, 'organiser', DESK);
  event = await emptyEvent(organiser, 'Rencontre importée');
  // The session learns of the new event on the next page.
  await organiser.goto(`${event}/participants`);
  await organiser.getByRole('link', { name: 'Importer' }).first().click();
  await expect(organiser.getByRole('heading', { level: 1, name: 'Importer' })).toBeVisible();
  await expectAccessible(organiser);
  await drop(organiser);

  await expect(organiser.getByText('« 1,5 » n’est pas un nombre entier')).toBeVisible();
  await expect(organiser.getByText('2 lignes à corriger', { exact: true })).toBeVisible();
  await expectAccessible(organiser);
  await correct(organiser, /^Cellule C2/, '2');
  await correct(organiser, /^Cellule F3/, 'noe@example.org');
  await correct(organiser, /^Cellule C3/, '8');

  await organiser.getByRole('button', { name: 'Importer 3 financeurs' }).click();
  await expect(organiser.getByText('« financeurs.csv » est importé')).toBeVisible();
  await organiser.getByRole('button', { name: 'Importer 2 projets' }).click();
  await expect(organiser.getByText(/projets\.xlsx.* est importé/)).toBeVisible();
  await organiser.getByRole('link', { name: 'Voir les participants' }).first().click();
  await expect(organiser.getByRole('heading', { name: '3 financeurs' })).toBeVisible();
  await expect(organiser.getByRole('link', { name: /Mécènes d’ici et d’ailleurs/ })).toBeVisible();
  await expect(organiser.getByRole('heading', { name: '2 projets' })).toBeVisible();
  await expectAccessible(organiser);
});

test('the same files once more, on a phone, change nothing that was right', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', PHONE);
  await organiser.goto(`${event}/importer`);
  await drop(organiser);
  const section = organiser.getByRole('region', { name: 'financeurs.csv' });
  await expect(section.getByText('2 lignes à corriger', { exact: true })).toBeVisible();
  await expect(section.getByRole('button', { name: /^Importer/ })).toHaveCount(0);
  await correct(organiser, /^Cellule C2/, '2');
  await correct(organiser, /^Cellule F3/, 'noe@example.org');
  await expect(section.getByText('Rien à changer.')).toBeVisible();
  await expectAccessible(organiser);
  const wide = await organiser.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);

  await organiser.reload();
  await expect(section.getByText('Rien à changer.')).toBeVisible();
  await section.getByRole('button', { name: 'Écarter' }).click();
  await expect(section).toHaveCount(0);
});

test('a kind that nobody knows is chosen once, sheets are filled from the list, and what is replaced is said', async ({
  browser,
}) => {
  const organiser = await visit(browser, 'organiser', DESK);
  await organiser.goto(`${event}/importer`);
  const csv = (name: string, ...lines: string[]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from([...lines, ''].join('\r\n')),
  });
  const kinds = csv('types.csv', 'Nom;Type', 'Ville de Lens;Collectivité', 'Région Nord;COLLECTIVITE');
  const sheets = csv('fiches.csv', 'Projet;Territoire;Montant', 'La Halle;Lens;12 500 €', 'La Halle;Arras;');
  await organiser.locator('input[type=file]').setInputFiles([kinds, sheets]);
  const meaning = organiser.getByRole('combobox', {
    name: /Partout où il est écrit «\sCollectivité\s», lire/,
  });
  await meaning.selectOption('Financeur public');
  await organiser.getByRole('button', { name: 'Importer 2 financeurs' }).click();
  await expect(organiser.getByText(/types\.csv\s» est importé/)).toBeVisible();

  await expect(organiser.getByText(/Les lignes 2 et 3 sont sur le même participant/)).toBeVisible();
  await correct(organiser, /^Cellule B3/, 'Lens');
  await expectAccessible(organiser);
  await organiser.getByRole('button', { name: 'Importer 1 projet' }).click();
  await expect(organiser.getByText(/fiches\.csv\s» est importé/)).toBeVisible();

  const again = csv('fiches.csv', 'Projet;Territoire', 'La Halle;Arras');
  await organiser.locator('input[type=file]').setInputFiles(again);
  await expect(
    organiser.getByText('Dans 1 fiche projet, ce qui est déjà écrit sera remplacé.'),
  ).toBeVisible();
  await expect(organiser.getByText(/Territoire couvert\s: Arras au lieu de Lens/)).toBeVisible();
});

test('what was imported can be taken out', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  await organiser.goto(`${event}/participants`);
  await organiser.getByRole('button', { name: 'Exporter' }).click();
  const download = organiser.waitForEvent('download');
  await organiser.getByRole('menuitem', { name: 'Financeurs, CSV' }).click();
  expect((await download).suggestedFilename()).toBe('financeurs.csv');
  await organiser.getByRole('button', { name: 'Exporter' }).click();
  const archive = organiser.waitForEvent('download');
  await organiser.getByRole('menuitem', { name: /^Tout exporter/ }).click();
  expect((await archive).suggestedFilename()).toBe('entremise.zip');
});
