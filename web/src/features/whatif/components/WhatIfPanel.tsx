import { Button, Progress } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { WhatIfSummary } from '@/shared/api/types';
import { stopwatch } from '@/shared/lib/time';
import { useNow } from '@/shared/lib/useNow';
import { Notice } from '@/shared/ui/Notice';
import { useCancelWhatIf } from '../api/whatIfs';
import { secondsLeft } from '../model/whatIf';
import classes from './WhatIfPanel.module.css';

/** A what-if under way: how far it is, how long still, and the way to stop it. */
export function WhatIfPanel({ eventId, whatIf }: { eventId: string; whatIf: WhatIfSummary }) {
  const { t } = useTranslation('whatif');
  const cancel = useCancelWhatIf(eventId);
  const now = useNow(1000);
  const { answered, asked, attempts, state } = whatIf;
  const left = stopwatch(secondsLeft(whatIf, now));
  return (
    <section className={classes.panel}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 role="status">{t(state === 'queued' ? 'job.queued' : 'job.running')}</h2>
          <p className="small soft">
            {answered === 0 ? t('job.first', { left }) : t('job.answered', { count: answered, asked, left })}
          </p>
        </div>
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={18} aria-hidden="true" />}
          loading={cancel.isPending || cancel.isSuccess}
          onClick={() => cancel.mutate(whatIf.id)}
        >
          {t('job.stop')}
        </Button>
      </div>
      <Progress
        className={classes.bar ?? ''}
        value={asked === 0 ? 0 : (100 * answered) / asked}
        size={6}
        transitionDuration={250}
        aria-label={t('job.progress')}
      />
      {attempts > 1 && <Notice kind="waiting" title={t('job.resumed')} />}
      {cancel.isError && (
        <Notice kind="conflict" live title={detailOf(cancel.error) ?? t('job.stopFailed')} />
      )}
    </section>
  );
}
