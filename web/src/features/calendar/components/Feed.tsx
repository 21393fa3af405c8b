import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { ErrorPanel } from '@/shared/ui/ErrorPanel';
import { Loaded } from '@/shared/ui/Loaded';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { feedQuery, useRenewFeed, useRevokeFeed } from '../api/feed';
import { FeedAddress } from './FeedAddress';
import classes from './Calendar.module.css';

interface Props {
  eventId: string;
  participantId: string;
}

/** The address that the reader's own calendar follows: made, shown, replaced, deleted. */
export function Feed({ eventId, participantId }: Props) {
  const { t } = useTranslation('calendar');
  const query = useQuery(feedQuery(eventId, participantId));
  const renew = useRenewFeed(eventId, participantId);
  const revoke = useRevokeFeed(eventId, participantId);
  const format = useFormat(readerZone());
  const busy = renew.isPending || revoke.isPending;
  const error = renew.error ?? revoke.error;
  return (
    <Loaded query={query} skeleton={<SkeletonList rows={2} height={44} />}>
      {(feed) => (
        <>
          <p>{t('intro')}</p>
          {error !== null && <ErrorPanel error={error} />}
          {!feed.made && (
            <Button loading={busy} onClick={() => renew.mutate()}>
              {t('make')}
            </Button>
          )}
          {feed.made && feed.address === null && <p>{t('hidden')}</p>}
          {feed.address !== null && (
            <>
              <FeedAddress address={feed.address} />
              <p className="small soft">
                {t('private')}{' '}
                {feed.readAt === null ? t('unread') : t('read', { when: format.dateTime(feed.readAt) })}
              </p>
            </>
          )}
          {feed.made && (
            <div>
              <div className={classes.tools}>
                <Button variant="default" loading={busy} onClick={() => renew.mutate()}>
                  {t('renew')}
                </Button>
                <Button variant="default" loading={busy} onClick={() => revoke.mutate()}>
                  {t('revoke')}
                </Button>
              </div>
              <p className="small soft">{t('renewNote')}</p>
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}
