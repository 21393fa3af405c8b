import { Button } from '@mantine/core';
import { IconCalendarPlus, IconHeartHandshake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { eventQuery, useSetPolicy } from '@/features/event/api/event';
import { jobsQuery, useStartJob } from '@/features/schedule/api/jobs';
import { schedulesQuery } from '@/features/schedule/api/schedules';
import { JobPanel } from '@/features/schedule/components/JobPanel';
import { JobTrouble } from '@/features/schedule/components/JobTrouble';
import { PolicyChoice } from '@/features/schedule/components/PolicyChoice';
import { troubledJob } from '@/features/schedule/model/job';
import { detailOf } from '@/shared/api/errors';
import type { Event, Job, ScheduleSummary } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { TimedButton } from '@/shared/ui/TimedButton';
import { ScheduleSection } from './ScheduleSection';
import classes from './SchedulePage.module.css';

const route = getRouteApi('/evenements/$eventId/planning');

/** Makes schedules, shows how good they are, publishes them. */
export function SchedulePage() {
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  const schedules = useQuery(schedulesQuery(eventId));
  const jobs = useQuery(jobsQuery(eventId));
  const skeleton = <SkeletonList rows={3} height={140} />;
  return (
    <Loaded query={event} skeleton={skeleton}>
      {(theEvent) => (
        <Loaded query={schedules} skeleton={skeleton}>
          {(all) => <Workshop event={theEvent} schedules={all} jobs={jobs.data ?? []} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface Props {
  event: Event;
  schedules: ScheduleSummary[];
  jobs: Job[];
}

function Workshop({ event, schedules, jobs }: Props) {
  const { t } = useTranslation(['schedule', 'common']);
  const navigate = useNavigate();
  const search = route.useSearch();
  const start = useStartJob(event.id);
  const setPolicy = useSetPolicy(event.id);
  const shown = schedules.find(({ id }) => id === search.version) ?? schedules[0];
  const running = event.runningJobId;
  const trouble = running === null ? troubledJob(jobs) : null;

  const generate = (seconds: number) => {
    start.mutate(seconds);
    // What is being made is what will be looked at.
    void navigate({
      to: '/evenements/$eventId/planning',
      params: { eventId: event.id },
      search: search.vue === undefined ? {} : { vue: search.vue },
    });
  };
  const generateButton = (
    <TimedButton
      label={t(schedules.length === 0 ? 'generate.action' : 'generate.again')}
      primary={event.nextStep === 'generate' || event.nextStep === 'regenerate'}
      pending={start.isPending || setPolicy.isPending}
      usual={20}
      onStart={generate}
    >
      <PolicyChoice policy={event.policy} onPolicy={setPolicy.mutate} />
    </TimedButton>
  );

  return (
    <div className={classes.page}>
      <PageHeader
        title={t('page.title')}
        actions={running === null && schedules.length > 0 && generateButton}
      />
      {event.policy === 'worst-first' && <p className="soft">{t('generate.policyNow')}</p>}
      {start.isError && (
        <Notice kind="conflict" live title={t('generate.failed')}>
          <p>{detailOf(start.error) ?? t('common:error.unreachable.body')}</p>
        </Notice>
      )}
      {setPolicy.isError && (
        <Notice kind="conflict" live title={t('generate.policyFailed')}>
          <p>{detailOf(setPolicy.error) ?? t('common:error.unreachable.body')}</p>
        </Notice>
      )}
      {running !== null && <JobPanel key={running} eventId={event.id} jobId={running} />}
      {trouble !== null && <JobTrouble job={trouble} onAgain={generate} />}
      {shown === undefined ? (
        running === null && <NoSchedule event={event} action={generateButton} />
      ) : (
        <ScheduleSection event={event} schedules={schedules} jobs={jobs} shownId={shown.id} />
      )}
    </div>
  );
}

function NoSchedule({ event, action }: { event: Event; action: ReactNode }) {
  const { t } = useTranslation('schedule');
  if (event.nextStep !== 'collect') {
    return (
      <StatePanel
        icon={<IconCalendarPlus size={32} stroke={1.5} />}
        title={t('page.emptyTitle')}
        action={action}
      >
        <p>{t('page.emptyBody')}</p>
      </StatePanel>
    );
  }
  return (
    <StatePanel
      icon={<IconHeartHandshake size={32} stroke={1.5} />}
      title={t('page.noWishTitle')}
      action={
        <Button
          renderRoot={(props) => (
            <Link to="/evenements/$eventId/souhaits" params={{ eventId: event.id }} {...props} />
          )}
        >
          {t('page.goToWishes')}
        </Button>
      }
    >
      <p>{t('page.noWishBody')}</p>
    </StatePanel>
  );
}
