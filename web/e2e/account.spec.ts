import { expect, type Browser, type Page } from '@playwright/test';
import { DESK, expectAccessible, PHONE, test, visit } from './visitor';

const PASSWORD = 'un cheval agrafe la batterie';

/** The link of somebody new who organises the demonstration too. */
async function invitation(browser: Browser): Promise<string> {
  const organiser = await visit(browser, 'organiser', DESK);
  const { origin, pathname } = new URL(organiser.url());
  const event = pathname.replace('/evenements', `${origin}/api/events`);
  const answer = await organiser.request.post(`${event}/organisers`, { data: { name: 'Ada Lovelace' } });
  const { secret } = (await answer.json()) as { secret: string };
  return `${origin}/acces#${secret}`;
}

/** Opens a link, and then a page. */
async function enter(page: Page, link: string, path: string): Promise<void> {
  await page.goto(link);
  await expect(page).toHaveURL(/\/evenements\/[\w-]+$/);
  await page.goto(new URL(path, link).href);
}

/** A device with a fingerprint reader, which always knows its owner. */
async function fingerprint(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compte, langue et couleurs' }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter de ce navigateur' }).click();
  await expect(page.getByRole('heading', { name: 'Ouvrez votre lien personnel' })).toBeVisible();
}

for (const [view, options] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const) {
  test(`an organiser adds a passkey, and comes back with it alone, ${view}`, async ({ browser }) => {
    const link = await invitation(browser);
    const page = await (await browser.newContext(options)).newPage();
    await fingerprint(page);
    await enter(page, link, '/evenements');
    await page.getByRole('link', { name: 'Choisir comment me connecter' }).click();
    await expect(page.getByLabel('Nom de la nouvelle clé')).toHaveValue('Chrome, Linux');
    await expectAccessible(page);
    await page.getByLabel('Nom de la nouvelle clé').fill('Mon téléphone');
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await expect(page.getByText('La clé d’accès est ajoutée.')).toBeVisible();
    await expect(page.getByText('encore jamais utilisée')).toBeVisible();
    await page.getByRole('button', { name: 'Retirer la clé Mon téléphone' }).click();
    await expect(page.getByText('Vous ne pourriez plus vous connecter.')).toBeVisible();
    await expectAccessible(page);

    await signOut(page);
    await page.getByRole('link', { name: 'Connexion des organisateurs' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
    await expect(page.getByRole('heading', { name: 'Événements' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Choisir comment me connecter' })).toBeHidden();

    const stranger = await (await browser.newContext(options)).newPage();
    await stranger.goto(link);
    await expect(stranger.getByRole('heading', { name: 'Ce lien ne fonctionne plus' })).toBeVisible();
  });
}

test('an organiser sets a password, is led back to the page they wanted, and signs others out', async ({
  browser,
}) => {
  const link = await invitation(browser);
  const email = `ada-${Date.now().toString(36)}@example.org`;
  const page = await (await browser.newContext(DESK)).newPage();
  await enter(page, link, '/compte');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('trop court');
  await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
  await expect(page.getByText('Le mot de passe est trop court')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
  await expect(page.getByText('Le mot de passe est enregistré.')).toBeVisible();

  const elsewhere = await (await browser.newContext(DESK)).newPage();
  await elsewhere.goto(new URL('/compte', link).href);
  await elsewhere.getByRole('link', { name: 'Connexion des organisateurs' }).click();
  await elsewhere.getByLabel('Adresse électronique').fill(email);
  await elsewhere.getByRole('textbox', { name: 'Mot de passe' }).fill('pas le bon mot de passe');
  await elsewhere.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await expect(elsewhere.getByText('L’adresse ou le mot de passe n’est pas juste.')).toBeVisible();
  await expectAccessible(elsewhere);
  await elsewhere.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD);
  await elsewhere.keyboard.press('Enter');
  await expect(elsewhere.getByRole('heading', { name: 'Connexion et appareils' })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Déconnecter Chrome, Linux' }).click();
  await expect(page.getByText('ce navigateur')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Déconnecter Chrome, Linux' })).toBeHidden();
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'Votre accès n’est plus ouvert' })).toBeVisible();
});
