import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/shared/ui/Loaded';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { stopwatch } from '@/shared/lib/time';
import { jobQuery } from '../api/jobs';
import { elapsedMillis } from '../model/job';
import { CostCurves } from './CostCurves';
import classes from './SearchTrace.module.css';

/** How a schedule was found: the curves of its search, on demand. */
export function SearchTrace({ eventId, jobId }: { eventId: string; jobId: string }) {
  const { t } = useTranslation('schedule');
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...jobQuery(eventId, jobId), enabled: open });
  return (
    <details className={classes.trace} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('trace.title')}</summary>
      {open && (
        <div className={classes.body}>
          <Loaded query={query} skeleton={<SkeletonList rows={1} height={120} />}>
            {(job) => (
              <>
                <p className="small soft">
                  {t('trace.summary', {
                    count: job.curve.length,
                    duration: stopwatch(elapsedMillis(job, 0) / 1000),
                  })}
                </p>
                <CostCurves job={job} elapsed={elapsedMillis(job, 0)} />
              </>
            )}
          </Loaded>
        </div>
      )}
    </details>
  );
}
