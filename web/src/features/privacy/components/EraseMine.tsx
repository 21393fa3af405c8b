import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyData } from '@/shared/api/types';
import { detailOf } from '@/shared/api/errors';
import { Panel } from '@/shared/ui/Panel';
import { useEraseMyData } from '../api/privacy';
import { EraseQuestion } from './EraseQuestion';
import classes from './Privacy.module.css';

/** What the person may erase: themselves, and what is said for the participant where nobody else comes. */
export function EraseMine({ data, onErased }: { data: MyData; onErased: () => void }) {
  const { t } = useTranslation(['privacy', 'common']);
  const [asked, setAsked] = useState<'me' | 'everything' | null>(null);
  const erase = useEraseMyData(data.event.id, data.participant.id);
  const { name } = data.participant;
  const ask = (what: 'me' | 'everything') => {
    erase.reset();
    setAsked(what);
  };
  return (
    <Panel id="erase" title={t('erase.title')} hint={t('erase.hint')}>
      <div className={classes.choices}>
        {data.person !== null && (
          <Button variant="default" onClick={() => ask('me')}>
            {t('erase.me')}
          </Button>
        )}
        {data.alone && (
          <Button variant="default" onClick={() => ask('everything')}>
            {t('erase.everything')}
          </Button>
        )}
      </div>
      <EraseQuestion
        title={t(asked === 'everything' ? 'erase.everythingTitle' : 'erase.meTitle', { name })}
        opened={asked !== null}
        pending={erase.isPending}
        failure={erase.isError ? (detailOf(erase.error) ?? t('common:error.unreachable.body')) : null}
        onClose={() => setAsked(null)}
        onConfirm={() => erase.mutate(asked === 'everything', { onSuccess: onErased })}
      >
        <p>{t(asked === 'everything' ? 'erase.everythingBody' : 'erase.meBody', { name })}</p>
      </EraseQuestion>
    </Panel>
  );
}
