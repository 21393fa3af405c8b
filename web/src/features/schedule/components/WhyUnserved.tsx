import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/errors';
import type { Reason } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { useSearchRepairs } from '../api/schedules';
import classes from './WhyUnserved.module.css';

interface Props {
  eventId: string;
  scheduleId: string;
  reason: Reason;
}

/** Why a wish has no meeting and, once asked for, what would give it one. */
export function WhyUnserved({ eventId, scheduleId, reason }: Props) {
  const { t } = useTranslation('schedule');
  const search = useSearchRepairs(eventId, scheduleId);
  return (
    <div className={classes.why}>
      <ul className={`soft ${classes.sentences}`}>
        {reason.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {search.data === undefined && (
        <Button
          variant="default"
          size="sm"
          loading={search.isPending}
          onClick={() => search.mutate(reason.request)}
        >
          {t('repairs.search')}
        </Button>
      )}
      <div role="status">
        {search.isError && (
          <Notice
            kind="warning"
            title={
              (search.error instanceof ApiError ? search.error.problem?.detail : null) ?? t('repairs.failed')
            }
          />
        )}
        {search.data?.length === 0 && <p className="soft">{t('repairs.none')}</p>}
        {search.data !== undefined && search.data.length > 0 && (
          <>
            <p className="strong">{t('repairs.title')}</p>
            <ul className={classes.repairs}>
              {search.data.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
