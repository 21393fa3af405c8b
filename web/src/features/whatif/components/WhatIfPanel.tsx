import { useTranslation } from 'react-i18next';
import type { WhatIfSummary } from '@/shared/api/types';
import { stopwatch } from '@/shared/lib/time';
import { useNow } from '@/shared/lib/useNow';
import { SearchUnderWay } from '@/shared/ui/SearchUnderWay';
import { useCancelWhatIf } from '../api/whatIfs';
import { secondsLeft } from '../model/whatIf';

/** A what-if under way: how many situations are answered, and the way to stop it. */
export function WhatIfPanel({ eventId, whatIf }: { eventId: string; whatIf: WhatIfSummary }) {
  const { t } = useTranslation('whatif');
  const cancel = useCancelWhatIf(eventId);
  const now = useNow(1000);
  const { answered, asked, attempts, state } = whatIf;
  const left = stopwatch(secondsLeft(whatIf, now));
  return (
    <SearchUnderWay
      title={t(state === 'queued' ? 'job.queued' : 'job.running')}
      detail={answered === 0 ? t('job.first', { left }) : t('job.answered', { count: answered, asked, left })}
      done={asked === 0 ? 0 : (100 * answered) / asked}
      progressLabel={t('job.progress')}
      stopLabel={t('job.stop')}
      stopFailed={t('job.stopFailed')}
      stopping={cancel}
      onStop={() => cancel.mutate(whatIf.id)}
      resumed={attempts > 1 ? t('job.resumed') : null}
    />
  );
}
