import { useTranslation } from 'react-i18next';
import type { Schedule } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import { pairingsBySlot } from '../model/grid';
import classes from './ScheduleLists.module.css';

/** The schedule for a narrow screen, slot by slot: who meets whom. */
export function ScheduleBySlot({ schedule, zone }: { schedule: Schedule; zone: string }) {
  const { t } = useTranslation(['schedule', 'common']);
  const format = useFormat(zone);
  return pairingsBySlot(schedule).map(({ slot, pairings }) => (
    <section key={slot.id} className={classes.section} aria-labelledby={`creneau-${slot.id}`}>
      <h3 id={`creneau-${slot.id}`} className={classes.heading}>
        {format.range(slot.start, slot.end)}
        <span className={classes.count}>{t('grid.meetings', { count: pairings.length })}</span>
      </h3>
      <ul className={classes.list}>
        {pairings.map(({ request, funder, project, level }) => (
          <li key={request} className={classes.pairing}>
            <Party side="funder" name={funder.name} size="small" />
            <Party side="project" name={project.name} size="small" />
            <span className={classes.level}>
              <LevelMark level={level} label={t(`common:levels.${level}`)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
