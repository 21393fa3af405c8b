import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participant, Wish } from '@/shared/api/types';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import type { Demand } from '../model/demand';
import type { Cell } from '../model/gridFocus';
import type { Track } from '../model/stretches';
import classes from './WishMatrix.module.css';

interface Props {
  row: Demand;
  rowIndex: number;
  /** The empty space above it. */
  gap: number;
  columns: Track<Demand>;
  columnCount: number;
  current: Cell;
  wishOf: (from: string, to: string) => Wish | null;
  onWalk: (event: KeyboardEvent) => void;
  onOpen: (cell: Cell, button: HTMLElement) => void;
}

/** One funder of the matrix. */
export function MatrixRow({ row, rowIndex, gap, columns, columnCount, ...props }: Props) {
  const { participant: funder } = row;
  return (
    <>
      {gap > 0 && <tr aria-hidden="true" style={{ height: gap }} />}
      <tr aria-rowindex={rowIndex + 2}>
        <th scope="row" className={classes.funder} aria-colindex={1} title={funder.name}>
          <Party
            side="funder"
            name={<span className={classes.name}>{funder.name}</span>}
            markName={funder.name}
          />
        </th>
        {columns.stretches.map(({ index, thing: project, gap: space }) => [
          space > 0 && <td key="gap" aria-hidden="true" className={classes.gap} />,
          <WishCell
            key={index}
            {...props}
            funder={funder.name}
            project={project.participant}
            wish={props.wishOf(funder.id, project.participant.id)}
            back={props.wishOf(project.participant.id, funder.id)}
            cell={{ row: rowIndex, column: index }}
          />,
        ])}
        {columns.after > 0 && <td aria-hidden="true" className={classes.gap} />}
        <td className={classes.total} aria-colindex={columnCount}>
          <Total demand={row} />
        </td>
      </tr>
    </>
  );
}

interface CellProps extends Pick<Props, 'current' | 'onWalk' | 'onOpen'> {
  funder: string;
  project: Participant;
  wish: Wish | null;
  /** What the project wishes, where both sides do. */
  back: Wish | null;
  cell: Cell;
}

function WishCell({ funder, project, wish, back, cell, current, onWalk, onOpen }: CellProps) {
  const { t } = useTranslation(['wishes', 'common']);
  const isCurrent = cell.row === current.row && cell.column === current.column;
  const level = wish?.level ?? null;
  return (
    <td className={classes.cell} data-level={level ?? 'none'} aria-colindex={cell.column + 2}>
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        data-cell={`${cell.row}-${cell.column}`}
        aria-label={t(back === null ? 'matrix.cell' : 'matrix.cellBoth', {
          funder,
          project: project.name,
          level: t(`common:levels.${level ?? 'none'}`),
          back: t(`common:levels.${back?.level ?? 'none'}`),
        })}
        aria-haspopup="dialog"
        onKeyDown={onWalk}
        onClick={(event) => onOpen(cell, event.currentTarget)}
      >
        {level !== null && <LevelMark level={level} size={18} />}
        {back !== null && (
          <span className={classes.back} data-level={back.level}>
            <LevelMark level={back.level} size={12} />
          </span>
        )}
      </button>
    </td>
  );
}

/** How often somebody is asked for, and what is to be watched about it. */
export function Total({ demand: { asked, avoided, verdict, participant } }: { demand: Demand }) {
  const { t } = useTranslation('wishes');
  return (
    <>
      {asked}
      {avoided > 0 && <Avoided count={avoided} />}
      {verdict !== 'fine' && (
        <span className={classes.verdict}>{t(`verdict.${verdict}.${participant.side}`)}</span>
      )}
    </>
  );
}

/** How many vetoes stand beside a total, which leaves them out. */
export function Avoided({ count }: { count: number }) {
  const { t } = useTranslation('wishes');
  return (
    <span className={classes.avoided} title={t('matrix.avoided', { count })}>
      <LevelMark level="veto" size={10} />
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{t('matrix.avoided', { count })}</span>
    </span>
  );
}
