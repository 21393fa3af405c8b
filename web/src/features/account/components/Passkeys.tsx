import { Button, TextInput } from '@mantine/core';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '@/shared/api/types';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';
import { Panel } from '@/shared/ui/Panel';
import { useAddPasskey, useRemovePasskey } from '../api/account';
import { wordsOf } from '../model/refusal';
import classes from './Account.module.css';

/** The devices that sign the organiser in without a password. */
export function Passkeys({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const format = useFormat(readerZone());
  const remove = useRemovePasskey();
  return (
    <Panel id="passkeys" title={t('passkeys.title')} hint={t('passkeys.hint')}>
      {account.passkeys.length > 0 && (
        <ul>
          {account.passkeys.map((passkey) => (
            <li key={passkey.id} className={classes.row}>
              <span className={classes.words}>
                <span className="strong">{passkey.name}</span>
                <span className="small soft">
                  {passkey.usedAt === null
                    ? t('passkeys.added', { when: format.date(passkey.createdAt) })
                    : t('passkeys.used', { when: format.date(passkey.usedAt) })}
                </span>
              </span>
              <Button
                variant="default"
                aria-label={t('passkeys.removeThis', { name: passkey.name })}
                loading={remove.isPending && remove.variables === passkey.id}
                onClick={() => remove.mutate(passkey.id)}
              >
                {t('passkeys.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {remove.isError && <Notice kind="conflict" live title={wordsOf(remove.error, t)} />}
      {browserSupportsWebAuthn() ? <AddPasskey account={account} /> : <p>{t('passkeys.unsupported')}</p>}
    </Panel>
  );
}

/** Named after this browser, unless its organiser knows a better name. */
function AddPasskey({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const here = account.sessions.find((session) => session.current)?.device ?? '';
  const [name, setName] = useState(here);
  const add = useAddPasskey();
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(name, { onSuccess: () => setName(here) });
      }}
    >
      <TextInput
        label={t('passkeys.name')}
        description={t('passkeys.nameHint')}
        value={name}
        maxLength={100}
        autoComplete="off"
        w="100%"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {add.isError && <Notice kind="conflict" live title={wordsOf(add.error, t)} />}
      {add.isSuccess && <Notice kind="served" live title={t('passkeys.done')} />}
      <Button
        type="submit"
        variant={account.passkeys.length === 0 ? 'filled' : 'default'}
        leftSection={<IconFingerprint size={20} aria-hidden="true" />}
        disabled={name.trim() === ''}
        loading={add.isPending}
      >
        {t('passkeys.add')}
      </Button>
    </form>
  );
}
