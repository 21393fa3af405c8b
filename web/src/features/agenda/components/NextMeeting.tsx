import { useTranslation } from 'react-i18next';
import type { AgendaMeeting } from '@/shared/api/types';
import { durationBetween } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { SideMark } from '@/shared/ui/SideMark';
import { Notice } from '@/shared/ui/Notice';
import { nowOf } from '../model/day';
import { CounterpartDetail } from './CounterpartDetail';
import { EventTime } from './EventTime';
import classes from './NextMeeting.module.css';

interface Props {
  meetings: AgendaMeeting[];
  /** The time by the service's clock. */
  instant: number;
  zone: string;
  eventZone: string;
}

/** The one meeting that matters now, big: when, with whom, in how long. */
export function NextMeeting({ meetings, instant, zone, eventZone }: Props) {
  const { t } = useTranslation('agenda');
  const format = useFormat(zone);
  const now = nowOf(meetings, instant);
  if (now.kind === 'none' || now.kind === 'over') {
    return (
      <Notice kind={now.kind === 'over' ? 'served' : 'info'} title={t(`${now.kind}.title`)}>
        {t(`${now.kind}.body`)}
      </Notice>
    );
  }
  const { meeting } = now;
  const current = now.kind === 'current';
  const until = durationBetween(instant, Date.parse(current ? meeting.end : meeting.start));
  return (
    <section className={classes.next} aria-labelledby="prochain">
      <h2 id="prochain" className={classes.label}>
        {t(current ? 'current' : 'next')}
      </h2>
      <p className={classes.when}>
        <span className={classes.time}>{format.time(meeting.start)}</span>
        <span className={classes.until} role="status">
          {t(current ? 'endsIn' : 'startsIn', { duration: format.duration(until) })}
        </span>
      </p>
      <EventTime instant={meeting.start} zone={zone} eventZone={eventZone} />
      <div className={classes.with}>
        <SideMark side={meeting.with.side} name={meeting.with.name} size="large" />
        <div className={classes.words}>
          <p className={classes.name}>{meeting.with.name}</p>
          <CounterpartDetail counterpart={meeting.with} />
        </div>
      </div>
      {current && now.then !== null && (
        <p className={classes.then}>
          {t('then', { time: format.time(now.then.start), name: now.then.with.name })}
        </p>
      )}
    </section>
  );
}
