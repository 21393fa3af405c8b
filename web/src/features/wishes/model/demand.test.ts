import { describe, expect, it } from 'vitest';
import type { Level, Participant, Wish } from '@/shared/api/types';
import { slotsOf } from '@/test/grid';
import { balanceOf, capacityOf, demands, named, wishFinder } from './demand';

function participant(id: string, more: Partial<Participant> = {}): Participant {
  return {
    id,
    side: id.startsWith('f') ? 'funder' : 'project',
    name: id,
    kind: null,
    description: '',
    unavailable: [],
    seats: 1,
    minMeetings: 0,
    maxMeetings: null,
    maxBreaks: null,
    maxConsecutive: null,
    hasSheet: false,
    ...more,
  };
}

function wish(from: string, to: string, level: Level): Wish {
  return { from, to, level, rank: null, note: null };
}

describe('capacityOf', () => {
  const slots = slotsOf('abc');
  it.each([
    [{}, 3],
    [{ unavailable: ['a', 'elsewhere'] }, 2],
    [{ seats: 2 }, 6],
    [{ seats: 2, maxMeetings: 4 }, 4],
    [{ maxMeetings: 9 }, 3],
    [{ unavailable: ['a', 'b', 'c'] }, 0],
  ])('capacityOf_%o', (more, expected) => {
    expect(capacityOf(participant('f1', more), slots)).toBe(expected);
  });
});

describe('balanceOf', () => {
  const slots = slotsOf('abc');
  it.each([
    [{}, 3, { free: 3, limit: null, tooMany: false }],
    [{}, 4, { free: 3, limit: null, tooMany: true }],
    [{ unavailable: ['a'] }, 3, { free: 2, limit: null, tooMany: true }],
    [{ maxMeetings: 2 }, 3, { free: 3, limit: 2, tooMany: true }],
    [{ maxMeetings: 3 }, 3, { free: 3, limit: null, tooMany: false }],
    [{ seats: 2, maxMeetings: 5 }, 5, { free: 3, limit: 5, tooMany: false }],
  ])('balanceOf_%o_%i', (more, wished, expected) => {
    expect(balanceOf(participant('f1', more), slots, wished)).toEqual({ wished, ...expected });
  });
});

describe('demands', () => {
  const people = [
    participant('f1'),
    participant('f2'),
    participant('p1', { maxMeetings: 1 }),
    participant('p2'),
  ];
  const wishes = [wish('f1', 'p1', 'must'), wish('f2', 'p1', 'could'), wish('f2', 'p2', 'veto')];
  const verdicts = (all: Wish[]) =>
    demands(people, all, slotsOf('abc')).map(({ participant: { id }, asked, avoided, verdict }) => [
      id,
      asked,
      avoided,
      verdict,
    ]);

  it('countsBothSides_vetoesApart', () => {
    expect(verdicts(wishes)).toEqual([
      ['f1', 1, 0, 'fine'],
      ['f2', 1, 1, 'fine'],
      ['p1', 2, 0, 'over'],
      ['p2', 0, 1, 'forgotten'],
    ]);
  });

  it('aWishOfBothSides_isOneMeeting', () => {
    expect(verdicts([...wishes, wish('p1', 'f1', 'want')])).toEqual(verdicts(wishes));
  });
});

it('wishFinder_knowsTheDirection', () => {
  const wishOf = wishFinder([wish('f1', 'p1', 'must')]);
  expect(wishOf('f1', 'p1')?.level).toBe('must');
  expect(wishOf('p1', 'f1')).toBeNull();
});

describe('named', () => {
  const of = (...ids: string[]) =>
    demands(
      ids.map((id) => participant(id)),
      [],
      slotsOf('a'),
    );
  const funders = of('f1', 'f2');
  const projects = of('p1', 'p2', 'p12');
  it.each([
    ['', 'f1 f2', 'p1 p2 p12'],
    ['f2', 'f2', 'p1 p2 p12'],
    ['p1', 'f1 f2', 'p1 p12'],
    ['2', 'f2', 'p2 p12'],
  ])('named_%s', (text, expectedFunders, expectedProjects) => {
    const found = named(funders, projects, text);
    const ids = (side?: { participant: Participant }[]) => side?.map((d) => d.participant.id).join(' ');
    expect([ids(found?.funders), ids(found?.projects)]).toEqual([expectedFunders, expectedProjects]);
  });
  it('named_nobody', () => expect(named(funders, projects, 'zz')).toBeNull());
});
