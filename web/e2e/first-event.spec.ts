import { expect, type Browser, type Page } from '@playwright/test';
import { lettersTo, linkTo } from './mail-server';
import { DESK, emptyEvent, PHONE, test, visit } from './visitor';
import { xlsx } from './xlsx';

/** As Excel writes CSV in France: semicolons and Windows-1252. */
const funders = {
  name: 'financeurs.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Nom;Type;Délégué;E-mail;Indisponible',
      'Épargne du Pont;Banque;Zoé Faÿ;zoe@pont.example;',
      'Fonds du Lac;fondation;Noé Brun;noe@lac.example;9h30 - 10h',
      'Mécènes réunis;fondation;Anaïs Roy;anais@mecenes.example;',
    ].join('\r\n'),
    'latin1',
  ),
};

const projects = {
  name: 'projets.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: xlsx('Projets', [
    ['Projet', 'Description', 'Délégué', 'E-mail'],
    ['La Halle', 'Un lieu partagé', 'Léa Petit', 'lea@halle.example'],
    ['La Ferme', 'Du maraîchage', 'Ugo Bel', 'ugo@ferme.example'],
    ['Le Relais', 'Du réemploi', 'Inès Lou', 'ines@relais.example'],
    ['L’Atelier', 'Une coopérative d’artisans', 'Éric Noir', 'eric@atelier.example'],
  ]),
};

test('from an empty event and two spreadsheets to invitations, three answers on phones, and a schedule', async ({
  browser,
}) => {
  test.slow();
  const organiser = await visit(browser, 'organiser', DESK);
  const event = await emptyEvent(organiser, 'Rencontre de printemps');
  await organiser.goto(`${event}/importer`);
  await organiser.locator('input[type=file]').setInputFiles([funders, projects]);
  await organiser.getByRole('button', { name: 'Importer 3 financeurs' }).click();
  await expect(organiser.getByText('« financeurs.csv » est importé')).toBeVisible();
  await organiser.getByRole('button', { name: 'Importer 4 projets' }).click();
  await expect(organiser.getByText(/projets\.xlsx.* est importé/)).toBeVisible();

  await organiser.goto(event);
  await enterWishes(organiser);
  await organiser.getByRole('link', { name: 'Aller aux invitations' }).click();
  await organiser.getByRole('button', { name: 'Inviter les 7 pas encore invités' }).click();
  await organiser.getByRole('dialog').getByRole('button', { name: 'Envoyer 7 messages' }).click();
  await expect(organiser.getByText('7 messages partent')).toBeVisible();

  const zoe = await invited(browser, 'zoe@pont.example');
  await choose(zoe, 'La Halle', 'Indispensable');
  await choose(zoe, 'La Ferme', 'Souhaité');
  await expect(zoe.getByText('2 souhaits', { exact: false })).toBeVisible();

  const noe = await invited(browser, 'noe@lac.example');
  await choose(noe, 'La Halle', 'Souhaité');
  await expect(noe.getByText('Enregistré', { exact: true })).toHaveCount(1);
  await noe.context().setOffline(true);
  await choose(noe, 'Le Relais', 'Indispensable');
  await choose(noe, 'L’Atelier', 'Si possible');
  await expect(noe.getByText(/Hors ligne\s: 2 choix en attente/)).toBeVisible();
  await noe.context().setOffline(false);
  await expect(noe.getByText(/De nouveau en ligne\s: tout est enregistré/)).toBeVisible();
  await expect(noe.getByText('Enregistré', { exact: true })).toHaveCount(3);

  const anais = await invited(browser, 'anais@mecenes.example');
  await choose(anais, 'La Ferme', 'À éviter');
  await anais.getByLabel('Pourquoi ne pas rencontrer La Ferme', { exact: false }).fill('Conflit d’intérêts');
  await choose(anais, 'Le Relais', 'Souhaité');
  await anais.getByRole('link', { name: 'Mes souhaits' }).click();
  await anais.getByRole('button', { name: 'J’ai terminé' }).click();
  await expect(anais.getByText('Réponse reçue')).toBeVisible();
  await expect.poll(async () => (await lettersTo('anais@mecenes.example')).length).toBe(2);
  const receipt = (await lettersTo('anais@mecenes.example'))[1];
  expect(receipt).toMatch(/Souhaité\s: Le Relais/);
  expect(receipt).not.toContain('Conflit');

  await expect(organiser.getByRole('row', { name: /Anaïs Roy/ })).toContainText('Terminé');
  await organiser.getByRole('link', { name: 'Souhaits' }).click();
  const cells = {
    'Épargne du Pont': ['Indispensable', 'Souhaité', 'Aucun souhait', 'Aucun souhait'],
    'Fonds du Lac': ['Souhaité', 'Aucun souhait', 'Indispensable', 'Si possible'],
    'Mécènes réunis': ['Aucun souhait', 'À éviter', 'Souhaité', 'Aucun souhait'],
  };
  for (const [funder, levels] of Object.entries(cells)) {
    const row = organiser.getByRole('row').filter({ hasText: funder });
    await expect(row.getByRole('button')).toHaveCount(4);
    const names = await row
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
    expect(names.map((name) => name?.split(/\s: /)[1])).toEqual(levels);
  }

  await organiser.getByRole('link', { name: 'Planning', exact: true }).click();
  await organiser
    .getByRole('button', { name: /^Générer/ })
    .first()
    .click();
  // Noé has two free slots for three wishes.
  await expect(organiser.getByText('5 souhaits servis sur 6', { exact: false }).first()).toBeVisible({
    timeout: 60_000,
  });
});

/** Leads the event to where participants wish. */
async function enterWishes(organiser: Page): Promise<void> {
  const steps = organiser.getByRole('region', { name: 'Étapes de l’événement' });
  await steps.getByRole('button', { name: 'Aller à une autre étape' }).click();
  await organiser.getByRole('menuitem', { name: 'Souhaits' }).click();
  await organiser
    .getByRole('dialog')
    .getByRole('button', { name: /^Passer à/ })
    .click();
  await expect(organiser.getByRole('dialog')).toHaveCount(0);
}

/** The catalogue of a delegate who has opened the link in the letter on a phone. */
async function invited(browser: Browser, address: string): Promise<Page> {
  const link = await linkTo(address, 1);
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(link);
  await page.getByRole('link', { name: 'Projets', exact: true }).click();
  return page;
}

async function choose(page: Page, project: string, level: string): Promise<void> {
  await page
    .getByRole('group', { name: `Votre souhait pour ${project}` })
    .getByRole('radio', { name: level })
    .check();
}
