import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEditor } from '@/features/board/api/useEditor';
import { settlesPublished } from '@/features/board/model/board';
import { useStartJob } from '@/features/schedule/api/jobs';
import { JobTrouble } from '@/features/schedule/components/JobTrouble';
import { troubledJob } from '@/features/schedule/model/job';
import type { Board, Event, Job } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';

/** So many broken rules are listed. */
const LISTED = 3;

interface Props {
  event: Event;
  board: Board;
  jobs: Job[];
  readOnly: boolean;
}

/** What an organiser has to know before going on. */
export function BoardNotices({ event, board: { state }, jobs, readOnly }: Props) {
  const { t } = useTranslation('board');
  const format = useFormat(event.timeZone);
  const { run } = useEditor();
  const start = useStartJob(event.id);
  const { published, waiting } = state;
  const settled = settlesPublished(state);
  const unlisted = (published?.broken.length ?? 0) - LISTED;
  const trouble = event.runningJobId === null ? troubledJob(jobs) : null;
  const params = { eventId: event.id };
  return (
    <>
      {readOnly && (
        <Notice kind="info" title={t('notice.readOnlyTitle')}>
          {t('notice.readOnlyBody')}
        </Notice>
      )}
      {published !== null && published.broken.length > 0 && (
        <Notice
          kind={settled ? 'waiting' : 'warning'}
          live
          title={t('notice.brokenTitle', { version: published.version, count: published.broken.length })}
          action={
            <div className="row" style={{ gap: '0.75rem' }}>
              <Button
                size="sm"
                variant={settled ? 'default' : 'filled'}
                renderRoot={(props) => (
                  <Link to="/evenements/$eventId/planning/propositions" params={params} {...props} />
                )}
              >
                {t('notice.react')}
              </Button>
              {settled && (
                <Button
                  size="sm"
                  renderRoot={(props) => (
                    <Link to="/evenements/$eventId/publication" params={params} {...props} />
                  )}
                >
                  {t('notice.publish')}
                </Button>
              )}
            </div>
          }
        >
          {settled && <p>{t('notice.settled', { version: published.version + 1 })}</p>}
          <ul>
            {published.broken.slice(0, LISTED).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
            {unlisted > 0 && <li>{t('notice.more', { count: unlisted })}</li>}
          </ul>
        </Notice>
      )}
      {waiting !== null && (
        <Notice
          kind="waiting"
          live
          title={t('notice.waitingTitle', { count: waiting.scheduled, requests: waiting.requests })}
          action={
            readOnly ? null : (
              <Button
                size="sm"
                onClick={() => void run({ kind: 'take', scheduleId: waiting.scheduleId }, { anyway: true })}
              >
                {t('notice.take')}
              </Button>
            )
          }
        >
          <p>{t('notice.waitingBody', { when: format.dateTime(waiting.at) })}</p>
        </Notice>
      )}
      {trouble !== null && (
        <JobTrouble job={trouble} onAgain={(seconds) => start.mutate({ seconds, mode: 'optimise' })} />
      )}
    </>
  );
}
