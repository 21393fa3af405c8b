import { useTranslation } from 'react-i18next';
import { useUnsent } from '@/features/wishes/api/useWishSaver';
import { Notice } from '@/shared/ui/Notice';
import classes from './ParticipantLayout.module.css';

/** Says once, on whatever page, what waits for the connection, and that all is saved once it is back. */
export function UnsentNote({ eventId, participantId }: { eventId: string; participantId: string }) {
  const { t } = useTranslation();
  const unsent = useUnsent(eventId, participantId);
  return (
    <div role="status" className={classes.unsent}>
      {unsent !== null && unsent > 0 && (
        <Notice kind="waiting" title={t('kept.waiting', { count: unsent })}>
          <p>{t('kept.waitingBody')}</p>
        </Notice>
      )}
      {unsent === 0 && <Notice kind="served" title={t('kept.saved')} />}
    </div>
  );
}
