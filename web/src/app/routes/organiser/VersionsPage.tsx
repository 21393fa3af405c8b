import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { boardQuery } from '@/features/board/api/board';
import { sendCommand } from '@/features/board/api/changes';
import { whence } from '@/features/board/model/board';
import { TimetableFiles } from '@/features/calendar/components/TimetableFiles';
import { eventQuery } from '@/features/event/api/event';
import { jobsQuery } from '@/features/schedule/api/jobs';
import { scheduleQuery, schedulesQuery } from '@/features/schedule/api/schedules';
import { CertificatePanel } from '@/features/schedule/components/CertificatePanel';
import { Downloads } from '@/features/schedule/components/Downloads';
import { ProofGround } from '@/features/schedule/components/ProofGround';
import { ScheduleWords } from '@/features/schedule/components/ScheduleWords';
import { SearchTrace } from '@/features/schedule/components/SearchTrace';
import { Unserved } from '@/features/schedule/components/Unserved';
import { VersionList } from '@/features/schedule/components/VersionList';
import { detailOf } from '@/shared/api/errors';
import type { Board, Event, Schedule, ScheduleSummary } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { ScheduleBoard } from './ScheduleBoard';
import classes from './VersionsPage.module.css';

const route = getRouteApi('/evenements/$eventId/planning/versions');

/** What was published, and what searches have found: any can be looked at, and taken up again. */
export function VersionsPage() {
  const { t } = useTranslation('board');
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  const schedules = useQuery(schedulesQuery(eventId));
  const skeleton = <SkeletonList rows={3} height={140} />;
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('versions.title')}
        actions={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/evenements/$eventId/planning" params={{ eventId }} {...props} />
            )}
          >
            {t('back')}
          </Button>
        }
      />
      <Loaded query={event} skeleton={skeleton}>
        {(theEvent) => (
          <Loaded query={schedules} skeleton={skeleton}>
            {(all) => <Versions event={theEvent} schedules={all} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

function Versions({ event, schedules }: { event: Event; schedules: ScheduleSummary[] }) {
  const { t } = useTranslation(['board', 'schedule']);
  const { version } = route.useSearch();
  const shown =
    schedules.find(({ id }) => id === version) ??
    schedules.find((one) => one.version !== null && one.version === event.publishedVersion) ??
    schedules[0];
  const query = useQuery({ ...scheduleQuery(event.id, shown?.id ?? ''), enabled: shown !== undefined });
  const board = useQuery(boardQuery(event.id));
  const jobs = useQuery(jobsQuery(event.id));
  if (shown === undefined) {
    return (
      <StatePanel title={t('versions.noneTitle')}>
        <p>{t('versions.noneBody')}</p>
      </StatePanel>
    );
  }
  const job = jobs.data?.find(({ scheduleId }) => scheduleId === shown.id);
  return (
    <>
      <section className={classes.panel}>
        <VersionList eventId={event.id} schedules={schedules} shownId={shown.id} zone={event.timeZone} />
      </section>
      <Loaded query={query} skeleton={<SkeletonList rows={6} height={64} />}>
        {(schedule) => (
          <>
            <Standing event={event} schedule={schedule} board={board.data} />
            <ScheduleBoard schedule={schedule} zone={event.timeZone} />
            <div className={classes.columns}>
              <div className={classes.column}>
                <section className={classes.panel}>
                  <h2>{t('schedule:unserved.title')}</h2>
                  <Unserved eventId={event.id} schedule={schedule} />
                </section>
                <section className={classes.panel} aria-labelledby="certificate">
                  <h2 id="certificate">{t('schedule:certificate.title')}</h2>
                  <CertificatePanel
                    schedule={schedule}
                    ground={(cost, proof) => (
                      <ProofGround eventId={event.id} scheduleId={schedule.id} cost={cost} proof={proof} />
                    )}
                  />
                </section>
              </div>
              <div className={classes.column}>
                {job !== undefined && <SearchTrace key={job.id} eventId={event.id} jobId={job.id} />}
                <section className={classes.panel}>
                  <TimetableFiles
                    eventId={event.id}
                    published={event.publishedVersion}
                    earlier={
                      schedule.version !== null && schedule.version !== event.publishedVersion
                        ? { id: schedule.id, version: schedule.version }
                        : null
                    }
                  />
                </section>
                <section className={classes.panel}>
                  <h2>{t('schedule:files.title')}</h2>
                  <Downloads eventId={event.id} scheduleId={schedule.id} />
                </section>
              </div>
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

/** What a version is, how the board differs from it, and the way to take it up again. */
function Standing({
  event,
  schedule,
  board,
}: {
  event: Event;
  schedule: Schedule;
  board: Board | undefined;
}) {
  const { t } = useTranslation(['board', 'schedule', 'common']);
  const format = useFormat(event.timeZone);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { version } = schedule;
  const take = useMutation({
    mutationFn: () => sendCommand(queryClient, event.id, { kind: 'take', scheduleId: schedule.id }, true),
    onSuccess: () => navigate({ to: '/evenements/$eventId/planning', params: { eventId: event.id } }),
  });
  const when = format.dateTime(schedule.publishedAt ?? schedule.createdAt);
  const differs = board === undefined ? null : differences(schedule, board);
  return (
    <section className={classes.panel}>
      <div className={classes.head}>
        <h2>
          {version === null
            ? t('versions.search', { when, author: schedule.author })
            : t('schedule:page.published', { version, when })}
        </h2>
        {differs !== null && differs > 0 && (
          <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
            {version === null ? t('versions.takeResult') : t('versions.take', { version })}
          </Button>
        )}
      </div>
      {differs !== null && <p className={classes.differs}>{t('versions.differs', { count: differs })}</p>}
      {take.isError && (
        <Notice kind="conflict" live title={detailOf(take.error) ?? t('common:error.unreachable.body')} />
      )}
      <ScheduleWords schedule={schedule} />
    </section>
  );
}

/** How many meetings are elsewhere, or at all, on one of the two only. */
function differences(schedule: Schedule, board: Board): number {
  const version = { ...board, meetings: schedule.meetings.map((meeting) => ({ ...meeting, pinned: false })) };
  const there = new Set(board.meetings.map(({ request }) => request));
  const gone = version.meetings.filter(({ request }) => !there.has(request)).length;
  return whence(version, board).size + gone;
}
