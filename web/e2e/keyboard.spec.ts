import { PAGES } from './pages';
import { expect, type Page } from '@playwright/test';
import { DESK, test, visit } from './visitor';
import { finishWalk, startWalk, step, type Fault } from './walk';

/** More presses than any page has controls. */
const MOST_STEPS = 400;

/** Goes through a page by Tab alone, and says what somebody without a mouse would miss. */
async function walk(page: Page): Promise<Fault[]> {
  await page.evaluate(startWalk);
  const faults: Fault[] = [];
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    await page.keyboard.press('Tab');
    const { ended, found } = await page.evaluate(step);
    faults.push(...found);
    if (ended) break;
  }
  return [...faults, ...(await page.evaluate(finishWalk))];
}

for (const { role, paths } of PAGES) {
  test(`every control of the pages of the ${role} is reached by Tab, seen and named`, async ({ browser }) => {
    test.slow();
    const page = await visit(browser, role, { ...DESK });
    const home = page.url();
    const all = role === 'organiser' ? [...paths, '/../../evenements', '/../nouveau'] : paths;
    for (const path of all) {
      await page.goto(home + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect(page.locator('[data-skeleton], .mantine-Skeleton-root')).toHaveCount(0);
      expect.soft(await walk(page), page.url()).toEqual([]);
    }
  });
}

test('Escape closes a menu, a dialog and the choice of a level, and gives the focus back', async ({
  browser,
}) => {
  const page = await visit(browser, 'organiser', { ...DESK });
  const home = page.url();
  // A page that is opened by its address leaves the focus where the reader puts it.
  await page.goto(home);
  const account = page.getByRole('button', { name: 'Compte' });
  await account.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(account).toBeFocused();

  await page.goto(`${home}/participants/f01`);
  const remove = page.getByRole('button', { name: /^Retirer/ }).first();
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(remove).toBeFocused();

  await page.goto(`${home}/souhaits`);
  const cell = page.getByRole('button', { name: /^Levain Solidaire, Passerelles/ });
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(cell).toBeFocused();
});
