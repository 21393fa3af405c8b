import type { ScreenMeeting } from '@/shared/api/types';

/** Meetings that begin at once. */
export interface Round {
  start: number;
  /** When the last of them ends. */
  end: number;
  meetings: ScreenMeeting[];
}

/** What the hall has to know at an instant. */
export interface Moment {
  now: Round | null;
  next: Round | null;
}

/** What is under way and what begins next, of meetings in the order of time; null where nothing is, or does. */
export function momentOf(meetings: readonly ScreenMeeting[], instant: number): Moment {
  const under = meetings.filter(
    ({ start, end }) => Date.parse(start) <= instant && instant < Date.parse(end),
  );
  const later = meetings.filter(({ start }) => Date.parse(start) > instant);
  const soonest = Math.min(...later.map(({ start }) => Date.parse(start)));
  return { now: roundOf(under), next: roundOf(later.filter(({ start }) => Date.parse(start) === soonest)) };
}

function roundOf(meetings: ScreenMeeting[]): Round | null {
  if (meetings.length === 0) return null;
  return {
    start: Math.min(...meetings.map(({ start }) => Date.parse(start))),
    end: Math.max(...meetings.map(({ end }) => Date.parse(end))),
    meetings,
  };
}

/** How long a page of a list stays. */
export const PAGE_MILLIS = 10_000;

/** A page of a list that is longer than the screen. */
export interface ListPage<T> {
  items: T[];
  /** From 1 on. */
  page: number;
  pages: number;
}

/** The page that is due; by the service's clock, so that all screens of a hall show the same. */
export function pageAt<T>(items: readonly T[], most: number, instant: number): ListPage<T> {
  const pages = Math.max(1, Math.ceil(items.length / Math.max(1, most)));
  // Pages are equally long, give or take one, so that the last is not nearly empty.
  const length = Math.ceil(items.length / pages);
  const page = Math.floor(instant / PAGE_MILLIS) % pages;
  return { items: items.slice(page * length, (page + 1) * length), page: page + 1, pages };
}
