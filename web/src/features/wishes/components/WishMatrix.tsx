import { Popover } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participant, Wish } from '@/shared/api/types';
import { SideMark } from '@/shared/ui/SideMark';
import type { Demand } from '../model/demand';
import { moveFocus, type Cell } from '../model/gridFocus';
import { drawn, stretchesOf } from '../model/stretches';
import { LevelEditor, type Chosen } from './LevelEditor';
import classes from './WishMatrix.module.css';
import { Avoided, MatrixRow, Total } from './MatrixRow';

interface Props {
  funders: Demand[];
  projects: Demand[];
  wishOf: (from: string, to: string) => Wish | null;
  onChange: (funder: Participant, project: Participant, chosen: Chosen) => void;
}

/** A cell and its line, in pixels: every row is as high, every column as wide. */
const STEP = 45;
/** What headings and sums hide of the two ends, so that a cell walked to is not below them. */
const HIDDEN_DOWN = 320;
const HIDDEN_ACROSS = 400;
const AROUND = 6;
/** More rows than that scroll by themselves. */
const LONG = 24;

/** Funders down, projects across, a mark for each wish; arrow keys walk, Enter changes. Only what is in sight is drawn. */
export function WishMatrix({ funders, projects, wishOf, onChange }: Props) {
  const { t } = useTranslation(['wishes', 'common']);
  const scroller = useRef<HTMLDivElement>(null);
  const walked = useRef(false);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<DOMRect | null>(null);
  const current = {
    row: Math.min(at.row, funders.length - 1),
    column: Math.min(at.column, projects.length - 1),
  };
  const funder = funders[current.row]?.participant;
  const project = projects[current.column]?.participant;
  const avoided = funders.reduce((sum, demand) => sum + demand.avoided, 0);
  const rows = useTrack(scroller, funders, current.row, false);
  const columns = useTrack(scroller, projects, current.column, true);

  const focus = () =>
    scroller.current
      ?.querySelector<HTMLElement>(`[data-cell="${current.row}-${current.column}"]`)
      ?.focus({ preventScroll: true });
  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    rows.show(current.row);
    columns.show(current.column);
    focus();
  });
  const close = () => {
    setAnchor(null);
    focus();
  };
  const walk = (event: KeyboardEvent) => {
    const next = moveFocus(event.key, current, funders.length, projects.length);
    if (next === null) return;
    event.preventDefault();
    walked.current = true;
    setAt(next);
  };
  const open = (cell: Cell, button: HTMLElement) => {
    setAt(cell);
    setAnchor(placeIn(button, scroller.current));
  };

  return (
    <div ref={scroller} className={classes.scroller} data-long={funders.length > LONG}>
      <table
        role="grid"
        className={classes.matrix}
        aria-label={t('matrix.label')}
        aria-rowcount={funders.length + 2}
        aria-colcount={projects.length + 2}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.corner} aria-colindex={1}>
              <span className="unseen">{t('common:side.funder')}</span>
            </th>
            {columns.stretches.map(({ index, thing: { participant }, gap }) => [
              gap > 0 && <th key="gap" aria-hidden="true" style={{ minWidth: gap }} />,
              <th
                key={participant.id}
                scope="col"
                className={classes.project}
                aria-colindex={index + 2}
                title={participant.name}
              >
                <span className={classes.vertical}>{participant.name}</span>
                <SideMark side="project" name={participant.name} />
              </th>,
            ])}
            {columns.after > 0 && <th aria-hidden="true" style={{ minWidth: columns.after }} />}
            <th scope="col" className={classes.totalHead} aria-colindex={projects.length + 2}>
              {t('matrix.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.stretches.map(({ index, thing, gap }) => (
            <MatrixRow
              key={thing.participant.id}
              row={thing}
              rowIndex={index}
              gap={gap}
              columns={columns}
              columnCount={projects.length + 2}
              current={current}
              wishOf={wishOf}
              onWalk={walk}
              onOpen={open}
            />
          ))}
          {rows.after > 0 && <tr aria-hidden="true" style={{ height: rows.after }} />}
        </tbody>
        <tfoot>
          <tr aria-rowindex={funders.length + 2}>
            <th scope="row" className={classes.funder} aria-colindex={1}>
              {t('matrix.total')}
            </th>
            {columns.stretches.map(({ index, thing, gap }) => [
              gap > 0 && <td key="gap" aria-hidden="true" className={classes.total} />,
              <td key={index} className={classes.total} aria-colindex={index + 2}>
                <Total demand={thing} />
              </td>,
            ])}
            {columns.after > 0 && <td aria-hidden="true" className={classes.total} />}
            <td className={classes.total} aria-colindex={projects.length + 2}>
              {funders.reduce((sum, { asked }) => sum + asked, 0)}
              {avoided > 0 && <Avoided count={avoided} />}
            </td>
          </tr>
        </tfoot>
      </table>
      {anchor !== null && funder !== undefined && project !== undefined && (
        <Popover opened onDismiss={close} trapFocus withRoles={false} width={280}>
          <Popover.Target>
            <span className={classes.anchor} style={{ ...boxOf(anchor) }} />
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={t('editor.label')} p={8}>
            <LevelEditor
              funder={funder}
              project={project}
              wish={wishOf(funder.id, project.id)}
              onChoose={(chosen) => {
                onChange(funder, project, chosen);
                close();
              }}
              onNote={(note) => onChange(funder, project, { level: 'veto', note })}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}

/** What is drawn of one direction of the matrix, and how to bring a place of it into sight. */
function useTrack(
  scroller: React.RefObject<HTMLDivElement | null>,
  demands: Demand[],
  current: number,
  horizontal: boolean,
) {
  // The compiler leaves components with this hook alone, which is right: it tells by mutation what is in sight.
  // eslint-disable-next-line react-hooks/incompatible-library
  const track = useVirtualizer({
    count: demands.length,
    horizontal,
    getScrollElement: () => scroller.current,
    estimateSize: () => STEP,
    scrollPaddingEnd: horizontal ? HIDDEN_ACROSS : HIDDEN_DOWN,
    rangeExtractor: ({ startIndex, endIndex }) =>
      drawn(startIndex, endIndex, AROUND, demands.length, current),
  });
  return {
    ...stretchesOf(demands, track.getVirtualItems(), track.getTotalSize()),
    show: (index: number) => track.scrollToIndex(index),
  };
}

/** Where an element lies in the scrolled content of another. */
function placeIn(element: HTMLElement, scroller: HTMLElement | null): DOMRect {
  const box = element.getBoundingClientRect();
  const frame = scroller?.getBoundingClientRect() ?? new DOMRect();
  const left = box.left - frame.left + (scroller?.scrollLeft ?? 0);
  const top = box.top - frame.top + (scroller?.scrollTop ?? 0);
  return new DOMRect(left, top, box.width, box.height);
}

const boxOf = ({ left, top, width, height }: DOMRect) => ({ left, top, width, height });
