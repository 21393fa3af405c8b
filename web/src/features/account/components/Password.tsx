import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultsOf } from '@/shared/api/errors';
import type { Account } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { Panel } from '@/shared/ui/Panel';
import { useDropPassword, useSetPassword } from '../api/account';
import { wordsOf } from '../model/refusal';
import classes from './Account.module.css';

/** The address and the password, for whoever has no passkey at hand. */
export function Password({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const [email, setEmail] = useState(account.email ?? '');
  const [password, setPassword] = useState('');
  const [current, setCurrent] = useState('');
  const set = useSetPassword();
  const drop = useDropPassword();
  const faults = new Map(faultsOf(set.error).map(({ path, detail }) => [path, detail]));
  const failed = drop.error ?? (faults.size === 0 ? set.error : null);
  return (
    <Panel
      id="password"
      title={t('password.title')}
      hint={t(account.hasPassword ? 'password.hintChange' : 'password.hint')}
    >
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate(
            { email, password, current: account.hasPassword ? current : null },
            {
              onSuccess: () => {
                setPassword('');
                setCurrent('');
              },
            },
          );
        }}
      >
        <TextInput
          label={t('password.email')}
          type="email"
          autoComplete="username"
          w="100%"
          value={email}
          error={faults.get('$.email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {account.hasPassword && (
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            w="100%"
            value={current}
            error={faults.get('$.current')}
            visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={t(account.hasPassword ? 'password.next' : 'password.label')}
          description={t('password.rule')}
          autoComplete="new-password"
          w="100%"
          value={password}
          error={faults.get('$.password')}
          visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {failed !== null && <Notice kind="conflict" live title={wordsOf(failed, t)} />}
        {set.isSuccess && <Notice kind="served" live title={t('password.done')} />}
        <div className="row" style={{ gap: '0.75rem', flexWrap: 'wrap' }}>
          <Button
            type="submit"
            variant="default"
            disabled={email === '' || password === ''}
            loading={set.isPending}
          >
            {t(account.hasPassword ? 'password.change' : 'password.set')}
          </Button>
          {account.hasPassword && (account.passkeys.length > 0 || account.identity !== null) && (
            <Button
              variant="subtle"
              color="gray"
              loading={drop.isPending}
              onClick={() => drop.mutate(undefined)}
            >
              {t('password.drop')}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
