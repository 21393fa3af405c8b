import { useTranslation } from 'react-i18next';
import type { Schedule, Side } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import { rowsOf } from '../model/grid';
import classes from './ScheduleLists.module.css';

interface Props {
  schedule: Schedule;
  side: Side;
  zone: string;
}

/** The schedule for a narrow screen, one participant of a side after the other. */
export function ScheduleByParticipant({ schedule, side, zone }: Props) {
  const { t } = useTranslation(['schedule', 'common']);
  const format = useFormat(zone);
  return rowsOf(schedule, side).map((row) => (
    <section key={row.participant.id} className={classes.section}>
      <h3 className={classes.heading}>
        <Party
          side={side}
          name={row.participant.name}
          detail={<span className={classes.detail}>{t('grid.meetings', { count: row.meetings })}</span>}
        />
      </h3>
      {row.meetings > 0 && (
        <ul className={classes.list}>
          {row.cells.map((cell, index) => {
            const slot = schedule.slots[index];
            if (slot === undefined || cell.kind !== 'meetings') return null;
            return cell.meetings.map(({ request, other, level }) => (
              <li key={request} className={classes.timed}>
                <span className={classes.time}>{format.time(slot.start)}</span>
                <Party side={other.side} name={other.name} size="small" />
                <span className={classes.level}>
                  <LevelMark level={level} label={t(`common:levels.${level}`)} />
                </span>
              </li>
            ));
          })}
        </ul>
      )}
    </section>
  ));
}
