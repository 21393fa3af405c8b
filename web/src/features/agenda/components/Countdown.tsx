import { useTranslation } from 'react-i18next';
import { daysBetween, durationBetween, stopwatch } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { leftOf, readOut } from '../model/countdown';
import classes from './NextMeeting.module.css';

interface Props {
  /** When the meeting begins, or ends if it is under way. */
  until: number;
  instant: number;
  current: boolean;
  name: string;
  /** The reader's. */
  zone: string;
}

/** How long it takes until a meeting begins or ends: seen each second, read out a few times only. */
export function Countdown({ until, instant, current, name, zone }: Props) {
  const { t } = useTranslation('agenda');
  const format = useFormat('UTC');
  const left = leftOf(until - instant);
  const between = durationBetween(instant, until);
  // Nobody counts days by the hour: from any time of a Monday it is two days to Wednesday.
  const told = between.days < 2 ? between : { ...between, days: daysBetween(instant, until, zone) };
  const duration = left.kind === 'seconds' ? stopwatch(left.seconds) : format.duration(told);
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
