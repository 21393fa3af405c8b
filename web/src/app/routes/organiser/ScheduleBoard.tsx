import { SegmentedControl } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '@/app/router';
import { ScheduleByParticipant } from '@/features/schedule/components/ScheduleByParticipant';
import { ScheduleBySlot } from '@/features/schedule/components/ScheduleBySlot';
import { ScheduleGrid } from '@/features/schedule/components/ScheduleGrid';
import type { Schedule, Side } from '@/shared/api/types';
import { LevelLegend } from '@/shared/ui/LevelLegend';
import { useNarrow } from '../useNarrow';
import classes from './ScheduleBoard.module.css';

const route = getRouteApi('/evenements/$eventId/planning/versions');

const SIDES: Record<ScheduleView, readonly Side[]> = {
  financeurs: ['funder'],
  projets: ['project'],
  tous: ['funder', 'project'],
};

/** The meetings: a grid where there is room, lists on a phone; which of them is in the address. */
export function ScheduleBoard({ schedule, zone }: { schedule: Schedule; zone: string }) {
  const { t } = useTranslation(['schedule', 'common']);
  const narrow = useNarrow();
  const navigate = useNavigate();
  const { vue } = route.useSearch();
  const view = vue ?? (narrow ? 'tous' : 'financeurs');
  const choose = (next: ScheduleView) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, vue: next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <section>
      <div className={classes.above}>
        <h2 className="unseen">{t('page.table')}</h2>
        <SegmentedControl
          className={classes.views}
          aria-label={t('page.byView')}
          value={view}
          onChange={choose}
          data={[
            ...(narrow ? [{ value: 'tous' as const, label: t('grid.bySlot') }] : []),
            { value: 'financeurs', label: t('common:side.funders') },
            { value: 'projets', label: t('common:side.projects') },
            ...(narrow ? [] : [{ value: 'tous' as const, label: t('grid.both') }]),
          ]}
        />
        <div className={classes.legend}>
          <LevelLegend />
          {!narrow && <span className={classes.hatched}>{t('grid.hatched')}</span>}
        </div>
      </div>
      <Meetings schedule={schedule} zone={zone} view={view} narrow={narrow} />
    </section>
  );
}

interface MeetingsProps {
  schedule: Schedule;
  zone: string;
  view: ScheduleView;
  narrow: boolean;
}

function Meetings({ schedule, zone, view, narrow }: MeetingsProps) {
  if (!narrow) return <ScheduleGrid schedule={schedule} sides={SIDES[view]} zone={zone} />;
  if (view === 'tous') return <ScheduleBySlot schedule={schedule} zone={zone} />;
  return (
    <ScheduleByParticipant
      schedule={schedule}
      side={view === 'financeurs' ? 'funder' : 'project'}
      zone={zone}
    />
  );
}
