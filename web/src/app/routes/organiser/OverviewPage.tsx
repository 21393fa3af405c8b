import { Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { eventQuery, participantsQuery, warningsQuery } from '@/features/event/api/event';
import { DayOutline } from '@/features/event/components/DayOutline';
import { Figures } from '@/features/event/components/Figures';
import { PhaseStepper } from '@/features/event/components/PhaseStepper';
import { WarningNotes } from '@/features/event/components/WarningNotes';
import { schedulesQuery } from '@/features/schedule/api/schedules';
import { ScheduleWords } from '@/features/schedule/components/ScheduleWords';
import { DemandNotes } from '@/features/wishes/components/DemandNotes';
import type { Event, Warning } from '@/shared/api/types';
import { readerZone, zonesDiffer } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { NextStep } from './NextStep';
import classes from './OverviewPage.module.css';

const route = getRouteApi('/evenements/$eventId');

/** Where the event stands, what comes next, what could go wrong. */
export function OverviewPage() {
  const { eventId } = route.useParams();
  return (
    <Loaded query={useQuery(eventQuery(eventId))} skeleton={<OverviewSkeleton />}>
      {(event) => <Overview event={event} />}
    </Loaded>
  );
}

function Overview({ event }: { event: Event }) {
  const { t } = useTranslation(['event', 'settings']);
  const mine = readerZone();
  const format = useFormat(event.timeZone);
  const formatMine = useFormat(mine);
  return (
    <>
      <PageHeader
        title={event.name}
        intro={
          event.start !== null &&
          event.end !== null && (
            <p className={classes.when}>
              {format.when(event.start, event.end)} <span className="soft">({format.zone(event.start)})</span>
              {zonesDiffer(event.start, event.timeZone, mine) && (
                <span className="soft">
                  {' '}
                  · {t('settings:preview.yourTime', { time: formatMine.when(event.start, event.end) })}
                </span>
              )}
            </p>
          )
        }
      />
      <PhaseStepper event={event} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <NextStep event={event} />
          <Figures event={event} />
          <Panel title={t('overview.watch')}>
            <Watch event={event} />
          </Panel>
          <Panel title={t('overview.lastSchedule')}>
            <LastSchedule event={event} />
          </Panel>
          {event.description !== '' && (
            <Panel title={t('overview.about')}>
              <p className={classes.about}>{event.description}</p>
            </Panel>
          )}
        </div>
        <div className={classes.column}>
          <Panel title={t('day.title')} aside={t('day.count', { count: event.slots.length })}>
            {event.slots.length === 0 ? (
              <p className="small soft">{t('day.empty')}</p>
            ) : (
              <DayOutline slots={event.slots} zone={event.timeZone} />
            )}
          </Panel>
          <Panel title={t('overview.files')}>
            <a href={`/api/events/${event.id}/problem`} download="problem.json" className={classes.download}>
              <IconDownload size={18} aria-hidden="true" /> {t('overview.problem')}
            </a>
            <p className="small soft">{t('overview.problemHint')}</p>
          </Panel>
        </div>
      </div>
    </>
  );
}

function Panel({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <section className={classes.panel}>
      <div className={classes.panelHead}>
        <h2>{title}</h2>
        {aside !== undefined && <span className="small soft">{aside}</span>}
      </div>
      {children}
    </section>
  );
}

/** Nobody can have answered yet. */
const BEFORE_WISHES: readonly Event['phase'][] = ['preparation', 'fact-sheets'];

function Watch({ event }: { event: Event }) {
  const { t } = useTranslation('event');
  const collects = !BEFORE_WISHES.includes(event.phase) && event.funders + event.projects > 0;
  const gridless = event.slots.length === 0;
  const warnings = useQuery({ ...warningsQuery(event.id), enabled: collects && !gridless });
  const participants = useQuery({ ...participantsQuery(event.id), enabled: collects });
  if (!collects) return <p className="small soft">{t('overview.nothingYet')}</p>;
  const skeleton = <SkeletonList rows={1} height={20} />;
  const notes = (grave: Warning[]) => (
    <Loaded query={participants} skeleton={skeleton}>
      {(everybody) => (
        <>
          {grave.length > 0 && <WarningNotes warnings={grave} />}
          <DemandNotes
            forgotten={everybody.filter(({ wishes }) => wishes === 0)}
            over={[]} // the warnings know more of that than a count of wishes does
            calm={grave.length > 0 ? null : t('overview.nothingToWatch')}
          />
        </>
      )}
    </Loaded>
  );
  return gridless ? (
    notes([])
  ) : (
    <Loaded query={warnings} skeleton={skeleton}>
      {(all) => notes(all.filter(({ severity }) => severity !== 'info'))}
    </Loaded>
  );
}

function LastSchedule({ event }: { event: Event }) {
  const { t } = useTranslation(['event', 'schedule']);
  const format = useFormat(event.timeZone);
  return (
    <Loaded query={useQuery(schedulesQuery(event.id))} skeleton={<SkeletonList rows={2} height={24} />}>
      {([newest]) =>
        newest === undefined ? (
          <p className="small soft">{t('overview.noSchedule')}</p>
        ) : (
          <>
            <p className={classes.made}>
              {newest.version === null
                ? t('schedule:page.draft', { when: format.dateTime(newest.createdAt), author: newest.author })
                : t('schedule:page.published', {
                    version: newest.version,
                    when: format.dateTime(newest.publishedAt ?? newest.createdAt),
                  })}
            </p>
            <ScheduleWords schedule={newest} />
            <p className={classes.more}>
              <Link to="/evenements/$eventId/planning" params={{ eventId: event.id }}>
                {t('overview.seeSchedule')}
              </Link>
            </p>
          </>
        )
      }
    </Loaded>
  );
}

function OverviewSkeleton() {
  return (
    <>
      <Skeleton height={32} width="60%" mb={12} />
      <Skeleton height={20} width="40%" mb={24} />
      <div className={classes.columns}>
        <SkeletonList rows={3} height={120} />
        <SkeletonList rows={1} height={320} />
      </div>
    </>
  );
}
