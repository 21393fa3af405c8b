import { expect, type Locator, type Page } from '@playwright/test';
import { BoardEvent } from './board-event';
import { drag, lift, middle, reach } from './hands';
import { DESK, expectAccessible, expectAccessibleInAllColours, PHONE, test } from './visitor';

const undo = (page: Page) => page.getByRole('button', { name: /^Annuler\s: / });

test('by mouse: a free slot, a swap, out of the tray and back into it, each undone', async ({ browser }) => {
  const event = await BoardEvent.open(browser, 'Souris', DESK);
  const { page } = event;

  await drag(
    page,
    event.meeting('Banque du Pont', '9 h 00', 'La Halle'),
    event.cell('Banque du Pont', '9 h 30'),
  );
  await expect(event.meeting('Banque du Pont', '9 h 30', 'La Halle')).toBeVisible();
  await expect(
    page.getByText(/a déplacé Banque du Pont – La Halle de 9\sh\s00 à 9\sh\s30/).first(),
  ).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(event.meeting('Banque du Pont', '9 h 00', 'La Halle')).toBeVisible();

  // La Halle is with the Fonds du Lac at 9:15.
  await drag(
    page,
    event.meeting('Banque du Pont', '9 h 00', 'La Halle'),
    event.cell('Banque du Pont', '9 h 15'),
  );
  await expect(event.meeting('Banque du Pont', '9 h 15', 'La Halle')).toBeVisible();
  await expect(event.meeting('Fonds du Lac', '9 h 00', 'La Halle')).toBeVisible();
  await undo(page).click();
  await expect(event.meeting('Fonds du Lac', '9 h 15', 'La Halle')).toBeVisible();

  await drag(page, event.waiting('Banque du Pont', 'La Ferme'), event.cell('Banque du Pont', '9 h 45'));
  await expect(event.meeting('Banque du Pont', '9 h 45', 'La Ferme')).toBeVisible();
  await expect(page.getByText('Tous les souhaits ont un rendez-vous.')).toBeVisible();
  await expect(page.getByText('4 souhaits servis sur 4').first()).toBeVisible();

  await drag(
    page,
    event.meeting('Banque du Pont', '9 h 45', 'La Ferme'),
    page.getByRole('complementary', { name: 'Sans rendez-vous' }),
  );
  await expect(event.waiting('Banque du Pont', 'La Ferme')).toBeVisible();
  await expect(page.getByText('3 souhaits servis sur 4').first()).toBeVisible();
});

test('while a meeting is held, each slot says what it would do', async ({ browser }) => {
  const event = await BoardEvent.open(browser, 'Pris', DESK);
  const { page } = event;
  const meeting = event.meeting('Fonds du Lac', '9 h 15', 'La Halle');
  const before = await event.places();

  await lift(page, meeting);
  const day = page.getByRole('row', { name: /Fonds du Lac/ });
  await expect(day.getByText('échange')).toBeVisible();
  await expect(day.getByText('ici')).toBeVisible();
  await expect(day.getByText(/libre|moins confortable/)).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.mouse.up();

  await expect(day.getByText('échange')).toBeHidden();
  expect(await event.places()).toEqual(before);
});

test('by keyboard alone: taken, moved, dropped, cancelled, taken out', async ({ browser }) => {
  const event = await BoardEvent.open(browser, 'Clavier', DESK);
  const { page } = event;
  const told = page.getByRole('status').filter({ hasText: 'Pris' });
  const meeting = event.meeting('Banque du Pont', '9 h 00', 'La Halle');
  await reach(page, meeting);

  await page.keyboard.press('Enter');
  await expect(told).toContainText(/Pris\s: Banque du Pont – La Halle, 9\sh\s00/);
  await page.keyboard.press('ArrowRight');
  await expect(told).toContainText(/9\sh\s15\s:\s*échange/);
  await page.keyboard.press('ArrowRight');
  await expect(told).toContainText(/9\sh\s30\s:\s*(libre|moins confortable)/);
  await page.keyboard.press('Enter');
  await expect(event.meeting('Banque du Pont', '9 h 30', 'La Halle')).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(told).toBeHidden();
  await expect(event.meeting('Banque du Pont', '9 h 30', 'La Halle')).toBeFocused();

  await page.keyboard.press('Delete');
  await expect(event.waiting('Banque du Pont', 'La Halle')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(meeting).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(event.meeting('Banque du Pont', '9 h 30', 'La Halle')).toBeVisible();

  await reach(page, event.meeting('Fonds du Lac', '9 h 15', 'La Halle'));
  await page.keyboard.press(' ');
  await expect(page.getByRole('heading', { name: 'Rendez-vous' })).toBeFocused();
});

test('by keyboard alone: what was put « quand même » beside another meeting keeps the keyboard', async ({
  browser,
}) => {
  const event = await BoardEvent.open(browser, 'Clavier, quand même', DESK);
  const { page } = event;
  const relay = await event.request('Mécènes réunis', 'Le Relais');
  const [funderId, projectId] = relay.split('-');
  const { slots, participants } = await event.board();
  const slotId = slots[3]?.id;
  const workshop = participants.find(({ name }) => name === 'L’Atelier')?.id;
  await event.command({ kind: 'attend', participantId: projectId, slotId, away: true });
  await event.command({ kind: 'add', funderId, projectId: workshop, slotId });
  await expect(event.meeting('Mécènes réunis', '9 h 45', 'L’Atelier')).toBeVisible();

  await reach(page, event.meeting('Mécènes réunis', '9 h 00', 'Le Relais'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Pris' })).toBeVisible();
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Renoncer' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');

  await expect(dialog).toBeHidden();
  await expect(event.meeting('Mécènes réunis', '9 h 45', 'Le Relais')).toBeFocused();
});

test('by keyboard alone: a wish is taken out of the list, walked to a slot and put there; Escape leaves it', async ({
  browser,
}) => {
  const event = await BoardEvent.open(browser, 'Clavier et liste', DESK);
  const { page } = event;
  const told = page.getByRole('status').filter({ hasText: 'Pris' });
  const waiting = event.waiting('Banque du Pont', 'La Ferme');
  await page.getByRole('list', { name: 'Sans rendez-vous' }).focus();
  await page.keyboard.press('Tab');
  await expect(waiting).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(told).toContainText(/Pris\s: Banque du Pont – La Ferme, sans rendez-vous/);
  await page.keyboard.press('ArrowRight');
  await expect(told).toContainText(/9\sh\s15\s:/);
  await page.keyboard.press('Escape');
  await expect(told).toBeHidden();
  await expect(waiting).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await expect(told).toContainText(/9\sh\s45\s:\s*(libre|moins confortable)/);
  await page.keyboard.press('Enter');
  await expect(event.meeting('Banque du Pont', '9 h 45', 'La Ferme')).toBeFocused();
  await expect(page.getByText('4 souhaits servis sur 4').first()).toBeVisible();

  await page.keyboard.press('Delete');
  await expect(waiting).toBeVisible();
  await waiting.focus();
  await page.keyboard.press(' ');
  await expect(page.getByRole('heading', { name: 'Pourquoi pas de rendez-vous' })).toBeVisible();
});

test('with nothing in it the list is a strip: all slots are seen, and a meeting can be put there', async ({
  browser,
}) => {
  const event = await BoardEvent.open(browser, 'Bandeau', DESK);
  const { page } = event;
  const list = page.getByRole('complementary', { name: 'Sans rendez-vous' });
  const grid = page.getByRole('grid');
  const width = async (of: Locator) => (await of.boundingBox())?.width ?? 0;
  const before = await width(grid);
  await drag(page, event.waiting('Banque du Pont', 'La Ferme'), event.cell('Banque du Pont', '9 h 45'));
  const meeting = event.meeting('Banque du Pont', '9 h 45', 'La Ferme');
  await expect(meeting).toBeVisible();

  await expect(list.getByText('Tous les souhaits ont un rendez-vous.')).toBeInViewport({ ratio: 1 });
  const wide = await width(grid);
  expect(wide).toBeGreaterThan(before + 200);

  await lift(page, meeting);
  await expect(list.getByText('Déposez ici pour retirer du planning')).toBeInViewport({ ratio: 1 });
  expect(await width(grid), 'nothing changes its place meanwhile').toBe(wide);
  const { x, y } = await middle(list);
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.up();
  await expect(event.waiting('Banque du Pont', 'La Ferme')).toBeVisible();
  expect(await width(grid)).toBe(before);
});

test('by touch: a rest of the finger takes a meeting, a swipe does not', async ({ browser }) => {
  const event = await BoardEvent.open(browser, 'Doigt', { ...DESK, hasTouch: true });
  const { page } = event;
  const before = await event.places();
  const finger = await page.context().newCDPSession(page);
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: point === undefined ? [] : [point] });
  const from = await middle(event.meeting('Banque du Pont', '9 h 00', 'La Halle'));
  const to = await middle(event.cell('Banque du Pont', '9 h 30'));

  await touch('touchStart', from);
  await touch('touchMove', { x: from.x, y: from.y + 30 });
  await touch('touchMove', { x: from.x, y: from.y + 90 });
  await touch('touchEnd');
  expect(await event.places()).toEqual(before);

  await touch('touchStart', from);
  await expect(page.getByRole('status').filter({ hasText: 'Pris' })).toBeVisible();
  await touch('touchMove', { x: (from.x + to.x) / 2, y: from.y });
  await touch('touchMove', to);
  await expect(page.getByRole('status').filter({ hasText: /9\sh\s30\s:/ })).toBeVisible();
  await touch('touchEnd');
  await expect(event.meeting('Banque du Pont', '9 h 30', 'La Halle')).toBeVisible();
});

test('what breaks a rule asks first, is marked, and keeps the board from being published until accepted', async ({
  browser,
}) => {
  const event = await BoardEvent.open(browser, 'Quand même', DESK);
  const { page } = event;
  // Le Relais is away at 9:45.
  await page.getByRole('radiogroup', { name: 'Qui afficher' }).getByText('Projets').click();
  await event.cell('Le Relais', '9 h 45').click();
  await page.getByRole('button', { name: 'Noter absent' }).click();
  await expect(event.cell('Le Relais', '9 h 45')).toHaveAccessibleName(/absent/);
  await page.getByRole('radiogroup', { name: 'Qui afficher' }).getByText('Financeurs').click();

  const meeting = event.meeting('Mécènes réunis', '9 h 00', 'Le Relais');
  await drag(page, meeting, event.cell('Mécènes réunis', '9 h 45'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Le Relais n’est pas disponible/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Renoncer' }).click();
  await expect(dialog).toBeHidden();
  await expect(meeting).toBeVisible();

  await drag(page, meeting, event.cell('Mécènes réunis', '9 h 45'));
  await dialog.getByRole('button', { name: 'Déplacer quand même' }).click();
  await expect(event.meeting('Mécènes réunis', '9 h 45', 'Le Relais')).toHaveAccessibleName(/conflit/);

  await page.getByRole('button', { name: 'Publier la version 1' }).click();
  await expect(dialog.getByText('1 conflit à régler ou à accepter avant de publier')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Voir les conflits' }).click();
  await page.getByRole('button', { name: 'J’accepte ce conflit' }).click();
  await expect(page.getByText(/Accepté par/)).toBeVisible();

  await page.getByRole('button', { name: 'Publier la version 1' }).click();
  await expect(dialog.getByText(/^Accepté par/)).toBeVisible();
  await expect(dialog.getByText('5 participants ne peuvent pas être prévenus')).toBeVisible();
  await dialog.getByRole('button', { name: 'Publier la version 1' }).click();
  await expect(dialog.getByText('Aucun message n’a été écrit.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await expect(page.getByRole('link', { name: 'Version 1 publiée' })).toBeVisible();
  await expect(page.getByText('Personne ne voit de changement').first()).toBeVisible();
});

test('a slot that others hold offers the chain that keeps everything valid', async ({ browser }) => {
  const event = await BoardEvent.open(browser, 'Chaîne', DESK);
  const { page } = event;
  // Both are taken at 9:00, by others.
  await drag(
    page,
    event.waiting('Banque du Pont', 'La Ferme'),
    page.getByRole('columnheader', { name: /9\sh\s00/ }),
  );
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Banque du Pont – La Halle passe à/)).toBeVisible();

  await dialog.getByRole('button', { name: 'Déplacer aussi' }).click();

  await expect(event.meeting('Banque du Pont', '9 h 00', 'La Ferme')).toBeVisible();
  await expect(page.getByText('Aucun conflit').first()).toBeVisible();
});

test('everything is undone to the beginning and done again, a search too', async ({ browser }) => {
  test.slow();
  const event = await BoardEvent.open(browser, 'Retour', DESK);
  const { page } = event;
  const first = await event.places();
  await event.meeting('Banque du Pont', '9 h 00', 'La Halle').click();
  await page.getByRole('button', { name: 'Verrouiller', exact: true }).click();
  await expect(event.meeting('Banque du Pont', '9 h 00', 'La Halle')).toHaveAccessibleName(/verrouillé/);
  await page.getByRole('button', { name: 'Fermer' }).click();
  await drag(page, event.meeting('Fonds du Lac', '9 h 15', 'La Halle'), event.cell('Fonds du Lac', '9 h 45'));
  await expect(event.meeting('Fonds du Lac', '9 h 45', 'La Halle')).toBeVisible();
  await page.getByRole('button', { name: 'Compléter' }).click();
  const figures = page.getByRole('list', { name: 'Le planning en bref' });
  await expect(figures.getByText('4 souhaits servis sur 4')).toBeVisible({ timeout: 60_000 });
  await expect(event.meeting('Banque du Pont', '9 h 00', 'La Halle')).toHaveAccessibleName(/verrouillé/);
  const last = await event.places();

  await page.getByRole('button', { name: 'Étapes du planning' }).click();
  const steps = page.getByRole('complementary').getByRole('listitem');
  await expect(steps.filter({ hasText: 'a complété le planning' })).toBeVisible();
  await expectAccessible(page);
  await steps
    .filter({ hasText: 'a placé Mécènes réunis' })
    .getByRole('button', { name: /^Revenir ici/ })
    .click();
  await expect.poll(async () => event.places()).toEqual(first);
  await expect(event.meeting('Fonds du Lac', '9 h 15', 'La Halle')).toBeVisible();

  await steps
    .filter({ hasText: 'a complété le planning' })
    .getByRole('button', { name: /^Refaire jusqu’ici/ })
    .click();
  await expect.poll(async () => event.places()).toEqual(last);

  const nothing = page.getByRole('button', { name: 'Rien à annuler' });
  while (!(await nothing.isVisible())) {
    const label = await undo(page).getAttribute('aria-label');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: label ?? '', exact: true })).toHaveCount(0);
  }
  expect(await event.places()).toEqual([]);

  const redo = page.getByRole('button', { name: /^Refaire\s: / });
  const everything = page.getByRole('button', { name: 'Rien à refaire' });
  while (!(await everything.isVisible())) {
    const label = await redo.getAttribute('aria-label');
    await page.keyboard.press('Control+y');
    await expect(page.getByRole('button', { name: label ?? '', exact: true })).toHaveCount(0);
  }
  expect(await event.places()).toEqual(last);
});

test('two organisers see each other; a conflicting change is refused and nothing is lost', async ({
  browser,
}) => {
  const event = await BoardEvent.open(browser, 'À deux', DESK);
  const { page } = event;
  const theirs = await event.beside();
  const other = theirs.page;
  await expect(theirs.meeting('Fonds du Lac', '9 h 15', 'La Halle')).toBeVisible();

  await drag(page, event.meeting('Fonds du Lac', '9 h 15', 'La Halle'), event.cell('Fonds du Lac', '9 h 45'));

  await expect(theirs.meeting('Fonds du Lac', '9 h 45', 'La Halle')).toBeVisible({ timeout: 2000 });
  await expect(other.getByText(/a déplacé Fonds du Lac – La Halle/)).toBeVisible();

  // A page that hears nothing for a while believes in what is no more.
  await other.route(/\/api\/events\/[\w-]+\/changes/, (route) => route.abort());
  await other.reload();
  await expect(theirs.meeting('Fonds du Lac', '9 h 45', 'La Halle')).toBeVisible();
  await drag(page, event.meeting('Fonds du Lac', '9 h 45', 'La Halle'), event.cell('Fonds du Lac', '9 h 30'));
  await expect(event.meeting('Fonds du Lac', '9 h 30', 'La Halle')).toBeVisible();
  await drag(
    other,
    theirs.meeting('Fonds du Lac', '9 h 45', 'La Halle'),
    theirs.cell('Fonds du Lac', '9 h 15'),
  );

  await expect(other.getByText('Quelqu’un a modifié la même chose')).toBeVisible();
  await expect(other.getByText(/Entre-temps, .* a déplacé Fonds du Lac/)).toBeVisible();
  await expect(theirs.meeting('Fonds du Lac', '9 h 30', 'La Halle')).toBeVisible();
  await other.getByRole('button', { name: 'Réessayer', exact: true }).click();
  await expect(theirs.meeting('Fonds du Lac', '9 h 15', 'La Halle')).toBeVisible();
  await expect(event.meeting('Fonds du Lac', '9 h 15', 'La Halle')).toBeVisible();
});

test('a pair is excluded and allowed again; a meeting that nobody wished is added', async ({ browser }) => {
  const event = await BoardEvent.open(browser, 'Paires', DESK);
  const { page } = event;
  await event.meeting('Mécènes réunis', '9 h 00', 'Le Relais').click();
  await page.getByRole('button', { name: 'Ne pas faire rencontrer' }).click();
  await expect(page.getByRole('heading', { name: 'Rencontre exclue' })).toBeVisible();
  await expect(page.getByText('1 rencontre exclue, non comptée')).toBeVisible();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect(page.getByText('Mécènes réunis – Le Relais', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Autoriser de nouveau' }).click();
  await expect(event.waiting('Mécènes réunis', 'Le Relais')).toBeVisible();

  await event.waiting('Mécènes réunis', 'Le Relais').click();
  await expect(page.getByRole('heading', { name: 'Pourquoi pas de rendez-vous' })).toBeVisible();
  await page.getByRole('button', { name: 'Placer…' }).click();
  await page
    .getByRole('list', { name: 'Créneaux possibles' })
    .getByRole('button', { name: /^9\sh\s30/ })
    .click();
  await expect(event.meeting('Mécènes réunis', '9 h 30', 'Le Relais')).toBeVisible();

  await event.cell('Mécènes réunis', '9 h 15').click();
  await page.getByRole('combobox', { name: 'Avec qui' }).fill('Atel');
  await page.getByRole('option', { name: 'L’Atelier' }).click();
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(event.meeting('Mécènes réunis', '9 h 15', 'L’Atelier')).toHaveAccessibleName(
    /Ajouté.*verrouillé/,
  );
});

test('on a phone the board is a list, and a meeting is moved by choosing a slot', async ({ browser }) => {
  const event = await BoardEvent.open(browser, 'Téléphone', PHONE);
  const { page } = event;
  await page.getByRole('button', { name: /Banque du Pont.*La Halle/ }).tap();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Déplacer…' }).tap();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: /^9\sh\s45/ }).tap();

  await expect(drawer.getByRole('button', { name: /9\sh\s45–10\sh\s00/ })).toBeVisible();
  await drawer.getByRole('button', { name: 'Fermer' }).tap();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, 'nothing is wider than the window').toBeLessThanOrEqual(0);
  expect(await event.places()).toContain(`${await event.request('Banque du Pont', 'La Halle')} 3`);
});

for (const [width, view] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`axe finds nothing on the board and beside it, ${width}`, async ({ browser }) => {
    // Ten pages, each in light and in dark.
    test.slow();
    const event = await BoardEvent.open(browser, `Axe ${width}`, view);
    const { page } = event;
    const pair = await event.request('Banque du Pont', 'La Halle');
    const waiting = await event.request('Banque du Pont', 'La Ferme');
    const { slots } = await event.board();
    const [funder = ''] = pair.split('-');
    for (const opened of [
      `rdv.${pair}`,
      `rdv.${waiting}`,
      `case.${funder}.${slots[2]?.id ?? ''}`,
      `participant.${funder}`,
      `creneau.${slots[0]?.id ?? ''}`,
      'conflits',
      'etapes',
      'preuve',
    ]) {
      await page.goto(`${event.planning}?ouvert=${opened}`);
      await expect(page.getByRole('button', { name: 'Fermer' })).toBeVisible();
      await expectAccessibleInAllColours(page);
    }
    for (const beside of ['/versions', '/propositions']) {
      await page.goto(event.planning + beside);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessibleInAllColours(page);
    }
  });
}
