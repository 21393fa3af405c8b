import { Button, Divider, PasswordInput, TextInput } from '@mantine/core';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import { keys } from '@/shared/api/keys';
import type { SignedIn } from '@/shared/api/types';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { Notice } from '@/shared/ui/Notice';
import { signInByPasskey, signInByPassword } from '../api/session';
import classes from './SignInPage.module.css';

interface Props {
  next: string;
  /** What signs in besides. */
  other: ReactNode;
}

/** Where organisers sign in without a link: by a passkey, or by address and password. */
export function SignInPage({ next, other }: Props) {
  const { t } = useTranslation('session');
  usePageTitle(t('signIn.title'));
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const onSuccess = async ({ session }: SignedIn) => {
    queryClient.clear();
    queryClient.setQueryData(keys.session, session);
    await navigate({ to: next, replace: true });
  };
  const byPasskey = useMutation({ mutationFn: signInByPasskey, onSuccess });
  const byPassword = useMutation({ mutationFn: signInByPassword, onSuccess });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const words = (error: Error) =>
    error.name === 'NotAllowedError' ? t('signIn.givenUp') : (detailOf(error) ?? t('signIn.failed'));
  return (
    <section className={classes.page}>
      <h1>{t('signIn.title')}</h1>
      {browserSupportsWebAuthn() && (
        <>
          <p>{t('signIn.passkeyHint')}</p>
          <Button
            size="md"
            fullWidth
            leftSection={<IconFingerprint size={22} aria-hidden="true" />}
            loading={byPasskey.isPending}
            onClick={() => byPasskey.mutate()}
          >
            {t('signIn.passkey')}
          </Button>
          {byPasskey.isError && <Notice kind="conflict" live title={words(byPasskey.error)} />}
        </>
      )}
      {other}
      {browserSupportsWebAuthn() && <Divider label={t('signIn.or')} />}
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          byPassword.mutate({ email, password });
        }}
      >
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {byPassword.isError && <Notice kind="conflict" live title={words(byPassword.error)} />}
        <Button
          type="submit"
          variant="default"
          fullWidth
          disabled={email === '' || password === ''}
          loading={byPassword.isPending}
        >
          {t('signIn.submit')}
        </Button>
      </form>
      <p className="small soft">{t('signIn.others')}</p>
    </section>
  );
}
