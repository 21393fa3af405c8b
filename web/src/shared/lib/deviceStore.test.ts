// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { deviceStore, forgetEverythingKept, keptAs } from './deviceStore';

it('whoeverSignsOut_leavesNothingEntered_butTheirLanguage', () => {
  localStorage.setItem('entremise.language', 'en');
  deviceStore().setItem(keptAs('sheet:e:p1'), '{"summary":"Un début"}');
  deviceStore().setItem(keptAs('answers:e f1 wish p1'), '{}');

  forgetEverythingKept();

  expect(Object.keys(localStorage)).toEqual(['entremise.language']);
});
