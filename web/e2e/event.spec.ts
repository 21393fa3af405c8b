import { expect, type Page } from '@playwright/test';
import { DESK, expectAccessible, PHONE, test, visit } from './visitor';

test.describe.configure({ mode: 'serial' });

for (const [width, view] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`an organiser creates an event and sees its slots, ${width}`, async ({ browser }) => {
    const organiser = await visit(browser, 'organiser', view);
    const origin = new URL(organiser.url()).origin;
    await organiser.goto(`${origin}/evenements`);
    await organiser.getByRole('link', { name: 'Nouvel événement' }).click();
    await organiser.getByLabel('Nom', { exact: false }).first().fill(`Essai ${width}`);
    await organiser.getByLabel('Date').fill('2031-03-13');
    await organiser.getByLabel('Fin', { exact: true }).fill('10:00');
    await expect(organiser.getByText(/la pause de 10\sh\s30 à 11\sh\s00 sort de la journée/)).toBeVisible();
    await organiser.getByRole('button', { name: 'Enlever la pause 1' }).click();
    await expect(organiser.getByText('4 créneaux', { exact: true })).toBeVisible();
    await expectAccessible(organiser);

    const name = organiser.getByLabel('Nom', { exact: false }).first();
    await name.fill('');
    await organiser.getByRole('button', { name: 'Créer l’événement' }).click();
    await expect(name).toBeFocused();
    await expect(name).toBeInViewport();
    await expect(name).toHaveAccessibleDescription(/Il manque le nom/);

    await name.fill(`Essai ${width}`);
    await organiser.getByRole('button', { name: 'Créer l’événement' }).click();

    await expect(organiser.getByRole('heading', { level: 1, name: `Essai ${width}` })).toBeVisible();
    await expect(organiser.getByText(/9\sh\s45–10\sh\s00/)).toBeVisible();
  });
}

test('what is typed stays when somebody else was faster', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  await open(organiser, 'Essai desk');
  const id = /evenements\/([\w-]+)/.exec(organiser.url())?.[1] ?? '';
  const settings = `${new URL(organiser.url()).origin}/api/events/${id}/settings`;
  await organiser.getByRole('link', { name: 'Réglages' }).click();
  await organiser.getByLabel('Description').fill('La mienne');

  const theirs = (await (await organiser.request.get(settings)).json()) as object;
  const answer = await organiser.request.put(settings, { data: { ...theirs, description: 'La leur' } });
  expect(answer.status()).toBe(200);

  await expect(organiser.getByText('Ces réglages ont changé entre-temps')).toBeVisible();
  await expect(organiser.getByLabel('Description')).toHaveValue('La mienne');
  await organiser.getByRole('button', { name: 'Enregistrer les miens à la place' }).click();
  await expect(organiser.getByText('Réglages enregistrés')).toBeVisible();
  await organiser.getByRole('link', { name: 'Voir l’historique' }).click();
  await expect(organiser.getByText('a modifié la description')).toHaveCount(2);
});

test('a slot is closed by hand, the event copied, put away and deleted', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  await open(organiser, 'Essai phone');
  await organiser.getByRole('link', { name: 'Réglages' }).click();
  await organiser.getByRole('button', { name: /^Modifier le créneau .*9\sh\s15/ }).click();
  await organiser.getByRole('menuitem', { name: 'Fermer ce créneau' }).click();
  await expect(organiser.getByText('1 créneau disparaît')).toBeVisible();
  await organiser.getByRole('button', { name: 'Enregistrer les réglages' }).click();
  await expect(organiser.getByText('Réglages enregistrés')).toBeVisible();

  await organiser.getByRole('button', { name: 'Dupliquer', exact: true }).click();
  await organiser.getByLabel('Nom de la copie').fill('La copie');
  await organiser.getByRole('button', { name: 'Créer la copie' }).click();
  await expect(organiser.getByText('3 créneaux', { exact: true })).toBeVisible();
  await expect(organiser.getByLabel('Nom', { exact: false }).first()).toHaveValue('La copie');

  await organiser.getByRole('button', { name: 'Archiver' }).click();
  await expect(organiser.getByRole('button', { name: 'Reprendre l’événement archivé' })).toBeVisible();
  await organiser.getByRole('button', { name: 'Supprimer', exact: true }).click();
  const question = organiser.getByRole('dialog');
  await question.getByRole('button', { name: 'Supprimer définitivement' }).click();
  await expect(question.getByText(/Saisissez exactement/)).toBeVisible();
  await question.getByRole('textbox').fill('La copie');
  await question.getByRole('button', { name: 'Supprimer définitivement' }).click();

  await expect(organiser).toHaveURL(/\/evenements$/);
  await expect(organiser.getByText('La copie')).toHaveCount(0);
  await remove(organiser, 'Essai phone');
  await remove(organiser, 'Essai desk');
});

async function open(organiser: Page, name: string): Promise<void> {
  await organiser.goto(`${new URL(organiser.url()).origin}/evenements`);
  await organiser.getByRole('link', { name }).click();
  await expect(organiser.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The journeys after these find one event, as they always did. */
async function remove(organiser: Page, name: string): Promise<void> {
  await open(organiser, name);
  const id = /evenements\/([\w-]+)/.exec(organiser.url())?.[1] ?? '';
  const api = `${new URL(organiser.url()).origin}/api/events/${id}/delete`;
  expect((await organiser.request.post(api, { data: { name } })).status()).toBe(204);
}
