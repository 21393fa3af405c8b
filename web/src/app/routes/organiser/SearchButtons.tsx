import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSetPolicy } from '@/features/event/api/event';
import { useStartJob } from '@/features/schedule/api/jobs';
import { PolicyChoice } from '@/features/schedule/components/PolicyChoice';
import { detailOf } from '@/shared/api/errors';
import type { Board, Event } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { TimedButton } from '@/shared/ui/TimedButton';

const USUAL_SECONDS = 20;

interface Props {
  event: Event;
  board: Board;
  primary: boolean;
}

/** Starts a search: for a first schedule, for a better one, or for what has no meeting only. */
export function SearchButtons({ event, board, primary }: Props) {
  const { t } = useTranslation(['board', 'common']);
  const start = useStartJob(event.id);
  const setPolicy = useSetPolicy(event.id);
  const { scheduled, requests } = board.state;
  const failed = start.isError ? start : setPolicy.isError ? setPolicy : null;
  return (
    <>
      {scheduled > 0 && scheduled < requests && (
        <Button
          variant="default"
          loading={start.isPending}
          onClick={() => start.mutate({ seconds: USUAL_SECONDS, mode: 'complete' })}
        >
          {t('search.complete')}
        </Button>
      )}
      <TimedButton
        label={t(scheduled === 0 ? 'search.generate' : 'search.optimise')}
        primary={primary}
        pending={start.isPending || setPolicy.isPending}
        usual={USUAL_SECONDS}
        onStart={(seconds) => start.mutate({ seconds, mode: 'optimise' })}
      >
        <PolicyChoice policy={event.policy} onPolicy={setPolicy.mutate} />
      </TimedButton>
      {failed !== null && (
        <Notice kind="conflict" live title={t('search.failed')}>
          <p>{detailOf(failed.error) ?? t('common:error.unreachable.body')}</p>
        </Notice>
      )}
    </>
  );
}
