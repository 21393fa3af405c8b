import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { ApiError } from '@/shared/api/errors';
import { wordsOf } from './refusal';

const t = ((key: string) => key) as unknown as TFunction<'account'>;

test('what the service says of a field goes before what it says of all', () => {
  const problem = { type: 'x', title: 'x', status: 400, detail: 'all', faults: [] };
  expect(wordsOf(new ApiError(400, { ...problem, faults: [{ path: '$', detail: 'field' }] }), t)).toBe(
    'field',
  );
  expect(wordsOf(new ApiError(400, problem), t)).toBe('all');
  expect(wordsOf(new ApiError(0, null), t)).toBe('failed');
});

test('a device that gave up, or knows the passkey already, is named as such', () => {
  expect(wordsOf(new DOMException('', 'NotAllowedError'), t)).toBe('passkeys.givenUp');
  expect(wordsOf(new DOMException('', 'InvalidStateError'), t)).toBe('passkeys.known');
});
