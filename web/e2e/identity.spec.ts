import { expect, type Page } from '@playwright/test';
import { PROVIDER } from './identity-provider';
import { DESK, expectAccessible, PHONE, test, visit } from './visitor';

const QUOTED = `«\u00A0${PROVIDER}\u00A0»`;
const SIGN_IN = `Se connecter avec ${QUOTED}`;

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compte, langue et couleurs' }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter de ce navigateur' }).click();
  await expect(page.getByRole('heading', { name: 'Ouvrez votre lien personnel' })).toBeVisible();
}

/** A way in that stays, so that the other can be taken away. */
async function setPassword(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const email = `ada-${Date.now().toString(36)}@example.org`;
  const answer = await page.request.put(`${origin}/api/account/password`, {
    data: { email, password: 'un cheval agrafe la batterie' },
  });
  expect(answer.status()).toBe(204);
}

for (const [view, options] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const) {
  test(`an organiser links an account elsewhere, and comes back with it, ${view}`, async ({ browser }) => {
    const organiser = await visit(browser, 'organiser', options);
    const { origin, pathname } = new URL(organiser.url());
    const event = pathname.replace('/evenements', `${origin}/api/events`);
    const invited = await organiser.request.post(`${event}/organisers`, { data: { name: 'Ada Lovelace' } });
    const { secret } = (await invited.json()) as { secret: string };

    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${origin}/connexion?vers=%2Fcompte`);
    await page.getByRole('button', { name: SIGN_IN }).click();
    await expect(page.getByText(`${QUOTED} vous connaît, mais personne ici n’y est relié`)).toBeVisible();
    await expectAccessible(page);

    await page.goto(`${origin}/acces#${secret}`);
    await expect(page).toHaveURL(/\/evenements\/[\w-]+$/);
    await page.goto(`${origin}/compte`);
    await page.getByRole('button', { name: `Relier ${QUOTED}` }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('encore jamais utilisé.')).toBeVisible();
    await expect(page).toHaveURL(`${origin}/compte`);
    await expectAccessible(page);
    await page.getByRole('button', { name: `Ne plus relier ${QUOTED}` }).click();
    await expect(page.getByText('Vous ne pourriez plus vous connecter.')).toBeVisible();

    await signOut(page);
    await page.goto(`${origin}/connexion?vers=%2Fcompte`);
    await expectAccessible(page);
    await page.getByRole('button', { name: SIGN_IN }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${origin}/compte`);
    await expect(page.getByText('Ada Lovelace : comment vous vous connectez')).toBeVisible();
    await expect(page.getByText(/^Utilisé le /)).toBeVisible();

    await setPassword(page);
    await page.reload();
    await page.getByRole('button', { name: `Ne plus relier ${QUOTED}` }).click();
    await expect(page.getByRole('button', { name: `Relier ${QUOTED}` })).toBeVisible();
  });
}
