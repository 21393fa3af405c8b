import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicationPreview } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import classes from './Publication.module.css';

/** So many conflicts are listed; the board has them all. */
const LISTED = 20;

export interface AcceptedConflict {
  key: string;
  text: string;
  acceptedBy: string;
}

interface Props {
  preview: PublicationPreview;
  accepted: readonly AcceptedConflict[];
  /** Leads to where conflicts are settled. */
  toConflicts: ReactNode;
}

/** What publishing would keep broken, and whom it could not tell. */
export function Effects({ preview: { told, letters, unsettled, sends }, accepted, toConflicts }: Props) {
  const { t } = useTranslation('publication');
  const silent = told.filter(({ silence }) => silence !== null).length;
  return (
    <>
      {unsettled.length > 0 && (
        <Notice kind="conflict" title={t('next.blocked', { count: unsettled.length })} action={toConflicts}>
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
    </>
  );
}
