import { expect, it } from 'vitest';
import { EMPTY_SHEET } from '@/test/sheet';
import { clashes, fieldsOf, valueOf, without, withoutKept, withTyped } from './fields';

it('fieldsOf_gathersAnswers', () => {
  expect(fieldsOf({ amount: null, 'question:a': 'oui', 'question:b': '12' })).toEqual({
    amount: null,
    answers: { a: 'oui', b: '12' },
  });
  expect(fieldsOf({ stage: 'Amorçage' })).toEqual({ stage: 'Amorçage' });
});

it('withTyped_leavesOtherAnswers', () => {
  const sheet = withTyped({ ...EMPTY_SHEET, answers: { a: '1', b: '2' } }, { 'question:b': '3', use: 'x' });
  expect(sheet.answers).toEqual({ a: '1', b: '3' });
  expect(sheet.use).toBe('x');
  expect(valueOf(sheet, 'question:none')).toBe('');
});

it('withoutKept_keepsWhatWasTypedOn', () => {
  expect(withoutKept({ use: 'ab', stage: 'x' }, { use: 'a', stage: 'x' })).toEqual({ use: 'ab' });
});

it('clashes_areTypedHereAndChangedThereToSomethingElse', () => {
  const theirs = { ...EMPTY_SHEET, use: 'leur texte', stage: 'même', origin: 'autre' };
  expect(clashes(EMPTY_SHEET, theirs, { use: 'mon texte', stage: 'même', contact: 'moi' })).toEqual(['use']);
});

it('without_tellsWhatCameAndWent', () => {
  expect(without(['a', 'c'], ['a', 'b'])).toEqual(['c']);
  expect(without(['a', 'b'], ['a', 'b', 'c'])).toEqual([]);
});
