import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaMeeting } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { SideMark } from '@/shared/ui/SideMark';
import { Notice } from '@/shared/ui/Notice';
import { nowOf } from '../model/day';
import { CounterpartDetail } from './CounterpartDetail';
import { Countdown } from './Countdown';
import { EventTime } from './EventTime';
import { JoinButton } from './JoinButton';
import classes from './NextMeeting.module.css';

interface Props {
  meetings: AgendaMeeting[];
  /** The time by the service's clock. */
  instant: number;
  zone: string;
  eventZone: string;
  /** Leads to more about whom one meets. */
  more: (meeting: AgendaMeeting) => ReactNode;
}

/** The one meeting that matters now, big: when, with whom, in how long, and the way in. */
export function NextMeeting({ meetings, instant, zone, eventZone, more }: Props) {
  const { t } = useTranslation('agenda');
  const format = useFormat(zone);
  const now = nowOf(meetings, instant, zone);
  if (now.kind === 'none' || now.kind === 'over') {
    return (
      <Notice kind={now.kind === 'over' ? 'served' : 'info'} title={t(`${now.kind}.title`)}>
        {t(`${now.kind}.body`)}
      </Notice>
    );
  }
  const { meeting } = now;
  const current = now.kind === 'current';
  return (
    <section className={classes.next} aria-labelledby="prochain" data-online={meeting.videoUrl !== null}>
      <h2 id="prochain" className={classes.label}>
        {t(now.kind)}
      </h2>
      {now.kind === 'first' && <p className={classes.date}>{format.date(meeting.start)}</p>}
      <p className={classes.when}>
        <span className={classes.time}>{format.time(meeting.start)}</span>
        <Countdown
          until={Date.parse(current ? meeting.end : meeting.start)}
          instant={instant}
          current={current}
          name={meeting.with.name}
        />
      </p>
      <EventTime instant={meeting.start} zone={zone} eventZone={eventZone} />
      <div className={classes.with}>
        <SideMark side={meeting.with.side} name={meeting.with.name} size="large" />
        <div className={classes.words}>
          <p className={classes.name}>{meeting.with.name}</p>
          <CounterpartDetail counterpart={meeting.with} />
        </div>
      </div>
      <div className={classes.actions}>
        {meeting.videoUrl !== null && (
          <div className={classes.join}>
            <JoinButton url={meeting.videoUrl} name={meeting.with.name} />
          </div>
        )}
        {more(meeting)}
      </div>
      {current && now.then !== null && (
        <p className={classes.then}>
          {t('then', { time: format.time(now.then.start), name: now.then.with.name })}
        </p>
      )}
    </section>
  );
}
