import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicationPreview } from '@/shared/api/types';
import { Effects, type AcceptedConflict } from './Effects';
import { NoticeList } from './NoticeList';
import classes from './Publication.module.css';

type Told = PublicationPreview['told'][number];

interface Props {
  preview: PublicationPreview;
  accepted: readonly AcceptedConflict[];
  /** Leads to the board, where conflicts are settled. */
  toBoard: ReactNode;
  onPublish: () => void;
}

/** What the next version would change for whom. */
export function NextVersion({ preview, accepted, toBoard, onPublish }: Props) {
  const { t } = useTranslation('publication');
  const { version, told, unsettled, differs } = preview;
  if (!differs)
    return (
      <section className={classes.panel}>
        <h2>{t('next.nothing')}</h2>
        <p className="soft">{t('next.nothingBody', { version: version - 1 })}</p>
        {toBoard}
      </section>
    );
  return (
    <section className={classes.panel}>
      <h2>{t('next.title', { version })}</h2>
      <p className={classes.summary}>{t('next.told', { count: told.length })}</p>
      <Effects preview={preview} accepted={accepted} toConflicts={toBoard} />
      <div className={classes.actions}>
        <Button disabled={unsettled.length > 0} onClick={onPublish}>
          {t('ask.publish', { version })}
        </Button>
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
