import { memo } from 'react';
import type { Encounter, Row } from '../model/sight';
import type { Options } from '../model/options';
import classes from './BoardGrid.module.css';
import { MeetingCard } from './MeetingCard';
import type { GridWords } from './useGridWords';
import { Verdict } from './Verdict';

/** A column that is drawn. */
export interface DrawnColumn {
  key: string;
  index: number;
  start: number;
  width: number;
  /** Null: a pause. */
  slot: { id: string; time: string; end: string; first: boolean } | null;
}

export interface RowProps {
  row: Row;
  index: number;
  top: number;
  height: number;
  width: number;
  /** The first of a side below another. */
  divides: boolean;
  columns: DrawnColumn[];
  words: GridWords;
  /** The slot and line of the row that has the keyboard. */
  current: string | null;
  selectedRequest: string | null;
  selectedSlot: string | null;
  heldRequest: string | null;
  /** What each slot would do for what is held; null where it is not about this row. */
  options: Options | null;
  target: string | null;
  wordy: boolean;
  marked: boolean;
}

/** The day of one participant. Drawn anew only where it has altered. */
export const BoardRow = memo(function BoardRow(props: RowProps) {
  const { row, index, top, height, width, columns, words } = props;
  const { participant, meetings, broken } = row;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-divides={props.divides || undefined}
      style={{ top, height, width }}
    >
      {/* What is seen of it is the sticky column of names, one for all rows. */}
      <div role="rowheader" aria-colindex={1} className={classes.rowHeader}>
        <button type="button" tabIndex={-1} data-participant={participant.id}>
          {`${participant.name} ${words.meetings(meetings)} ${broken.join(' ')}`}
        </button>
      </div>
      {columns.map((column) => (
        <Cell key={column.key} column={column} {...props} />
      ))}
    </div>
  );
}, isSame);

function isSame(before: RowProps, after: RowProps): boolean {
  const keys = Object.keys(after) as (keyof RowProps)[];
  return keys.every((key) =>
    key === 'row' ? before.row.signature === after.row.signature : before[key] === after[key],
  );
}

/** From that width on a cell has room for the longest verdict, in pixels; narrower, its sign stands for it. */
const ROOMY = 110;
const NOBODY: readonly Encounter[] = [];

function Cell({ column, row, words, ...props }: RowProps & { column: DrawnColumn }) {
  const { slot } = column;
  const box = { left: column.start, width: column.width };
  if (slot === null) return <div className={classes.pause} style={box} aria-hidden="true" />;
  const { participant } = row;
  const encounters = row.cells.get(slot.id) ?? NOBODY;
  const away = row.away.has(slot.id);
  const option = props.options?.get(slot.id);
  const place = `${participant.id} ${slot.id}`;
  const current = props.current?.startsWith(`${slot.id} `) ?? false;
  const where = `${participant.name}, ${slot.time}`;
  const empty = encounters.length === 0;
  return (
    <div
      role="gridcell"
      aria-colindex={column.index + 2}
      className={classes.cell}
      data-slot={slot.id}
      data-first={slot.first || undefined}
      data-away={away || undefined}
      data-verdict={option?.kind}
      data-target={props.target === slot.id || undefined}
      data-selected={props.selectedSlot === slot.id || undefined}
      data-empty={empty || undefined}
      style={box}
      {...(empty && {
        'data-at': `${place} 0`,
        tabIndex: current ? 0 : -1,
        'aria-label': `${where} : ${away ? words.away : words.free}`,
      })}
    >
      {encounters.map((encounter, line) => (
        <MeetingCard
          key={encounter.request}
          encounter={encounter}
          where={where}
          at={`${place} ${line}`}
          current={props.current === `${slot.id} ${line}`}
          selected={props.selectedRequest === encounter.request}
          held={props.heldRequest === encounter.request}
          words={words}
          wordy={props.wordy}
          marked={props.marked}
        />
      ))}
      {empty && away && props.wordy && option === undefined && (
        <span className={classes.away}>{words.away}</span>
      )}
      {option !== undefined && (
        <span className={classes.chip} data-over={!empty || undefined}>
          <Verdict
            kind={option.kind}
            words={props.wordy && (option.kind !== 'less-comfortable' || column.width >= ROOMY)}
          />
        </span>
      )}
    </div>
  );
}
