import { expect, type Browser, type Page } from '@playwright/test';
import { DESK, expectAccessible, PHONE, test, visit } from './visitor';

test.describe.configure({ mode: 'serial' });

/** The journeys after these find the demonstration as it begins. */
test.afterAll(async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  await enter(organiser, 'wishes');
  await changeRules(organiser, { wishRule: 'funders', wishesCloseAt: null });
  await organiser.context().close();
});

test('an organiser moves the phases, and a funder’s phone shows it at once', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  await enter(organiser, 'wishes');
  const funder = await visit(browser, 'funder', PHONE);
  await funder.getByRole('link', { name: 'Projets', exact: true }).click();
  const choice = funder.getByRole('radio', { name: /Si possible/ }).first();
  await expect(choice).toBeEnabled();

  const steps = organiser.getByRole('region', { name: 'Étapes de l’événement' });
  await expect(steps.getByRole('listitem').filter({ hasText: 'Souhaits' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await steps.getByRole('button', { name: /^Passer à «\sPlanification\s»$/ }).click();
  const question = organiser.getByRole('dialog');
  await expect(question.getByText('Les financeurs ne pourront plus changer leurs souhaits.')).toBeVisible();
  await expectAccessible(organiser);
  await question.getByRole('button', { name: /^Passer à «\sPlanification\s»$/ }).click();

  await expect(funder.getByText(/Les souhaits sont clos.*contactez l’organisateur/)).toBeVisible();
  await expect(choice).toBeDisabled();
  await expectAccessible(funder);

  await steps.getByRole('button', { name: 'Aller à une autre étape' }).click();
  await organiser.getByRole('menuitem', { name: 'Souhaits' }).click();
  await expect(
    organiser.getByRole('dialog').getByText(/pourront choisir et changer leurs souhaits/),
  ).toBeVisible();
  await organiser
    .getByRole('dialog')
    .getByRole('button', { name: /^Passer à/ })
    .click();
  await expect(choice).toBeEnabled();
  await organiser.goto(`${organiser.url()}/historique`);
  await expect(
    organiser.getByText(/a fait passer l’événement à l’étape «\sPlanification\s»/).first(),
  ).toBeVisible();
});

test('on a phone the stages are one line', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', PHONE);

  await expect(organiser.getByText('Étape 3 sur 7')).toBeVisible();
  await expect(organiser.getByText('Planification', { exact: true })).toBeHidden();
  await expectAccessible(organiser);
});

test('a project chooses where both sides wish, until the hour of closing', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  const project = await visit(browser, 'project', PHONE);
  await project.getByRole('link', { name: 'Financeurs', exact: true }).click();
  await expect(project.getByText('Vous n’avez rien à faire ici')).toBeVisible();
  await expect(project.getByRole('radio')).toHaveCount(0);

  await organiser.getByRole('link', { name: 'Réglages' }).click();
  await organiser.getByRole('radio', { name: /souhaits réciproques comptent plus/ }).click();
  await expectAccessible(organiser);
  await organiser.getByRole('button', { name: 'Enregistrer les réglages' }).click();
  await expect(organiser.getByText('Réglages enregistrés')).toBeVisible();

  const card = project.getByRole('listitem').filter({ hasText: 'Levain Solidaire' });
  await card.getByRole('radio', { name: /Souhaité/ }).click();
  await expect(card.getByText('Enregistré')).toBeVisible();
  await expectAccessible(project);
  await project.reload();
  await expect(card.getByRole('radio', { name: /Souhaité/ })).toBeChecked();

  await organiser.getByLabel('Clôture').fill('2020-03-10T18:00');
  await organiser.getByRole('button', { name: 'Enregistrer les réglages' }).click();
  await expect(project.getByText(/Les souhaits sont clos depuis le 10\smars 2020 à 18\sh\s00/)).toBeVisible();
  await expect(card.getByRole('radio', { name: /Souhaité/ })).toBeDisabled();
  await changeRules(organiser, { wishesCloseAt: null });
  await card.getByRole('radio', { name: /Aucun souhait/ }).click();
  await expect(card.getByText('Enregistré')).toBeVisible();
});

test('a closed event says why nothing changes, and how to go back', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  const home = organiser.url();
  await enter(organiser, 'closed');
  await organiser.goto(`${home}/participants`);

  await expect(organiser.getByText('Cet événement est clos\u00a0: il se consulte seulement')).toBeVisible();
  await organiser.getByRole('link', { name: 'Voir les étapes' }).click();
  await expect(organiser.getByText('L’événement est clos', { exact: true })).toBeVisible();
  await enter(organiser, 'wishes');
  await expect(organiser.getByText('Cet événement est clos')).toHaveCount(0);
});

for (const [width, view] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`an organiser invites another one, who enters by the link, ${width}`, async ({ browser }) => {
    const organiser = await visit(browser, 'organiser', view);
    await organiser.goto(`${organiser.url()}/organisateurs`);
    await organiser.getByLabel('Nom de la personne').fill(`Béla ${width}`);
    await organiser.getByRole('button', { name: 'Créer un lien' }).click();
    const link = await organiser.getByLabel(`Lien pour Béla ${width}`).inputValue();
    await expectAccessible(organiser);

    const other = await open(browser, link);
    await expect(other.getByRole('heading', { level: 1, name: /Rencontre des financeurs/ })).toBeVisible();
    await organiser.getByRole('button', { name: `Actions pour Béla ${width}` }).click();
    await organiser.getByRole('menuitem', { name: 'Retirer' }).click();
    await organiser.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();

    await expect(organiser.getByRole('button', { name: `Actions pour Béla ${width}` })).toHaveCount(0);
    await other.reload();
    await expect(other.getByText('Cette page n’est pas pour vous')).toBeVisible();
  });
}

async function open(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

function eventApi(page: Page): string {
  const event = /(.*)\/evenements\/([\w-]+)/.exec(page.url());
  return `${event?.[1] ?? ''}/api/events/${event?.[2] ?? ''}`;
}

async function enter(organiser: Page, phase: string): Promise<void> {
  const answer = await organiser.request.put(`${eventApi(organiser)}/phase`, { data: { phase } });
  expect(answer.status()).toBe(204);
}

async function changeRules(organiser: Page, change: object): Promise<void> {
  const settings = `${eventApi(organiser)}/settings`;
  const read = (await (await organiser.request.get(settings)).json()) as { rules: object };
  const data = { ...read, rules: { ...read.rules, ...change } };
  expect((await organiser.request.put(settings, { data })).status()).toBe(200);
}
