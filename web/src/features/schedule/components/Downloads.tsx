import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Downloads.module.css';

/** The files of a schedule and of the problem that it answers. */
export function Downloads({ eventId, scheduleId }: { eventId: string; scheduleId: string }) {
  const { t } = useTranslation('schedule');
  const at = `/api/events/${eventId}/schedules/${scheduleId}`;
  return (
    <ul className={classes.list}>
      <li>
        <a href={`${at}/file`} download="schedule.json">
          <IconDownload size={18} aria-hidden="true" /> {t('files.schedule')}
        </a>
      </li>
      <li>
        <a href={`${at}/problem`} download="problem.json">
          <IconDownload size={18} aria-hidden="true" /> {t('files.problem')}
        </a>
      </li>
    </ul>
  );
}
