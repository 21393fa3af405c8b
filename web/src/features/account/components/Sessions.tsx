import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '@/shared/api/types';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';
import { Panel } from '@/shared/ui/Panel';
import { useEndSession } from '../api/account';
import { wordsOf } from '../model/refusal';
import classes from './Account.module.css';

/** The browsers that are signed in; each other one can be signed out from here. */
export function Sessions({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const format = useFormat(readerZone());
  const end = useEndSession();
  const { sessions } = account;
  return (
    <Panel id="sessions" title={t('sessions.title')} hint={t('sessions.hint')}>
      <ul>
        {sessions.map(({ id, device, seenAt, current }) => {
          const name = device ?? t('sessions.unknown');
          return (
            <li key={id} className={classes.row}>
              <span className={classes.words}>
                <span className="strong">{name}</span>
                <span className="small soft">
                  {current ? t('sessions.here') : t('sessions.seen', { when: format.dateTime(seenAt) })}
                </span>
              </span>
              {!current && (
                <Button
                  variant="default"
                  aria-label={t('sessions.endThis', { name })}
                  loading={end.isPending && end.variables === id}
                  onClick={() => end.mutate(id)}
                >
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {end.isError && <Notice kind="conflict" live title={wordsOf(end.error, t)} />}
      {sessions.length > 2 && (
        <div>
          <Button
            variant="default"
            loading={end.isPending && end.variables === null}
            onClick={() => end.mutate(null)}
          >
            {t('sessions.endOthers')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
