import { useTranslation } from 'react-i18next';
import type { LiveState } from '@/shared/api/follow';
import classes from './LiveBadge.module.css';

/** Whether what is on the page follows the event as it happens. */
export function LiveBadge({ state }: { state: LiveState }) {
  const { t } = useTranslation();
  return (
    <span className={classes.badge} data-state={state} role="status">
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {state === 'live' ? (
          <circle cx="5" cy="5" r="4" fill="currentColor" />
        ) : (
          <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        )}
      </svg>
      {t(`live.${state}`)}
    </span>
  );
}
