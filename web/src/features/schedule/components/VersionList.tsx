import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ScheduleSummary } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import classes from './VersionList.module.css';

interface Props {
  eventId: string;
  schedules: ScheduleSummary[];
  shownId: string;
  zone: string;
}

/** All drafts and versions, the newest first; any can be opened. */
export function VersionList({ eventId, schedules, shownId, zone }: Props) {
  const { t } = useTranslation('schedule');
  const format = useFormat(zone);
  const current = Math.max(0, ...schedules.map(({ version }) => version ?? 0));
  return (
    <ol className={classes.list}>
      {schedules.map((schedule) => (
        <li key={schedule.id}>
          <Link
            to="/evenements/$eventId/planning/versions"
            params={{ eventId }}
            search={{ version: schedule.id }}
            className={classes.version}
            aria-current={schedule.id === shownId ? 'true' : undefined}
          >
            <span className={classes.name}>
              {schedule.version === null
                ? t('versions.draft')
                : t('versions.version', { version: schedule.version })}
              {schedule.version !== null && schedule.version === current && (
                <span className={classes.current}>{t('versions.current')}</span>
              )}
            </span>
            <span className={classes.detail}>
              {t('versions.made', {
                when: format.dateTime(schedule.publishedAt ?? schedule.createdAt),
                author: schedule.author,
              })}
              {' · '}
              {t('words.served', { count: schedule.scheduled, requests: schedule.requests })}
              {schedule.policy === 'worst-first' && ` · ${t('versions.worstFirst')}`}
              {schedule.costs.violations > 0 &&
                ` · ${t('words.conflicts', { count: schedule.costs.violations })}`}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
