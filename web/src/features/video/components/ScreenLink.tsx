import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { LinkToCopy } from '@/shared/ui/LinkToCopy';
import { Notice } from '@/shared/ui/Notice';
import { screenLinkQuery, useMakeScreenLink, useRevokeScreenLink } from '../api/video';
import classes from './Video.module.css';

/** The link that opens the big screen, and nothing else, where nobody is signed in. */
export function ScreenLink({ eventId }: { eventId: string }) {
  const { t } = useTranslation(['video', 'common']);
  const format = useFormat(readerZone());
  const until = useQuery(screenLinkQuery(eventId)).data?.until ?? null;
  const make = useMakeScreenLink(eventId);
  const revoke = useRevokeScreenLink(eventId);
  const error = make.error ?? revoke.error;
  return (
    <div className={classes.form}>
      <p className="small soft">
        {t('screen.linkHint')} {until !== null && t('screen.until', { when: format.date(until) })}
      </p>
      <div className={classes.bar}>
        <Button
          variant="default"
          mih={44}
          loading={make.isPending}
          onClick={() => {
            revoke.reset();
            make.mutate();
          }}
        >
          {t(until === null ? 'screen.make' : 'screen.renew')}
        </Button>
        {until !== null && (
          <Button
            variant="subtle"
            color="gray"
            mih={44}
            loading={revoke.isPending}
            onClick={() => {
              make.reset();
              revoke.mutate();
            }}
          >
            {t('screen.revoke')}
          </Button>
        )}
      </div>
      {error !== null && (
        <Notice kind="conflict" live title={t('screen.failed')}>
          <p>{detailOf(error) ?? t('common:error.unreachable.body')}</p>
        </Notice>
      )}
      {make.data !== undefined && <Made secret={make.data.secret} />}
    </div>
  );
}

function Made({ secret }: { secret: string }) {
  const { t } = useTranslation('video');
  const address = `${window.location.origin}/acces#${secret}`;
  return (
    <Notice kind="served" live title={t('screen.made')}>
      <LinkToCopy
        label={t('screen.label')}
        address={address}
        copy={t('screen.copy')}
        copied={t('screen.copied')}
      />
    </Notice>
  );
}
