import { expect, type Page } from '@playwright/test';
import { BoardEvent, TIMES } from './board-event';
import { isCancelled, readFeed } from './feed';
import { byKeys, byMouse, type Hands } from './hands';
import { lettersTo, linkTo } from './mail-server';
import type { SmallEvent } from './small-event';
import { DESK, expectAccessible, PHONE, test } from './visitor';

/** Le Relais is away in the last of the four slots. */
const LAST = 3;

for (const [name, handsOf] of Object.entries({ 'a mouse': byMouse, 'the keyboard alone': byKeys })) {
  test(`from a generated schedule to version 2 and to everybody’s calendar, by ${name}`, async ({
    browser,
  }) => {
    test.setTimeout(240_000); // two searches, a comparison of proposals, two browsers, ten letters
    const addresses = new Map<string, string>();
    const event = await BoardEvent.open(browser, `Tout le chemin, ${name}`, DESK, async (empty) =>
      fill(empty, addresses, name.replaceAll(' ', '-')),
    );
    const { page } = event;
    const hands = handsOf(page);

    // Generate.
    await hands.press(page.getByRole('button', { name: 'Générer un planning' }));
    await expect(figure(page, '6 souhaits servis sur 6')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: 'Optimiser' })).toBeVisible({ timeout: 60_000 });

    // Pin two.
    for (const [funder, project] of [
      ['Banque du Pont', 'La Halle'],
      ['Fonds du Lac', 'La Halle'],
    ] as const) {
      await hands.open(await event.meetingOf(funder, project));
      await hands.press(page.getByRole('button', { name: 'Verrouiller', exact: true }));
      await hands.press(page.getByRole('button', { name: 'Fermer' }));
      await expect(await event.meetingOf(funder, project)).toHaveAccessibleName(/verrouillé/);
    }

    // Drag one to where nobody is in its way.
    const free = await freeSlot(event, 'Mécènes réunis', 'L’Atelier');
    await move(event, hands, 'Mécènes réunis', 'L’Atelier', free);
    await expect.poll(async () => event.slotOf('Mécènes réunis', 'L’Atelier')).toBe(free);
    const sound = await event.places();

    // « Quand même » one.
    const funder = (await isFree(event, 'Fonds du Lac', LAST)) ? 'Fonds du Lac' : 'Mécènes réunis';
    await move(event, hands, funder, 'Le Relais', LAST);
    await hands.press(page.getByRole('dialog').getByRole('button', { name: 'Déplacer quand même' }));
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(figure(page, '1 conflit')).toBeVisible();
    const forced = await event.places();

    // Undo all of it, redo.
    await turn(page, hands, 'undo');
    expect(await event.places()).toEqual([]);
    await turn(page, hands, 'redo');
    expect(await event.places()).toEqual(forced);
    await hands.undo();
    await expect(figure(page, 'Aucun conflit')).toBeVisible();
    expect(await event.places()).toEqual(sound);

    // Publish.
    await publish(page, hands, 1);
    const told = await linkTo(addresses.get('La Halle') ?? '', 1);
    const phone = await (await browser.newContext(PHONE)).newPage();
    await phone.goto(told);
    await expect(phone.getByText('2 rendez-vous')).toBeVisible();
    await expect(phone.getByText('Banque du Pont').first()).toBeVisible();
    const feed = await subscribe(phone);
    expect(await entries(phone, feed)).toEqual(['Banque du Pont 0', 'Fonds du Lac 0']);
    for (const address of addresses.values()) await linkTo(address, 1);

    // Withdraw a funder, and apply what disturbs few.
    await hands.open(await event.meetingOf('Banque du Pont', 'La Halle'));
    await hands.press(page.getByRole('button', { name: /^Journée\s: Banque du Pont/ }));
    await hands.press(page.getByRole('button', { name: 'Ne vient pas' }));
    await expect(figure(page, '4 souhaits servis sur 6')).toBeVisible();
    await expect(page.getByText(/La version 1, publiée, ne respecte plus/)).toBeVisible();
    await hands.press(page.getByRole('link', { name: 'Voir trois façons de réagir' }));
    await expect(page.getByRole('heading', { name: 'Déranger au plus 5 participants' })).toBeVisible({
      timeout: 40_000,
    });
    // Where few changes are none at all, they are the first proposal.
    const few = page.getByRole('button', { name: /^Prendre cette proposition/ }).first();
    await expectAccessible(page);
    await hands.press(few);
    await expect(page.getByRole('heading', { level: 1, name: 'Planning' })).toBeVisible();

    // Publish version 2: the phone shows it, and those whose agenda changed get one letter more.
    await publish(page, hands, 2);
    await expect(phone.getByText('Votre agenda a changé')).toBeVisible();
    await expect(phone.getByText('1 rendez-vous', { exact: true })).toBeVisible();
    const changed = await whoseAgendaChanged(event, sound);
    expect(changed).toContain('Banque du Pont');
    expect(changed.length, 'not everybody').toBeLessThan(addresses.size);
    for (const participant of changed) await linkTo(addresses.get(participant) ?? '', 2);
    for (const [participant, address] of addresses) {
      const letters = await lettersTo(address);
      expect(letters.length, participant).toBe(changed.includes(participant) ? 2 : 1);
    }

    // The calendar library finds what is on the phone.
    expect(await entries(phone, feed)).toEqual(['Banque du Pont 1 cancelled', 'Fonds du Lac 0']);
  });
}

async function fill(event: SmallEvent, addresses: Map<string, string>, domain: string): Promise<void> {
  const { slots } = await event.board();
  const away = [slots[LAST]?.id ?? ''];
  const add = async (side: 'funder' | 'project', name: string, address: string) => {
    addresses.set(name, `${address}@${domain}.example`);
    return event.add(side, name, `${address}@${domain}.example`, name === 'Le Relais' ? away : []);
  };
  const bank = await add('funder', 'Banque du Pont', 'zoe');
  const fund = await add('funder', 'Fonds du Lac', 'max');
  const patrons = await add('funder', 'Mécènes réunis', 'eve');
  const hall = await add('project', 'La Halle', 'paul');
  const farm = await add('project', 'La Ferme', 'lea');
  const relay = await add('project', 'Le Relais', 'tom');
  const workshop = await add('project', 'L’Atelier', 'ana');
  for (const [from, to, level] of [
    [bank, hall, 'must'],
    [bank, farm, 'want'],
    [fund, hall, 'want'],
    [fund, relay, 'want'],
    [patrons, relay, 'want'],
    [patrons, workshop, 'want'],
  ] as const) {
    await event.wish(from, to, level);
  }
}

const figure = (page: Page, words: string) =>
  page.getByRole('list', { name: 'Le planning en bref' }).getByText(words);

async function isFree(event: BoardEvent, name: string, slot: number): Promise<boolean> {
  const { participants } = await event.board();
  const id = participants.find((one) => one.name === name)?.id ?? '';
  return (await event.places()).every(
    (place) => !(place.split(/[- ]/).includes(id) && place.endsWith(` ${slot.toString()}`)),
  );
}

/** Another slot that both have free, with a room. */
async function freeSlot(event: BoardEvent, funder: string, project: string): Promise<number> {
  const places = await event.places();
  for (const slot of [0, 1, 2, LAST]) {
    const taken = places.filter((place) => place.endsWith(` ${slot.toString()}`)).length;
    if (taken < 3 && (await isFree(event, funder, slot)) && (await isFree(event, project, slot))) return slot;
  }
  throw new Error(`No slot is free for ${funder} and ${project}: ${places.join(', ')}`);
}

async function move(event: BoardEvent, hands: Hands, funder: string, project: string, slot: number) {
  const from = await event.slotOf(funder, project);
  const meeting = await event.meetingOf(funder, project);
  await hands.move(meeting, event.cell(funder, TIMES[slot] ?? ''), slot - from);
}

/** Undoes everything, or does it again, until there is nothing more. */
async function turn(page: Page, hands: Hands, way: 'undo' | 'redo'): Promise<void> {
  const [word, nothing] = way === 'undo' ? ['Annuler', 'Rien à annuler'] : ['Refaire', 'Rien à refaire'];
  const ended = page.getByRole('button', { name: nothing });
  while (!(await ended.isVisible())) {
    const label = await page
      .getByRole('button', { name: new RegExp(`^${word}\\s: `) })
      .getAttribute('aria-label');
    await hands[way]();
    await expect(page.getByRole('button', { name: label ?? '', exact: true })).toHaveCount(0);
  }
}

async function publish(page: Page, hands: Hands, version: number): Promise<void> {
  const name = `Publier la version ${version.toString()}`;
  await hands.press(page.getByRole('button', { name }));
  await hands.press(page.getByRole('dialog').getByRole('button', { name }));
  await hands.press(page.getByRole('dialog').getByRole('button', { name: 'Fermer' }));
  await expect(page.getByRole('link', { name: `Version ${version.toString()} publiée` })).toBeVisible();
}

async function subscribe(phone: Page): Promise<string> {
  await phone.getByRole('button', { name: 'Ajouter à mon agenda' }).click();
  await phone.getByRole('button', { name: 'Créer mon adresse d’agenda' }).click();
  const address = await phone.getByLabel('Adresse de votre agenda').inputValue();
  await phone.keyboard.press('Escape');
  return address;
}

/** Whom a calendar meets, with the SEQUENCE of each entry. */
async function entries(phone: Page, feed: string): Promise<string[]> {
  return [...(await readFeed(phone, feed)).values()]
    .map(
      (entry) =>
        `${entry.summary.replace(/^.*Rendez-vous avec /, '')} ${entry.sequence.toString()}${isCancelled(entry) ? ' cancelled' : ''}`,
    )
    .sort();
}

/** Names of those whose meetings are not as they were. */
async function whoseAgendaChanged(event: BoardEvent, before: string[]): Promise<string[]> {
  const after = await event.places();
  const altered = [
    ...before.filter((place) => !after.includes(place)),
    ...after.filter((place) => !before.includes(place)),
  ];
  const ids = new Set(altered.flatMap((place) => (place.split(' ')[0] ?? '').split('-')));
  const { participants } = await event.board();
  return participants.filter(({ id }) => ids.has(id)).map(({ name }) => name);
}
