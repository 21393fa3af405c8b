import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { PublicationPreview } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import type { usePublishBoard } from '../api/publication';
import { NoticeList } from './NoticeList';
import classes from './Publication.module.css';

/** So many conflicts are listed; the board has them all. */
const LISTED = 20;

type Told = PublicationPreview['told'][number];

interface Props {
  preview: PublicationPreview;
  publish: ReturnType<typeof usePublishBoard>;
  /** The conflicts that it keeps, and who stands for each. */
  accepted: readonly { key: string; text: string; acceptedBy: string }[];
  /** What publishing does besides. */
  consequence: ReactNode;
  /** Leads to the board, where conflicts are settled. */
  toBoard: ReactNode;
}

/** What the next version would change for whom, and the buttons that make it so. */
export function NextVersion({ preview, publish, accepted, consequence, toBoard }: Props) {
  const { t } = useTranslation(['publication', 'common']);
  const { version, told, letters, unsettled, differs, sends } = preview;
  if (!differs)
    return (
      <section className={classes.panel}>
        <h2>{t('next.nothing')}</h2>
        <p className="soft">{t('next.nothingBody', { version: version - 1 })}</p>
        {toBoard}
      </section>
    );
  const silent = told.filter(({ silence }) => silence !== null).length;
  const blocked = unsettled.length > 0;
  const send = (tell: boolean) => publish.mutate({ preview, tell });
  return (
    <section className={classes.panel}>
      <h2>{t('next.title', { version })}</h2>
      <p className={classes.summary}>{t('next.told', { count: told.length })}</p>
      {blocked && (
        <Notice kind="conflict" title={t('next.blocked', { count: unsettled.length })} action={toBoard}>
          <ul className={classes.news}>
            {unsettled.slice(0, LISTED).map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {accepted.length > 0 && (
        <Notice kind="warning" title={t('next.accepted', { count: accepted.length })}>
          <ul className={classes.news}>
            {accepted.slice(0, LISTED).map(({ key, text, acceptedBy }) => (
              <li key={key}>{t('next.acceptedBy', { name: acceptedBy, text })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {silent > 0 && (
        <Notice kind="warning" title={t('next.silent', { count: silent })}>
          <p>{t('next.silentBody')}</p>
        </Notice>
      )}
      {letters > 0 && !sends && <Notice kind="info" title={t('next.byHand')} />}
      {consequence}
      {publish.isError && (
        <Notice kind="conflict" live title={t('next.failed')}>
          <p>{detailOf(publish.error) ?? t('common:error.unreachable.body')}</p>
        </Notice>
      )}
      <div className={classes.actions}>
        <Button disabled={blocked} loading={publish.isPending} onClick={() => send(true)}>
          {letters === 0
            ? t('next.publish', { version })
            : t('next.publishTell', { version, count: letters })}
        </Button>
        {letters > 0 && (
          <Button variant="default" disabled={blocked || publish.isPending} onClick={() => send(false)}>
            {t('next.publishSilently')}
          </Button>
        )}
      </div>
      <NoticeList notices={told} detail={(one) => <Recipients told={one} />} />
    </section>
  );
}

function Recipients({ told: { recipients, silence } }: { told: Told }) {
  const { t } = useTranslation('publication');
  if (silence !== null) return <span className={classes.silence}>{t(`silence.${silence}`)}</span>;
  return t('recipients', { names: recipients.map(({ name, email }) => `${name} (${email})`).join(', ') });
}
