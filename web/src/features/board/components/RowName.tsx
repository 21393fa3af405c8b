import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import { SideMark } from '@/shared/ui/SideMark';
import type { Row } from '../model/sight';
import classes from './BoardGrid.module.css';

interface Props {
  row: Row;
  top: number;
  height: number;
  divides: boolean;
}

/**
 * The name at the left of a row. All of them are in one sticky column: a browser scrolls each sticky element as a layer of
 * its own, and one for each row made it draw every other frame. Screen readers hear the header that is in the row.
 */
export const RowName = memo(
  function RowName({ row, top, height, divides }: Props) {
    const { participant, meetings, broken } = row;
    return (
      <div
        className={classes.participant}
        data-participant={participant.id}
        data-divides={divides || undefined}
        title={[participant.name, ...broken].join('\n')}
        style={{ top, height }}
      >
        <SideMark side={participant.side} name={participant.name} size="small" />
        <span className={classes.participantName}>{participant.name}</span>
        <span className={classes.count}>
          {broken.length > 0 && <IconAlertTriangle size={15} className={classes.alert} />}
          {meetings}
        </span>
      </div>
    );
  },
  (before, after) =>
    before.row.signature === after.row.signature &&
    before.top === after.top &&
    before.height === after.height &&
    before.divides === after.divides,
);
