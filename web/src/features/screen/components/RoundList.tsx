import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, durationBetween, stopwatch } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { pageAt, type Round } from '../model/screen';
import classes from './Screen.module.css';

/** Of a screen's height, what a row takes; the same as in the style sheet. */
const ROW = 0.105;

interface Props {
  kind: 'now' | 'next';
  round: Round | null;
  /** The time by the service's clock. */
  instant: number;
  zone: string;
  /** What is said where there are no meetings. */
  empty: ReactNode;
}

/** Who meets whom at once, page after page where they are more than fit. */
export function RoundList({ kind, round, instant, zone, empty }: Props) {
  const { t } = useTranslation('screen');
  const format = useFormat(zone);
  const { ref, height } = useElementSize();
  const today = round !== null && dayOf(new Date(round.start), zone) === dayOf(new Date(instant), zone);
  // The eve of the event, or its evening, is no time to leave the day out.
  const time = today ? format.range : format.when;
  const most = Math.max(1, Math.floor(height / (ROW * window.innerHeight)));
  const shown = pageAt(round?.meetings ?? [], most, instant);
  return (
    <section className={classes.round} data-kind={kind} aria-labelledby={`ecran-${kind}`}>
      <header className={classes.roundHead}>
        <h2 id={`ecran-${kind}`}>{t(kind)}</h2>
        {round !== null && (
          <p className={classes.when}>
            <span>{time(new Date(round.start).toISOString(), new Date(round.end).toISOString())}</span>
            <span className={classes.left}>
              {t(kind === 'now' ? 'left' : 'in', {
                duration: leftText(instant, kind === 'now' ? round.end : round.start, format.duration),
              })}
            </span>
          </p>
        )}
      </header>
      <div ref={ref} className={classes.list}>
        {round === null ? (
          <div className={classes.empty}>{empty}</div>
        ) : (
          <ul>
            {shown.items.map((meeting) => (
              <li key={`${meeting.slotId} ${meeting.funder} ${meeting.project}`} className={classes.pair}>
                <span className={classes.funder}>{meeting.funder}</span>
                <span className="unseen">{t('with')}</span>
                <span className={classes.project}>{meeting.project}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className={classes.page}>{shown.pages > 1 && t('page', { page: shown.page, pages: shown.pages })}</p>
    </section>
  );
}

/** The last minute in seconds; before, in minutes. */
function leftText(
  instant: number,
  end: number,
  longer: (duration: ReturnType<typeof durationBetween>) => string,
): string {
  const millis = end - instant;
  return millis < 60_000
    ? stopwatch(Math.max(0, Math.ceil(millis / 1000)))
    : longer(durationBetween(instant, end));
}
