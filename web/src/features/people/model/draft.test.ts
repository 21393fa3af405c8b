import { expect, it } from 'vitest';
import type { ParticipantEntry } from '@/shared/api/types';
import {
  differences,
  draftOf,
  EMPTY,
  emptyWith,
  entryOf,
  isSameAt,
  merge,
  withNewDelegate,
  withoutBlankDelegates,
  withUsual,
} from './draft';

const ada = { id: null, name: 'Ada', email: 'ada@example.org', language: 'fr' } as const;
const read: ParticipantEntry = { ...EMPTY, name: 'Le Pont', delegates: [ada], unavailable: ['a', 'b'] };

it('draft_ofAnEntry_isSentAsItWas', () => {
  expect(entryOf(draftOf(read))).toEqual(read);
});

it('draft_withNumbersLeftOut_sendsTheUsualOnes', () => {
  expect(entryOf({ ...draftOf(read), seats: null, minMeetings: null })).toEqual(read);
});

it('draft_withABlankDelegate_isAsWithout', () => {
  const typed = withNewDelegate(draftOf(read), 'en');
  expect(typed.delegates.map(({ key }) => key)).toEqual([0, 1]);
  expect(withoutBlankDelegates(typed)).toEqual(draftOf(read));
});

it('differences_nameTheFields_whateverTheOrderOfSlots', () => {
  expect(differences(read, entryOf({ ...draftOf(read), unavailable: ['b', 'a'] }))).toEqual([]);
  expect(differences(read, { ...read, name: 'Le Gué', delegates: [] })).toEqual(['name', 'delegates']);
});

it.each([
  ['name', { ...read, name: 'Le Gué' }, false],
  ['name', { ...read, seats: 3 }, true],
  ['delegates[0].email', { ...read, delegates: [{ ...ada, email: 'ada@example.com' }] }, false],
  ['delegates[0].email', { ...read, delegates: [{ ...ada, name: 'Ada L.' }] }, true],
  ['delegates[0].email', { ...read, delegates: [] }, false],
  ['unavailable', { ...read, unavailable: ['a'] }, false],
])('sameAt_%s', (path, other, same) => {
  expect(isSameAt(path, read, other)).toBe(same);
});

it('merge_keepsWhatWasTyped_andTakesTheRest', () => {
  const typed = { ...read, name: 'Le Gué' };
  const theirs = { ...read, name: 'Le Bac', seats: 3 };
  expect(merge(read, typed, theirs)).toEqual({ ...read, name: 'Le Gué', seats: 3 });
});

it('anotherSide_bringsItsLimits_whereNobodyTypedOthers', () => {
  const funders = { minMeetings: 2, maxMeetings: 6, maxConsecutive: 4 };
  const projects = { minMeetings: 0, maxMeetings: 3, maxConsecutive: null };
  const typed = { ...draftOf(emptyWith(funders)), maxMeetings: 5 };

  expect(withUsual(typed, funders, projects)).toMatchObject({
    minMeetings: 0,
    maxMeetings: 5,
    maxConsecutive: null,
  });
});
