import { IconBuilding } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import { Notice } from '@/shared/ui/Notice';
import { providerQuery, useSignInByProvider } from '../api/identity';
import type { Refusal } from '../model/refusal';
import { ProviderButton } from './ProviderButton';
import { ProviderRefused } from './ProviderRefused';

interface Props {
  next: string;
  refused: Refusal | undefined;
}

/** Signing in by the identity provider, where one is configured. */
export function ProviderSignIn({ next, refused }: Props) {
  const { t } = useTranslation('identity');
  const name = useQuery(providerQuery).data?.name ?? null;
  const signIn = useSignInByProvider();
  if (name === null) return null;
  return (
    <>
      {refused !== undefined && signIn.isIdle && <ProviderRefused name={name} refused={refused} />}
      <ProviderButton
        size="md"
        fullWidth
        leftSection={<IconBuilding size={22} aria-hidden="true" />}
        loading={signIn.isPending}
        onClick={() => signIn.mutate(next)}
      >
        {t('signIn', { name })}
      </ProviderButton>
      {signIn.isError && <Notice kind="conflict" live title={detailOf(signIn.error) ?? t('failed')} />}
    </>
  );
}
