import { expect, test } from 'vitest';
import { refusalOf } from './refusal';

test('only the words of the service are told', () => {
  expect(refusalOf('given-up')).toBe('given-up');
  expect(refusalOf('something else')).toBeUndefined();
  expect(refusalOf(['stale'])).toBeUndefined();
});
