import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agenda } from '@/shared/api/types';
import { dayOf, durationBetween } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { SideMark } from '@/shared/ui/SideMark';
import { linesOf, type Line } from '../model/day';
import type { MeetingChange } from '../model/changes';
import { CounterpartDetail } from './CounterpartDetail';
import { EventTime } from './EventTime';
import { JoinButton } from './JoinButton';
import classes from './Day.module.css';

interface Props {
  agenda: Agenda;
  instant: number;
  zone: string;
  /** Makes a name lead to more about whom one meets. */
  linkTo: (id: string, name: string) => ReactNode;
  /** What is different about meetings, by whom they are with. */
  changed: ReadonlyMap<string, MeetingChange['kind']>;
}

/** The whole day, meeting after meeting, with what lies between. */
export function Day({ agenda, instant, zone, linkTo, changed }: Props) {
  const format = useFormat(zone);
  const lines = linesOf(agenda);
  return (
    <ol className={classes.day}>
      {lines.map((line, index) => {
        const newDay =
          index > 0 && dayOf(line.start, zone) !== dayOf(lines[index - 1]?.start ?? line.start, zone);
        return (
          <Fragment key={`${line.start} ${line.kind === 'meeting' ? line.meeting.with.id : line.kind}`}>
            {newDay && <li className={classes.date}>{format.date(line.start)}</li>}
            <li className={classes.line} data-kind={line.kind} data-state={stateOf(line, instant)}>
              <div className={classes.time}>
                <span>{format.time(line.start)}</span>
                {line.kind === 'meeting' && (
                  <EventTime instant={line.start} zone={zone} eventZone={agenda.timeZone} />
                )}
              </div>
              <LineContent
                line={line}
                linkTo={linkTo}
                changed={changed}
                zone={zone}
                current={stateOf(line, instant) === 'current'}
              />
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}

function stateOf(line: Line, instant: number): 'past' | 'current' | 'coming' {
  if (Date.parse(line.end) <= instant) return 'past';
  return Date.parse(line.start) <= instant ? 'current' : 'coming';
}

interface ContentProps extends Pick<Props, 'linkTo' | 'zone' | 'changed'> {
  line: Line;
  current: boolean;
}

function LineContent({ line, linkTo, zone, changed, current }: ContentProps) {
  const { t } = useTranslation(['agenda', 'common']);
  const format = useFormat(zone);
  if (line.kind !== 'meeting') {
    const length = format.duration(durationBetween(Date.parse(line.start), Date.parse(line.end)));
    return <span className={classes.between}>{t(`line.${line.kind}`, { length })}</span>;
  }
  const { with: other, videoUrl } = line.meeting;
  const change = changed.get(other.id);
  return (
    <div className={classes.meeting}>
      <SideMark side={other.side} name={other.name} />
      <div className={classes.words}>
        <p className={classes.name}>
          {linkTo(other.id, other.name)}
          {current && <span className={classes.now}>{t('common:time.now')}</span>}
          {change !== undefined && change !== 'gone' && (
            <span className={classes.mark}>{t(`mark.${change}`)}</span>
          )}
        </p>
        <CounterpartDetail counterpart={other} brief />
      </div>
      {videoUrl !== null && (
        <div className={classes.join}>
          <JoinButton url={videoUrl} name={other.name} quiet />
        </div>
      )}
    </div>
  );
}
