import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIfCurve, WhatIfOutcome } from '@/shared/api/types';
import { lineThrough, plotOf, type Dot } from '../model/plot';
import classes from './ServedPlot.module.css';

const LEFT = 30;
const TOP = 24;
const WIDTH = 320;
const HEIGHT = 140;
const VIEW = { width: LEFT + WIDTH + 6, height: TOP + HEIGHT + 46 };
const CAP = 6;
const CROSS = 5;

interface Props {
  curve: WhatIfCurve;
  title: string;
  column: string;
  now: WhatIfOutcome;
  requests: number;
}

/** Wishes served along one axis; what is proven, found or in conflict shows by its form. The table beside it says the same. */
export function ServedPlot({ curve, title, column, now, requests }: Props) {
  const { t } = useTranslation('whatif');
  const id = useId();
  const plot = plotOf(curve, now, requests);
  const desc = plot.dots
    .map(({ value, outcome }) => t('plot.point', { x: value, served: outcome.served }))
    .join(', ');
  return (
    <svg
      className={classes.plot}
      viewBox={`0 0 ${VIEW.width} ${VIEW.height}`}
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
    >
      <title id={`${id}t`}>{t('plot.label', { title })}</title>
      <desc id={`${id}d`}>{desc}</desc>
      <g transform={`translate(${LEFT} ${TOP})`}>
        {plot.ticks.map(({ count, y }) => (
          <g key={count}>
            <path className={classes.grid} d={`M0 ${y * HEIGHT}H${WIDTH}`} />
            <text className={classes.tick} x={-6} y={y * HEIGHT + 4} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        <path className={classes.asked} d={`M0 ${plot.asked * HEIGHT}H${WIDTH}`} />
        <text className={classes.tick} x={0} y={-12}>
          {t('plot.asked', { count: requests })}
        </text>
        <path className={classes.line} d={lineThrough(plot.dots, WIDTH, HEIGHT)} />
        {plot.dots.map((dot) => (
          <Point key={dot.value} dot={dot} />
        ))}
        <text className={classes.tick} x={WIDTH / 2} y={HEIGHT + 42} textAnchor="middle">
          {column}
        </text>
      </g>
    </svg>
  );
}

function Point({ dot }: { dot: Dot }) {
  const { outcome, ceiling, current, value } = dot;
  const x = dot.x * WIDTH;
  const y = dot.y * HEIGHT;
  return (
    <g>
      {ceiling !== null && (
        <path
          className={classes.ceiling}
          d={`M${x} ${y}V${ceiling * HEIGHT}M${x - CAP} ${ceiling * HEIGHT}h${2 * CAP}`}
        />
      )}
      {current && <circle className={classes.current} cx={x} cy={y} r={9} />}
      {outcome.violations > 0 ? (
        <path
          className={classes.conflict}
          d={`M${x - CROSS} ${y - CROSS}l${2 * CROSS} ${2 * CROSS}m0 ${-2 * CROSS}l${-2 * CROSS} ${2 * CROSS}`}
        />
      ) : (
        <circle className={classes.dot} data-proven={outcome.proven} cx={x} cy={y} r={5} />
      )}
      <text className={classes.value} x={x} y={y + 24 > HEIGHT ? y - 13 : y + 22} textAnchor="middle">
        {outcome.served}
      </text>
      <text className={current ? classes.value : classes.tick} x={x} y={HEIGHT + 22} textAnchor="middle">
        {value}
      </text>
    </g>
  );
}
