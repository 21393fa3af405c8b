import { describe, expect, it } from 'vitest';
import type { ScreenMeeting } from '@/shared/api/types';
import { timeAt } from '@/test/grid';
import { momentOf, pageAt, PAGE_MILLIS } from './screen';

const meeting = (funder: string, at: number): ScreenMeeting => ({
  slotId: String(at),
  start: timeAt(at),
  end: timeAt(at + 1),
  funder,
  project: 'P',
});
const at = (index: number) => Date.parse(timeAt(index));

describe('momentOf', () => {
  const day = [meeting('a', 0), meeting('b', 0), meeting('c', 1), meeting('d', 3)];
  const told = (instant: number) => {
    const { now, next } = momentOf(day, instant);
    const names = (round: typeof now) => round?.meetings.map(({ funder }) => funder).join('') ?? '-';
    return `${names(now)} ${names(next)}`;
  };

  it.each([
    ['before', at(0) - 1, '- ab'],
    ['fromItsFirstInstantOn', at(0), 'ab c'],
    ['atTheChange', at(1), 'c d'],
    ['inAPause', at(2), '- d'],
    ['theLast', at(3), 'd -'],
    ['after', at(4), '- -'],
  ])('momentOf_%s', (_, instant, expected) => {
    expect(told(instant)).toBe(expected);
  });

  it('momentOf_nothing', () => {
    expect(momentOf([], 0)).toEqual({ now: null, next: null });
  });

  it('aRound_lastsUntilItsLastMeetingEnds', () => {
    const long = { ...meeting('e', 0), end: timeAt(2) };
    expect(momentOf([meeting('a', 0), long], at(0)).now).toMatchObject({ start: at(0), end: at(2) });
  });
});

describe('pageAt', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

  it('whatFits_isOnePage', () => {
    expect(pageAt(items, 7, 123_456)).toEqual({ items, page: 1, pages: 1 });
  });

  it('pagesFollowEachOther_andEachItemHasItsTurn', () => {
    const shown = [0, 1, 2].flatMap((turn) => pageAt(items, 3, turn * PAGE_MILLIS).items);
    expect(shown).toEqual(items);
    expect(pageAt(items, 3, 3 * PAGE_MILLIS)).toEqual(pageAt(items, 3, 0));
  });

  it('pages_areEquallyLong', () => {
    expect([0, 1].map((turn) => pageAt(items.slice(0, 6), 5, turn * PAGE_MILLIS).items.length)).toEqual([
      3, 3,
    ]);
  });

  it('nothing_isAnEmptyPage', () => {
    expect(pageAt([], 5, 0)).toEqual({ items: [], page: 1, pages: 1 });
  });
});
