import { Fragment, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schedule, Side } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import { SideMark } from '@/shared/ui/SideMark';
import { columnsOf, rowsOf, type Cell, type Column, type Encounter, type Row } from '../model/grid';
import classes from './ScheduleGrid.module.css';

interface Props {
  schedule: Schedule;
  sides: readonly Side[];
  zone: string;
}

/** Participants down, slots across, in each cell whom they meet. */
export function ScheduleGrid({ schedule, sides, zone }: Props) {
  const { t } = useTranslation(['schedule', 'common']);
  const columns = columnsOf(schedule.slots);
  return (
    // The region scrolls, so that the keyboard must be able to reach it.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div className={classes.scroller} role="region" aria-label={t('grid.label')} tabIndex={0}>
      <table className={classes.grid} style={{ '--slots': schedule.slots.length } as CSSProperties}>
        <Head columns={columns} zone={zone} />
        {sides.map((side) => (
          <tbody key={side}>
            {sides.length > 1 && (
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 1} className={classes.group}>
                  <span>{t(`common:side.${side}s`)}</span>
                </th>
              </tr>
            )}
            {rowsOf(schedule, side).map((row) => (
              <GridRow key={row.participant.id} row={row} columns={columns} schedule={schedule} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Head({ columns, zone }: { columns: Column[]; zone: string }) {
  const { t } = useTranslation(['schedule', 'common']);
  const format = useFormat(zone);
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.corner}>
          {t('grid.participant')}
        </th>
        {columns.map((column) =>
          column.kind === 'pause' ? (
            <td key={column.pause.start} className={classes.pause}>
              <span className="unseen">{t('common:time.pause')}</span>
            </td>
          ) : (
            <th key={column.slot.id} scope="col" className={classes.slot}>
              {format.time(column.slot.start)}
              <span className={classes.end}>{format.time(column.slot.end)}</span>
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

function GridRow({ row, columns, schedule }: { row: Row; columns: Column[]; schedule: Schedule }) {
  const { t } = useTranslation('schedule');
  return (
    <tr>
      <th scope="row" className={classes.participant}>
        <span className={classes.who}>
          <Party side={row.participant.side} name={row.participant.name} />
          <span className={classes.count}>
            {row.meetings}
            <span className="unseen"> {t('grid.meetingsWord', { count: row.meetings })}</span>
          </span>
        </span>
      </th>
      {columns.map((column) => {
        if (column.kind === 'pause') return <td key={column.pause.start} className={classes.pause} />;
        const cell = row.cells[schedule.slots.indexOf(column.slot)] ?? { kind: 'free' };
        return (
          <td key={column.slot.id} className={classes.cell} data-kind={cell.kind}>
            <CellContent cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

function CellContent({ cell }: { cell: Cell }) {
  const { t } = useTranslation('schedule');
  if (cell.kind === 'unavailable') return <span className="unseen">{t('grid.unavailable')}</span>;
  if (cell.kind === 'free') return <span className="unseen">{t('grid.free')}</span>;
  return cell.meetings.map((meeting) => (
    <Fragment key={meeting.request}>
      <Meeting meeting={meeting} />
    </Fragment>
  ));
}

function Meeting({ meeting: { other, level } }: { meeting: Encounter }) {
  const { t } = useTranslation(['schedule', 'common']);
  return (
    <div className={classes.meeting} title={`${other.name} – ${t(`common:levels.${level}`)}`}>
      <div className={classes.inside}>
        <SideMark side={other.side} name={other.name} size="small" />
        <span className={classes.name}>{other.name}</span>
        <span className={classes.level}>
          <LevelMark level={level} label={t(`common:levels.${level}`)} size={14} />
        </span>
      </div>
    </div>
  );
}
