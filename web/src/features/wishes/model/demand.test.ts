import { describe, expect, it } from 'vitest';
import type { Participant, Wish } from '@/shared/api/types';
import { slotsOf } from '@/test/grid';
import { capacityOf, demands, levelFinder } from './demand';

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

describe('demands', () => {
  const people = [
    participant('f1'),
    participant('f2'),
    participant('p1', { maxMeetings: 1 }),
    participant('p2'),
  ];
  const wishes: Wish[] = [
    { from: 'f1', to: 'p1', level: 'must' },
    { from: 'f2', to: 'p1', level: 'could' },
    { from: 'f2', to: 'p2', level: 'veto' },
  ];
  const verdicts = (all: Wish[]) =>
    demands(people, all, slotsOf('abc')).map(({ participant: { id }, asked, verdict }) => [
      id,
      asked,
      verdict,
    ]);

  it('countsBothSides_leavesVetoesOut', () => {
    expect(verdicts(wishes)).toEqual([
      ['f1', 1, 'fine'],
      ['f2', 1, 'fine'],
      ['p1', 2, 'over'],
      ['p2', 0, 'forgotten'],
    ]);
  });

  it('aWishOfBothSides_isOneMeeting', () => {
    expect(verdicts([...wishes, { from: 'p1', to: 'f1', level: 'want' }])).toEqual(verdicts(wishes));
  });
});

it('levelFinder_knowsTheDirection', () => {
  const levelOf = levelFinder([{ from: 'f1', to: 'p1', level: 'must' }]);
  expect(levelOf('f1', 'p1')).toBe('must');
  expect(levelOf('p1', 'f1')).toBeNull();
});
