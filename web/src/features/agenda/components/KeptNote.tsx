import { useTranslation } from 'react-i18next';
import { durationBetween } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { useNow } from '@/shared/lib/useNow';
import { Notice } from '@/shared/ui/Notice';

/** Says how old an agenda is that comes from this device, since the service cannot be reached. */
export function KeptNote({ keptAt }: { keptAt: number }) {
  const { t } = useTranslation('agenda');
  const format = useFormat('UTC');
  const now = useNow(10_000);
  // Rounded down: something is as old as the minutes that are over.
  const age = durationBetween(0, Math.floor(Math.max(0, now - keptAt) / 60_000) * 60_000);
  const fresh = age.days + age.hours + age.minutes === 0;
  return (
    <Notice
      kind="warning"
      live
      title={fresh ? t('kept.now') : t('kept.ago', { duration: format.duration(age) })}
    >
      <p>{t('kept.body')}</p>
    </Notice>
  );
}
