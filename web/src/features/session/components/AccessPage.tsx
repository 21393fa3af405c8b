import { Button, Loader } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '@/shared/api/errors';
import { keys } from '@/shared/api/keys';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { ErrorPanel } from '@/shared/ui/ErrorPanel';
import { StatePanel } from '@/shared/ui/StatePanel';
import { signIn } from '../api/session';
import { pathOf } from '../model/access';
import { secretOnce, takeSecret } from '../model/secret';

/** Where a personal link leads: signs in with its secret and goes on to what the link opens. */
export function AccessPage() {
  const { t } = useTranslation('session');
  usePageTitle(t('access.title'));
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [empty, setEmpty] = useState(false);
  const { mutate, error, variables } = useMutation({
    mutationFn: signIn,
    onSuccess: async ({ access, session }) => {
      queryClient.clear();
      queryClient.setQueryData(keys.session, session);
      await navigate({ to: access === null ? '/evenements' : pathOf(access), replace: true });
    },
  });

  useEffect(() => {
    const enter = () => {
      takeSecret();
      const secret = secretOnce();
      if (secret !== null) {
        setEmpty(false);
        mutate(secret);
      }
      return secret !== null;
    };
    // A tick later, so that the second mount of development's strict mode does not find the secret gone.
    const first = setTimeout(() => setEmpty(!enter()));
    window.addEventListener('hashchange', enter);
    return () => {
      clearTimeout(first);
      window.removeEventListener('hashchange', enter);
    };
  }, [mutate]);

  if (empty) return <NoLink title={t('access.emptyTitle')} body={t('access.emptyBody')} />;
  if (error !== null) {
    const dead = ['unauthenticated', 'forbidden', 'missing'].includes(kindOf(error));
    if (dead) return <NoLink title={t('access.deadTitle')} body={t('access.deadBody')} />;
    return <ErrorPanel level="h1" error={error} onRetry={() => mutate(variables)} />;
  }
  return (
    <div className="row" role="status" style={{ gap: '0.75rem', padding: '2.5rem 0' }}>
      <Loader size={20} aria-hidden="true" />
      <h1 style={{ fontSize: 'var(--size-body)' }}>{t('access.opening')}</h1>
    </div>
  );
}

function NoLink({ title, body }: { title: string; body: string }) {
  const { t } = useTranslation('session');
  return (
    <StatePanel
      level="h1"
      icon={<IconKey size={32} stroke={1.5} />}
      title={title}
      action={
        <>
          <Button component="a" href="/lien-perdu">
            {t('lost.open')}
          </Button>
          <Button component="a" href="/" variant="default">
            {t('access.home')}
          </Button>
        </>
      }
    >
      <p>{body}</p>
    </StatePanel>
  );
}
