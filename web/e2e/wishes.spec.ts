import { expect } from '@playwright/test';
import { DESK, expectAccessible, PHONE, test, visit } from './visitor';

test.describe.configure({ mode: 'serial' });

/** Journeys before these may have left anything. */
test.beforeAll(async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  const [, origin, id] = /(.*)\/evenements\/([\w-]+)/.exec(organiser.url()) ?? [];
  const api = `${origin ?? ''}/api/events/${id ?? ''}`;
  await organiser.request.put(`${api}/phase`, { data: { phase: 'wishes' } });
  const all = (await (await organiser.request.get(`${api}/wishes`)).json()) as { from: string; to: string }[];
  for (const { to } of all.filter(({ from }) => from === 'f01')) {
    await organiser.request.delete(`${api}/participants/f01/wishes/${to}`);
  }
  for (const [to, level] of Object.entries({ p03: 'could', p05: 'must', p07: 'want', p14: 'want' })) {
    const put = await organiser.request.put(`${api}/participants/f01/wishes/${to}`, { data: { level } });
    expect(put.status(), await put.text()).toBe(200);
  }
  await organiser.context().close();
});

test('a funder on a phone loses the connection half-way, and everything arrives', async ({ browser }) => {
  const funder = await visit(browser, 'funder', PHONE);
  const home = funder.url();
  const network = funder.context();
  await funder.goto(`${home}/projets`);
  const level = (project: string, name: string) =>
    funder.getByRole('group', { name: `Votre souhait pour ${project}` }).getByRole('radio', { name });
  await level('Passerelles', 'Souhaité').check();
  await expect(funder.getByText('Enregistré', { exact: true })).toBeVisible();

  await network.setOffline(true);
  await level('Droit de Cité', 'Souhaité').check();
  await level('PC3E', 'À éviter').check();
  await expect(
    funder.getByRole('status').filter({ hasText: /^Hors ligne\s: 2 choix en attente/ }),
  ).toBeVisible();
  await expect(funder.getByText('En attente de connexion')).toHaveCount(2);
  await funder.getByRole('link', { name: 'Mes souhaits' }).click();
  await expect(funder.getByRole('heading', { level: 1, name: 'Mes souhaits' })).toBeVisible();
  const wanted = funder.getByRole('region', { name: /^Souhaité/ }).getByRole('listitem');
  await expect(wanted.nth(2)).toContainText('Droit de Cité');
  await funder.getByRole('button', { name: 'Monter Droit de Cité' }).click();
  await expect(wanted.nth(1)).toContainText('Droit de Cité');
  await funder.getByLabel('Pourquoi ne pas rencontrer PC3E', { exact: false }).fill('Nous y siégeons');
  await funder.keyboard.press('Enter');
  const organiser = await visit(browser, 'organiser', DESK);
  const event = /(.*)\/evenements\/([\w-]+)/.exec(organiser.url());
  const wishesOf = async () => {
    const answer = await organiser.request.get(`${event?.[1] ?? ''}/api/events/${event?.[2] ?? ''}/wishes`);
    const all = (await answer.json()) as { from: string; to: string; level: string; note: string | null }[];
    return all
      .filter(({ from }) => from === 'f01')
      .map(({ to, level, note }) => `${to} ${level} ${note ?? ''}`);
  };
  expect(await wishesOf()).not.toContain('p12 want ');

  // The page is closed before the connection is back: nothing of it is lost.
  await funder.close();
  await network.setOffline(false);
  const again = await network.newPage();
  await again.goto(`${home}/souhaits`);
  await expect.poll(wishesOf).toContain('p15 veto Nous y siégeons');
  expect(await wishesOf()).toContain('p12 want ');
  await again.getByRole('button', { name: /^J’ai terminé|^Confirmer/ }).click();
  await expect(again.getByText('Réponse reçue')).toBeVisible();
  const order = again.getByRole('region', { name: /^Souhaité/ }).getByRole('listitem');
  await expect(order.nth(1)).toContainText('Droit de Cité');
  await expectAccessible(again);

  await organiser.goto(`${organiser.url()}/souhaits`);
  const cell = organiser.getByRole('button', { name: /Levain Solidaire, PC3E/ });
  await expect(cell).toHaveAccessibleName(/À éviter$/);
  await cell.click();
  await expect(organiser.getByLabel('Pourquoi ne pas rencontrer PC3E', { exact: false })).toHaveValue(
    'Nous y siégeons',
  );
});

test('a funder says when it is away, puts its wishes in order by keys alone, and hears that not all can be served', async ({
  browser,
}) => {
  const funder = await visit(browser, 'funder', PHONE);
  await funder.goto(`${funder.url()}/souhaits`);
  await expect(funder.getByText(/créneaux libres/)).toBeVisible();
  for (const block of await funder.getByRole('checkbox', { name: /^Toute la plage/ }).all()) {
    await block.focus();
    await funder.keyboard.press('Space');
  }
  await expect(funder.getByText('tous ne pourront pas être servis', { exact: false })).toBeVisible();
  await expect(funder.getByText('Enregistré', { exact: true })).toBeVisible();

  const wanted = funder.getByRole('region', { name: /^Souhaité/ }).getByRole('listitem');
  const first = await wanted.first().getByRole('link').innerText();
  const down = wanted.first().getByRole('button', { name: /^Descendre/ });
  await down.focus();
  await funder.keyboard.press('Enter');
  await expect(wanted.first().getByRole('link')).not.toHaveText(first);
  await expect(funder.getByRole('status').filter({ hasText: /place 2 sur/ })).toBeAttached();
  await funder.reload();
  await expect(wanted.first().getByRole('link')).not.toHaveText(first);

  for (const block of await funder.getByRole('checkbox', { name: /^Toute la plage/ }).all()) {
    await block.check();
  }
  await expect(funder.getByText('Enregistré', { exact: true })).toBeVisible();
});
