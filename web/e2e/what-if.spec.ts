import { expect } from '@playwright/test';
import { DESK, expectAccessibleInAllColours, PHONE, test, visit, wishForMuch } from './visitor';

test.describe.configure({ mode: 'serial' });

test('an organiser asks what a slot more would bring, and reads the answer', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  await organiser.getByRole('link', { name: /^Et si/ }).click();
  await organiser.getByRole('button', { name: /^Durée de la recherche/ }).click();
  await organiser.getByRole('menuitemradio', { name: '5 secondes' }).click();
  await organiser.getByRole('button', { name: 'Calculer', exact: true }).click();

  const drawing = organiser.getByRole('img', { name: /^Nombre de créneaux/ });
  await expect(drawing).toBeVisible({ timeout: 40_000 });
  const table = organiser.getByRole('table', { name: 'Nombre de créneaux' });
  await expect(table.getByRole('row', { name: /aujourd’hui/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /Ajouter un créneau à la fin/ })).toBeVisible();

  await organiser.reload();
  await expect(drawing).toBeVisible();
});

for (const [width, view] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`axe finds nothing on the answers, ${width}`, async ({ browser }) => {
    const organiser = await visit(browser, 'organiser', view);
    await organiser.goto(`${organiser.url()}/et-si`);
    await organiser.getByRole('table').first().waitFor();
    await expectAccessibleInAllColours(organiser);
    const wide = await organiser.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, 'nothing is wider than the window').toBeLessThanOrEqual(0);
  });
}

test('a search that is stopped keeps its answers', async ({ browser }) => {
  test.slow();
  const organiser = await visit(browser, 'organiser', DESK);
  const home = organiser.url();
  await wishForMuch(organiser);
  await organiser.goto(`${home}/et-si`);
  await organiser.getByRole('button', { name: 'Calculer de nouveau' }).click();
  // The event as it is comes first, for an eighth of the time.
  await expect(organiser.getByText(/situations? calculées? sur/)).toBeVisible({ timeout: 60_000 });
  await organiser.getByRole('button', { name: /Arrêter/ }).click();

  await expect(organiser.getByText(/arrêté avant la fin/)).toBeVisible();
  await expect(organiser.getByText(/Aujourd’hui, \d+ souhaits servis sur \d+/)).toBeVisible();
});

test('an organiser sees that the wishes have changed since', async ({ browser }) => {
  const organiser = await visit(browser, 'organiser', DESK);
  const [, origin, event] = /(.*)\/evenements\/([\w-]+)/.exec(organiser.url()) ?? [];
  await organiser.goto(`${organiser.url()}/et-si`);
  await expect(organiser.getByText(/Aujourd’hui, \d+ souhaits servis sur \d+/)).toBeVisible();

  const wish = `${origin ?? ''}/api/events/${event ?? ''}/participants/f01/wishes/p02`;
  await organiser.request.put(wish, { data: { level: 'must' } });

  await expect(organiser.getByText('Les données ont changé depuis ce calcul')).toBeVisible();
});
