import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer, WhatIfCurve, WhatIfResult } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { headlineOf, standingOf } from '../model/whatIf';
import { AnswerTable } from './AnswerTable';
import { PlotLegend } from './PlotLegend';
import { ServedPlot } from './ServedPlot';
import { useGainWords } from './useGainWords';
import classes from './WhatIfAnswers.module.css';

/** Single changes beyond these are one tap away. */
const SEEN_AT_ONCE = 6;

const AXES = { slots: 'slots', rooms: 'rooms', 'slot-length': 'slotLength' } as const;

interface Props {
  result: WhatIfResult;
  /** Whether it was stopped, so that something else might gain more. */
  stopped: boolean;
}

/** What a what-if found: what gains most, single changes, a drawing and a table for each axis. */
export function WhatIfAnswers({ result, stopped }: Props) {
  const { t } = useTranslation('whatif');
  return (
    <>
      <Headline result={result} stopped={stopped} />
      <Singles result={result} />
      <div className={classes.legend}>
        <PlotLegend />
        <p className="small soft">{t('gain.scale')}</p>
      </div>
      <div className={classes.axes}>
        {(Object.keys(AXES) as WhatIfCurve['axis'][]).map((axis) => (
          <Axis key={axis} axis={axis} result={result} />
        ))}
      </div>
    </>
  );
}

function Headline({ result, stopped }: Props) {
  const { t } = useTranslation('whatif');
  const { now, requests } = result;
  const words = useGainWords();
  const best = result.singles[0];
  const headline = headlineOf(result);
  const standing = standingOf(now);
  const today = `${t('now.served', { count: now.served, requests })} ${t(`now.${standing}`, { most: now.mostServed })}`;
  if (headline !== 'best' || best === undefined) {
    const kind = headline === 'all' ? 'served' : headline === 'open' ? 'warning' : 'info';
    const said = headline === 'best' ? 'none' : headline;
    return (
      <Notice kind={kind} title={t(`best.${said}`)}>
        <p>{today}</p>
        <p>{t(`best.${said}Body`)}</p>
      </Notice>
    );
  }
  const least = words.gained(best.atLeast);
  const most = words.gained(best.atMost);
  return (
    <Notice
      kind="served"
      title={t(stopped ? 'best.titleSoFar' : 'best.title', { change: lowerFirst(best.change.text) })}
    >
      <p>
        {t('best.served', { count: best.outcome.served, requests, before: now.served })}{' '}
        {least === most ? t('best.exact', { least }) : t('best.between', { least, most })}
      </p>
      <p>{today}</p>
    </Notice>
  );
}

function Singles({ result }: { result: WhatIfResult }) {
  const { t } = useTranslation('whatif');
  const { now, singles, excluded, untried } = result;
  const further = singles.length - SEEN_AT_ONCE;
  const table = (answers: WhatIfAnswer[]) => (
    <AnswerTable
      label={t('singles.title')}
      column={t('table.change')}
      now={now}
      rows={answers.map((answer) => ({ key: answer.change.text, head: answer.change.text, answer }))}
    />
  );
  return (
    <section className={classes.panel}>
      <h2>{t('singles.title')}</h2>
      <p className="small soft">{t('singles.intro')}</p>
      {singles.length === 0 ? <p>{t('singles.none')}</p> : table(singles.slice(0, SEEN_AT_ONCE))}
      {further > 0 && (
        <details className={classes.further}>
          <summary>{t('singles.further', { count: further })}</summary>
          {table(singles.slice(SEEN_AT_ONCE))}
        </details>
      )}
      <div className="small soft">
        {excluded > 0 && (
          <p>{t(now.proven ? 'singles.excludedProven' : 'singles.excludedOpen', { count: excluded })}</p>
        )}
        {untried > 0 && <p>{t('singles.untried', { count: untried })}</p>}
      </div>
    </section>
  );
}

function Axis({ axis, result }: { axis: WhatIfCurve['axis']; result: WhatIfResult }) {
  const { t } = useTranslation('whatif');
  const { now, requests } = result;
  const name = AXES[axis];
  const title = t(`axis.${name}.title`);
  const column = t(`axis.${name}.column`);
  const curve = result.curves.find((one) => one.axis === axis);
  return (
    <section className={classes.panel}>
      <h2>{title}</h2>
      {curve === undefined ? (
        <p className="soft">{t(`axis.${name}.none`)}</p>
      ) : (
        <>
          <ServedPlot curve={curve} title={title} column={column} now={now} requests={requests} />
          <AnswerTable label={title} column={column} now={now} rows={rowsOf(curve, t('table.current'))} />
          <p className="small soft">{t(`axis.${name}.note`)}</p>
        </>
      )}
    </section>
  );
}

function rowsOf({ points }: WhatIfCurve, current: string) {
  return points.map(({ x, answer }) => ({
    key: x.toString(),
    head: (
      <>
        <span className={classes.x}>{x}</span>
        <span className="soft">{answer === null ? current : answer.change.text}</span>
      </>
    ),
    answer,
  }));
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
