import { expect, it } from 'vitest';
import {
  afterLooking,
  ANYBODY,
  canSendAgain,
  isSelected,
  isTooLarge,
  MOST_SINGLE,
  NOBODY,
  orderFor,
  queryOf,
  select,
  sizeOf,
  type Selection,
} from './invitations';

const allWaiting: Selection = {
  kind: 'matching',
  wanted: { ...ANYBODY, text: 'zoé', state: 'waiting' },
  found: 1400,
  but: new Set(),
};

it('onlyWhatIsLookedFor_isAskedOfTheService', () => {
  expect(queryOf(ANYBODY)).toEqual({});
  expect(queryOf({ ...ANYBODY, text: 'zoé', side: 'funder' })).toEqual({ q: 'zoé', side: 'funder' });
});

it('singleDelegates_areOrderedByTheirIds', () => {
  const both = select(select(NOBODY, 'a', true), 'b', true);
  expect(sizeOf(both)).toBe(2);
  expect(orderFor('reminder', select(both, 'a', false))).toEqual({ kind: 'reminder', delegateIds: ['b'] });
});

it('allWhoFit_areOrderedByTheFilter_howeverManyTheyAre', () => {
  const butOne = select(allWaiting, 'a', false);
  expect(isSelected(butOne, 'a')).toBe(false);
  expect(isSelected(butOne, 'b')).toBe(true);
  expect(sizeOf(butOne)).toBe(1399);
  expect(orderFor('invitation', butOne)).toEqual({
    kind: 'invitation',
    matching: { q: 'zoé', state: 'waiting', but: ['a'] },
  });
  expect(sizeOf(select(butOne, 'a', true))).toBe(1400);
});

it('lookingForOthers_endsTheChoiceOfAllWhoFit_only', () => {
  expect(afterLooking(allWaiting)).toBe(NOBODY);
  const one = select(NOBODY, 'a', true);
  expect(afterLooking(one)).toBe(one);
});

it('moreThanOneOrderCanName_isTooLarge', () => {
  const many: Selection = {
    kind: 'some',
    ids: new Set(Array.from({ length: MOST_SINGLE + 1 }, (_, i) => `${i}`)),
  };
  expect(isTooLarge(many)).toBe(true);
  expect(isTooLarge(allWaiting)).toBe(false);
});

it('aLetterThatIsOnItsWay_isNotSentAgain', () => {
  expect(canSendAgain('unsure', true)).toBe(true);
  expect(canSendAgain('unsure', false)).toBe(false);
  expect(canSendAgain('queued', true)).toBe(false);
  expect(canSendAgain('sent', true)).toBe(false);
});
