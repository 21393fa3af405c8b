import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountQuery } from '@/features/account/api/account';
import { Passkeys } from '@/features/account/components/Passkeys';
import { Password } from '@/features/account/components/Password';
import { Sessions } from '@/features/account/components/Sessions';
import { LinkedIdentity } from '@/features/identity/components/LinkedIdentity';
import { AccountHeld } from '@/features/privacy/components/AccountHeld';
import { useLeave } from '@/features/privacy/components/useLeave';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';

const route = getRouteApi('/plain/compte');

/** How the organiser signs in, and where they are signed in. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const account = useQuery(accountQuery);
  const leave = useLeave();
  const { refus } = route.useSearch();
  return (
    <>
      <PageHeader
        title={t('page.title')}
        intro={<p>{account.data === undefined ? '' : t('page.intro', { name: account.data.name })}</p>}
      />
      <Loaded query={account} skeleton={<SkeletonList rows={3} height={160} />}>
        {(data) => (
          <div className="stack" style={{ gap: '1.5rem' }}>
            <Passkeys account={data} />
            <Password account={data} />
            <LinkedIdentity identity={data.identity} refused={refus} />
            <Sessions account={data} />
            <AccountHeld onErased={leave} />
          </div>
        )}
      </Loaded>
    </>
  );
}
