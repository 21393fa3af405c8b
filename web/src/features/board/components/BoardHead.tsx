import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import type { Column } from '../model/columns';
import type { Opened } from '../model/opened';
import type { Options } from '../model/options';
import type { Sight } from '../model/sight';
import classes from './BoardGrid.module.css';
import type { DrawnColumn } from './BoardRow';
import { Verdict } from './Verdict';

interface Props {
  sight: Sight;
  columns: readonly Column[];
  drawn: DrawnColumn[];
  width: number;
  zone: string;
  options: Options | null;
  target: string | null;
  selected: string | null;
  onOpen: (opened: Opened) => void;
}

/** The slots and the pauses between them; while something is held, what each slot would do. */
export const BoardHead = memo(function BoardHead(props: Props) {
  const { sight, columns, drawn, width, zone, options, target, selected, onOpen } = props;
  const { t } = useTranslation('board');
  const format = useFormat(zone);
  return (
    <div role="rowgroup" className={classes.head} style={{ width }}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        <div role="columnheader" aria-colindex={1} className={classes.corner}>
          {t('grid.participant')}
        </div>
        {drawn.map(({ key, index, start, width: wide, slot }) => {
          const box = { left: `calc(var(--names) + ${start}px)`, width: wide };
          const column = columns[index];
          if (slot === null || column?.kind !== 'slot') {
            const pause = column?.kind === 'pause' ? column : null;
            return (
              <div key={key} className={classes.pauseHead} style={box} aria-hidden="true">
                <span>{pause?.day === true ? format.date(pause.pause.end) : t('grid.pause')}</span>
              </div>
            );
          }
          const option = options?.get(slot.id);
          const broken = sight.brokenSlots
            .get(slot.id)
            ?.map(({ text }) => text)
            .join(' ');
          return (
            <div
              key={key}
              role="columnheader"
              aria-colindex={index + 2}
              className={classes.slot}
              data-slot={slot.id}
              data-verdict={option?.kind}
              data-target={target === slot.id || undefined}
              data-selected={selected === slot.id || undefined}
              style={box}
            >
              <button
                type="button"
                tabIndex={-1}
                title={broken}
                onClick={() => onOpen({ kind: 'slot', slot: slot.id })}
              >
                <span className={classes.time}>
                  {slot.time}
                  {broken !== undefined && (
                    <IconAlertTriangle
                      size={14}
                      className={classes.alert}
                      role="img"
                      aria-label={broken}
                      aria-hidden="false"
                    />
                  )}
                </span>
                {option === undefined ? (
                  <span className={classes.end}>{slot.end}</span>
                ) : (
                  <Verdict kind={option.kind} words={false} />
                )}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
});
