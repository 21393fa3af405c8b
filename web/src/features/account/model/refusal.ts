import type { TFunction } from 'i18next';
import { detailOf, faultsOf } from '@/shared/api/errors';

/** Why a change of the account was not made, in words: the service's, or that the device gave up. */
export function wordsOf(error: unknown, t: TFunction<'account'>): string {
  if (error instanceof Error && error.name === 'NotAllowedError') return t('passkeys.givenUp');
  if (error instanceof Error && error.name === 'InvalidStateError') return t('passkeys.known');
  return faultsOf(error)[0]?.detail ?? detailOf(error) ?? t('failed');
}
