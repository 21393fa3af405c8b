import { expect, type Page } from '@playwright/test';
import ICAL from 'ical.js';

/** The events of a calendar, by their UID. */
export async function readFeed(page: Page, address: string): Promise<Map<string, ICAL.Event>> {
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return [event.uid, event];
    }),
  );
}

export const isCancelled = (event: ICAL.Event) =>
  event.component.getFirstPropertyValue('status') === 'CANCELLED';
