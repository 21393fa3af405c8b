import { expect, type Locator, type Page } from '@playwright/test';

/** How somebody works on the board. */
export interface Hands {
  /** Presses a button or follows a link. */
  press(control: Locator): Promise<void>;
  /** Opens the panel of a meeting or of a participant. */
  open(what: Locator): Promise<void>;
  /** Puts a meeting into another slot of the same day, so many slots later. */
  move(meeting: Locator, onto: Locator, later: number): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export function byMouse(page: Page): Hands {
  return {
    press: async (control) => control.click(),
    open: async (what) => what.click(),
    move: async (meeting, onto) => drag(page, meeting, onto),
    undo: async () => page.getByRole('button', { name: /^Annuler\s: / }).click(),
    redo: async () => page.getByRole('button', { name: /^Refaire\s: / }).click(),
  };
}

/** By keyboard alone: nothing is focused but by Tab and arrows. */
export function byKeys(page: Page): Hands {
  return {
    press: async (control) => {
      await tabTo(page, control);
      await page.keyboard.press('Enter');
    },
    open: async (what) => {
      await reach(page, what);
      await page.keyboard.press(' ');
    },
    move: async (meeting, _, later) => {
      await reach(page, meeting);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status').filter({ hasText: 'Pris' })).toBeVisible();
      const arrow = later < 0 ? 'ArrowLeft' : 'ArrowRight';
      for (let steps = Math.abs(later); steps > 0; steps -= 1) await page.keyboard.press(arrow);
      await page.keyboard.press('Enter');
    },
    undo: async () => page.keyboard.press('Control+z'),
    redo: async () => page.keyboard.press('Control+y'),
  };
}

async function isFocused(what: Locator): Promise<boolean> {
  return what.evaluate((element) => element === document.activeElement);
}

/** Presses Tab until something has the keyboard. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeEnabled();
  for (let pressed = 0; pressed < 100 && !(await isFocused(control)); pressed += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

/** Walks through the grid until something in it has the keyboard. */
export async function reach(page: Page, what: Locator): Promise<void> {
  const grid = page.getByRole('grid');
  await tabTo(page, grid.locator('[tabindex="0"]'));
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  for (let row = 0; row < 10 && !(await isFocused(what)); row += 1) {
    for (let column = 0; column < 4 && !(await isFocused(what)); column += 1) {
      await page.keyboard.press('ArrowRight');
    }
    if (await isFocused(what)) break;
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
  }
  await expect(what).toBeFocused();
}

export async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (box === null) throw new Error('It is not in sight.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function lift(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  const { x, y } = await middle(what);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y + 4, { steps: 3 });
}

export async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  const to = await middle(onto);
  await lift(page, what);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}
