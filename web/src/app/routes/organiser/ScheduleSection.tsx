import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { scheduleQuery } from '@/features/schedule/api/schedules';
import { TimetableFiles } from '@/features/calendar/components/TimetableFiles';
import { CertificatePanel } from '@/features/schedule/components/CertificatePanel';
import { Downloads } from '@/features/schedule/components/Downloads';
import { PublishButton } from '@/features/schedule/components/PublishButton';
import { Reactions } from '@/features/schedule/components/Reactions';
import { ScheduleWords } from '@/features/schedule/components/ScheduleWords';
import { SearchTrace } from '@/features/schedule/components/SearchTrace';
import { Unserved } from '@/features/schedule/components/Unserved';
import { VersionList } from '@/features/schedule/components/VersionList';
import { nextVersion } from '@/features/schedule/model/job';
import { isPublishable } from '@/features/schedule/model/words';
import type { Event, Job, Schedule, ScheduleSummary } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { ScheduleBoard } from './ScheduleBoard';
import classes from './ScheduleSection.module.css';

const route = getRouteApi('/evenements/$eventId/planning');

/** So many participants are few, unless the address says otherwise. */
const FEW = 5;

interface Props {
  event: Event;
  schedules: ScheduleSummary[];
  jobs: Job[];
  shownId: string;
}

/** One schedule: how good it is, the meetings, what is missing, its place among the others. */
export function ScheduleSection({ event, schedules, jobs, shownId }: Props) {
  const { t } = useTranslation('schedule');
  const query = useQuery(scheduleQuery(event.id, shownId));
  const job = jobs.find(({ scheduleId }) => scheduleId === shownId);
  const version = query.data?.version ?? null;
  const earlier = version !== null && version !== event.publishedVersion ? { id: shownId, version } : null;
  return (
    <>
      <Loaded query={query} skeleton={<SkeletonList rows={6} height={64} />}>
        {(schedule) => (
          <>
            <Standing event={event} schedules={schedules} schedule={schedule} />
            <ScheduleBoard schedule={schedule} zone={event.timeZone} />
          </>
        )}
      </Loaded>
      <div className={classes.columns}>
        <div className={classes.column}>
          {query.data !== undefined && <Missing eventId={event.id} schedule={query.data} />}
          {job !== undefined && <SearchTrace key={job.id} eventId={event.id} jobId={job.id} />}
        </div>
        <div className={classes.column}>
          {query.data?.version === event.publishedVersion && event.publishedVersion !== null && (
            <section className={classes.panel}>
              <h2>{t('standby.title')}</h2>
              <p className="small soft">{t('standby.teaser')}</p>
              <Button
                variant="default"
                mt="sm"
                renderRoot={(props) => (
                  <Link
                    to="/evenements/$eventId/planning/absences"
                    params={{ eventId: event.id }}
                    {...props}
                  />
                )}
              >
                {t('standby.open')}
              </Button>
            </section>
          )}
          <section className={classes.panel}>
            <h2>{t('versions.title')}</h2>
            <VersionList eventId={event.id} schedules={schedules} shownId={shownId} zone={event.timeZone} />
          </section>
          <section className={classes.panel}>
            <TimetableFiles eventId={event.id} published={event.publishedVersion} earlier={earlier} />
          </section>
          <section className={classes.panel}>
            <h2>{t('files.title')}</h2>
            <Downloads eventId={event.id} scheduleId={shownId} />
          </section>
        </div>
      </div>
    </>
  );
}

interface StandingProps {
  event: Event;
  schedules: ScheduleSummary[];
  schedule: Schedule;
}

/** What this schedule is, in words, and what can be done with it. */
function Standing({ event, schedules, schedule }: StandingProps) {
  const { t } = useTranslation('schedule');
  const format = useFormat(event.timeZone);
  const navigate = useNavigate();
  const { peu: few = FEW } = route.useSearch();
  const { version } = schedule;
  const when = format.dateTime(schedule.publishedAt ?? schedule.createdAt);
  const current = event.publishedVersion;
  return (
    <>
      {version !== null &&
        (current === null || version === current ? (
          <Notice kind="served" live title={t('publish.doneTitle', { version, when })}>
            <p>{t('publish.doneBody')}</p>
          </Notice>
        ) : (
          <Notice kind="waiting" title={t('publish.olderTitle', { version, when })}>
            <p>{t('publish.olderBody', { current })}</p>
          </Notice>
        ))}
      {!schedule.upToDate && (
        <Notice kind="warning" title={t('stale.title')}>
          <p>{t('stale.body')}</p>
        </Notice>
      )}
      {version !== null && version === current && !schedule.upToDate && (
        <Reactions
          eventId={event.id}
          version={version}
          few={few}
          onFew={(peu) =>
            void navigate({
              to: '.',
              search: (before) => ({ ...before, peu }),
              replace: true,
              resetScroll: false,
            })
          }
          onTaken={(draft) =>
            void navigate({
              to: '/evenements/$eventId/planning',
              params: { eventId: event.id },
              search: { version: draft },
            })
          }
        />
      )}
      <section className={classes.standing}>
        <div className={classes.head}>
          <h2>
            {version === null
              ? t('page.draft', { when, author: schedule.author })
              : t('page.quality', { version })}
          </h2>
          {isPublishable(schedule) && (
            <PublishButton
              key={schedule.id}
              eventId={event.id}
              schedule={schedule}
              version={nextVersion(schedules)}
            />
          )}
        </div>
        <ScheduleWords schedule={schedule} />
      </section>
    </>
  );
}

/** Conflicts, wishes without a meeting, and what proves that there cannot be fewer. */
function Missing({ eventId, schedule }: { eventId: string; schedule: Schedule }) {
  const { t } = useTranslation('schedule');
  return (
    <>
      {schedule.violations.length > 0 && (
        <section className={classes.panel}>
          <h2>{t('violations.title')}</h2>
          <ul className={classes.violations}>
            {schedule.violations.map((violation) => (
              <li key={violation}>{violation}</li>
            ))}
          </ul>
        </section>
      )}
      <section className={classes.panel}>
        <h2>{t('unserved.title')}</h2>
        <Unserved eventId={eventId} schedule={schedule} />
      </section>
      <section className={classes.panel} aria-labelledby="certificate">
        <h2 id="certificate">{t('certificate.title')}</h2>
        <CertificatePanel eventId={eventId} schedule={schedule} />
      </section>
    </>
  );
}
