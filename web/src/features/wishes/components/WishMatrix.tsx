import { Popover } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level, Participant } from '@/shared/api/types';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import { SideMark } from '@/shared/ui/SideMark';
import type { Demand } from '../model/demand';
import { moveFocus, type Cell } from '../model/gridFocus';
import { LevelEditor } from './LevelEditor';
import classes from './WishMatrix.module.css';

interface Props {
  funders: Demand[];
  projects: Demand[];
  levelOf: (from: string, to: string) => Level | null;
  onChange: (funder: Participant, project: Participant, level: Level | null) => void;
}

/** Funders down, projects across, a mark for each wish; arrow keys walk, Enter changes. */
export function WishMatrix({ funders, projects, levelOf, onChange }: Props) {
  const { t } = useTranslation(['wishes', 'common']);
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<Cell>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<DOMRect | null>(null);
  const funder = funders[current.row]?.participant;
  const project = projects[current.column]?.participant;

  const focusOn = ({ row, column }: Cell) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus();
  const close = () => {
    setAnchor(null);
    focusOn(current);
  };
  const walk = (event: KeyboardEvent) => {
    const next = moveFocus(event.key, current, funders.length, projects.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    focusOn(next);
  };
  const open = (cell: Cell, button: HTMLElement) => {
    setCurrent(cell);
    setAnchor(placeIn(button, button.closest<HTMLElement>('[data-scroller]')));
  };

  return (
    <div className={classes.scroller} data-scroller>
      <table ref={table} role="grid" className={classes.matrix} aria-label={t('matrix.label')}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              <span className="unseen">{t('common:side.funder')}</span>
            </th>
            {projects.map(({ participant }) => (
              <th key={participant.id} scope="col" className={classes.project}>
                <span className={classes.vertical}>{participant.name}</span>
                <SideMark side="project" name={participant.name} />
              </th>
            ))}
            <th scope="col" className={classes.totalHead}>
              {t('matrix.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {funders.map((row, rowIndex) => (
            <tr key={row.participant.id}>
              <th scope="row" className={classes.funder}>
                <Party side="funder" name={row.participant.name} />
              </th>
              {projects.map(({ participant }, columnIndex) => {
                const level = levelOf(row.participant.id, participant.id);
                const isCurrent = rowIndex === current.row && columnIndex === current.column;
                return (
                  <td key={participant.id} className={classes.cell} data-level={level ?? 'none'}>
                    <button
                      type="button"
                      tabIndex={isCurrent ? 0 : -1}
                      data-cell={`${rowIndex}-${columnIndex}`}
                      aria-label={t('matrix.cell', {
                        funder: row.participant.name,
                        project: participant.name,
                        level: t(`common:levels.${level ?? 'none'}`),
                      })}
                      aria-haspopup="dialog"
                      onKeyDown={walk}
                      onClick={(event) => open({ row: rowIndex, column: columnIndex }, event.currentTarget)}
                    >
                      {level !== null && <LevelMark level={level} size={18} />}
                    </button>
                  </td>
                );
              })}
              <td className={classes.total}>
                <Total demand={row} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes.funder}>
              {t('matrix.total')}
            </th>
            {projects.map((column) => (
              <td key={column.participant.id} className={classes.total}>
                <Total demand={column} />
              </td>
            ))}
            <td className={classes.total}>{funders.reduce((sum, { asked }) => sum + asked, 0)}</td>
          </tr>
        </tfoot>
      </table>
      {anchor !== null && funder !== undefined && project !== undefined && (
        <Popover opened onDismiss={close} trapFocus withRoles={false} width={260}>
          <Popover.Target>
            <span className={classes.anchor} style={{ ...boxOf(anchor) }} />
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={t('editor.label')} p={8}>
            <LevelEditor
              funder={funder}
              project={project}
              level={levelOf(funder.id, project.id)}
              onChoose={(level) => {
                onChange(funder, project, level);
                close();
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}

function Total({ demand: { asked, verdict, participant } }: { demand: Demand }) {
  const { t } = useTranslation('wishes');
  return (
    <>
      {asked}
      {verdict !== 'fine' && (
        <span className={classes.verdict}>{t(`verdict.${verdict}.${participant.side}`)}</span>
      )}
    </>
  );
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
