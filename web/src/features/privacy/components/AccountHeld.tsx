import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import { Panel } from '@/shared/ui/Panel';
import { useEraseAccount } from '../api/privacy';
import { EraseQuestion } from './EraseQuestion';
import classes from './Privacy.module.css';

/** What is held about an organiser: to take along, and to erase. */
export function AccountHeld({ onErased }: { onErased: () => void }) {
  const { t } = useTranslation(['privacy', 'common']);
  const [asked, setAsked] = useState(false);
  const erase = useEraseAccount();
  return (
    <Panel id="held" title={t('account.title')} hint={t('account.hint')}>
      <div className={classes.choices}>
        <Button variant="default" component="a" href="/api/account/data" download="entremise.json">
          {t('account.download')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            erase.reset();
            setAsked(true);
          }}
        >
          {t('account.erase')}
        </Button>
      </div>
      <EraseQuestion
        title={t('account.eraseTitle')}
        opened={asked}
        pending={erase.isPending}
        failure={erase.isError ? (detailOf(erase.error) ?? t('common:error.unreachable.body')) : null}
        onClose={() => setAsked(false)}
        onConfirm={() => erase.mutate(undefined, { onSuccess: onErased })}
      >
        <p>{t('account.eraseBody')}</p>
      </EraseQuestion>
    </Panel>
  );
}
