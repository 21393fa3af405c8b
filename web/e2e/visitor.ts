import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

export type Role = 'organiser' | 'funder' | 'project';

function link(role: Role): string {
  const found = process.env[`LINK_${role.toUpperCase()}`];
  if (!found) {
    throw new Error(`The service printed no link for the ${role}.`);
  }
  return found;
}

/** A page of somebody who has opened the printed link; whatever the page complains of fails the journey. */
export async function visit(browser: Browser, role: Role, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(link(role));
  await expect(page).toHaveURL(role === 'organiser' ? /\/evenements\/[\w-]+$/ : /\/p\/[fp]\d+$/);
  return page;
}

/** The rules of WCAG 2.2 AA that a program can check. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(found, page.url()).toEqual([]);
}
