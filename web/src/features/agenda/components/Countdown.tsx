import { useTranslation } from 'react-i18next';
import { durationUntil, readerZone, stopwatch } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { leftOf, readOut } from '../model/countdown';
import classes from './NextMeeting.module.css';

interface Props {
  /** When the meeting begins, or ends if it is under way. */
  until: number;
  instant: number;
  current: boolean;
  name: string;
}

/** How long it takes until a meeting begins or ends: seen each second, read out a few times only. */
export function Countdown({ until, instant, current, name }: Props) {
  const { t } = useTranslation('agenda');
  const format = useFormat('UTC');
  const left = leftOf(until - instant);
  const duration =
    left.kind === 'seconds'
      ? stopwatch(left.seconds)
      : format.duration(durationUntil(instant, until, readerZone()));
  const minutes = readOut(until - instant);
  return (
    <>
      <span className={classes.until} role="timer" aria-label={t('countdown')} aria-live="off">
        {t(current ? 'endsIn' : 'startsIn', { duration })}
      </span>
      <span className="unseen" role="status">
        {current && t('announceNow', { name })}
        {!current &&
          minutes !== null &&
          t('announce', { duration: format.duration({ days: 0, hours: 0, minutes }), name })}
      </span>
    </>
  );
}
