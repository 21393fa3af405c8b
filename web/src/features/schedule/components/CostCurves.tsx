import { useTranslation } from 'react-i18next';
import type { Costs, Job, Progress } from '@/shared/api/types';
import { useLanguage } from '@/shared/lib/language';
import { axisTime } from '@/shared/lib/time';
import { axisOf, pathThrough, stepLine, timeScale, timeTicks } from '../model/curve';
import classes from './CostCurves.module.css';

const WIDTH = 300;
const HEIGHT = 80;
/** Not what the worst served miss: that figure has digits of its own, and says nothing as a height. */
const ORDER = ['unserved', 'violations', 'shortfall', 'comfort'] as const satisfies readonly (keyof Costs)[];
type Drawn = (typeof ORDER)[number];

interface Props {
  job: Job;
  /** Up to when the curves go, in milliseconds since the search began. */
  elapsed: number;
}

/** How the costs fell, each on its own, the value now in words beside. */
export function CostCurves({ job, elapsed }: Props) {
  return (
    <div className={classes.curves}>
      {ORDER.map((cost) => (
        <CostCurve key={cost} job={job} cost={cost} elapsed={elapsed} />
      ))}
    </div>
  );
}

function CostCurve({ job, cost, elapsed }: Props & { cost: Drawn }) {
  const { t } = useTranslation('schedule');
  const language = useLanguage();
  const axis = axisOf(job);
  const points = stepLine(job.curve, cost, elapsed, axis);
  const first = points[0];
  const last = points.at(-1);
  const best = job.best;
  const start = job.curve[0];
  const since = () => {
    if (best === null || start === undefined) return t(`curve.${cost}.hint`);
    if (amount(start, cost) > amount(best, cost))
      return t(`curve.${cost}.start`, { count: amount(start, cost) });
    // What the curve draws are weights, which can fall while the count stays.
    return cost === 'unserved' && start.costs.unserved > best.costs.unserved
      ? t('curve.unserved.stronger')
      : t(`curve.${cost}.hint`);
  };
  return (
    <figure className={classes.curve}>
      <figcaption className={classes.caption}>
        <span className={classes.name}>{t(`curve.${cost}.name`)}</span>
        <span className={classes.value}>
          {best === null
            ? '…'
            : t(`curve.${cost}.value`, { count: amount(best, cost), requests: best.requests })}
        </span>
        <span className={classes.start}>{since()}</span>
      </figcaption>
      <div className={classes.plot} aria-hidden="true">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={classes.drawing}>
          {first !== undefined && last !== undefined && (
            <>
              <path
                className={classes.area}
                d={`${pathThrough(points, WIDTH, HEIGHT)}V${HEIGHT}H${first.x * WIDTH}Z`}
              />
              <path className={classes.line} d={pathThrough(points, WIDTH, HEIGHT)} />
            </>
          )}
        </svg>
        {last !== undefined && (
          <span className={classes.dot} style={{ left: `${last.x * 100}%`, top: `${last.y * 100}%` }} />
        )}
      </div>
      <div className={classes.axis} aria-hidden="true">
        {timeTicks(axis).map((seconds) => (
          <span key={seconds} style={{ left: `${timeScale(seconds * 1000, axis) * 100}%` }}>
            {axisTime(seconds, language)}
          </span>
        ))}
      </div>
    </figure>
  );
}

/** What is said of a cost: wishes are counted, though the curve draws what they weigh. */
function amount(progress: Progress, cost: Drawn): number {
  return cost === 'unserved' ? progress.requests - progress.scheduled : progress.costs[cost];
}
