import { useTranslation } from 'react-i18next';
import type { Schedule } from '@/shared/api/types';
import { LEVELS } from '@/shared/lib/levels';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import classes from './Unserved.module.css';

/** The wishes without a meeting, the strongest first. */
export function Unserved({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation(['schedule', 'common']);
  const nameOf = (id: string) =>
    schedule.participants.find((participant) => participant.id === id)?.name ?? id;
  const unserved = schedule.unserved.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  if (unserved.length === 0) return <p className="small soft">{t('unserved.none')}</p>;
  return (
    <ul className={classes.list}>
      {unserved.map(({ request, funderId, projectId, level }) => (
        <li key={request}>
          <Party side="funder" name={nameOf(funderId)} size="small" />
          <Party side="project" name={nameOf(projectId)} size="small" />
          <span className={classes.level}>
            <LevelMark level={level} /> {t(`common:levels.${level}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
