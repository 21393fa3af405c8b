import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Reason, Schedule } from '@/shared/api/types';
import { LEVELS } from '@/shared/lib/levels';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import { reasonsQuery } from '../api/schedules';
import classes from './Unserved.module.css';
import { WhyUnserved } from './WhyUnserved';

/** The wishes without a meeting, the strongest first, each with its reason. */
export function Unserved({ eventId, schedule }: { eventId: string; schedule: Schedule }) {
  const { t } = useTranslation(['schedule', 'common']);
  const nameOf = (id: string) =>
    schedule.participants.find((participant) => participant.id === id)?.name ?? id;
  const unserved = schedule.unserved.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const reasons = useQuery({ ...reasonsQuery(eventId, schedule.id), enabled: unserved.length > 0 });
  const reasonOf = (request: string) => reasons.data?.find((reason) => reason.request === request);
  if (unserved.length === 0) return <p className="small soft">{t('unserved.none')}</p>;
  return (
    <>
      {schedule.policy === 'worst-first' && <p className="small soft">{t('unserved.worstFirst')}</p>}
      <ul className={classes.list}>
        {unserved.map(({ request, funderId, projectId, level }) => (
          <li key={request}>
            <Party side="funder" name={nameOf(funderId)} size="small" />
            <Party side="project" name={nameOf(projectId)} size="small" />
            <span className={classes.level}>
              <LevelMark level={level} /> {t(`common:levels.${level}`)}
            </span>
            <Why
              eventId={eventId}
              scheduleId={schedule.id}
              reason={reasonOf(request)}
              failed={reasons.isError}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Why({
  reason,
  failed,
  ...where
}: {
  eventId: string;
  scheduleId: string;
  reason: Reason | undefined;
  failed: boolean;
}) {
  const { t } = useTranslation('schedule');
  if (reason !== undefined) return <WhyUnserved {...where} reason={reason} />;
  return <p className={`soft ${classes.pending}`}>{t(failed ? 'reasons.failed' : 'reasons.loading')}</p>;
}
