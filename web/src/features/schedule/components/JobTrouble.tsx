import { useTranslation } from 'react-i18next';
import type { Job } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { Button } from '@mantine/core';

/** Why the last search left no schedule, and the way to search again. */
export function JobTrouble({ job, onAgain }: { job: Job; onAgain: (seconds: number) => void }) {
  const { t } = useTranslation('schedule');
  const failed = job.state === 'failed';
  return (
    <Notice
      kind={failed ? 'conflict' : 'warning'}
      live
      title={t(failed ? 'job.failed' : 'job.cancelled')}
      action={
        <Button variant="default" onClick={() => onAgain(job.seconds)}>
          {t('job.again')}
        </Button>
      }
    >
      <p>{job.failure ?? t(failed ? 'job.failedBody' : 'job.cancelledBody')}</p>
    </Notice>
  );
}
