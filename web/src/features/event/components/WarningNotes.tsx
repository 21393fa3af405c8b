import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Warning } from '@/shared/api/types';
import classes from './WarningNotes.module.css';

/** What no schedule can mend: conflicts first, then what will stay unserved. */
export function WarningNotes({ warnings }: { warnings: Warning[] }) {
  const { t } = useTranslation('event');
  return (
    <ul className={classes.notes}>
      {warnings.map(({ severity, text }) => (
        <li key={text} data-severity={severity}>
          {severity === 'error' ? (
            <IconX size={18} aria-label={t('warnings.error')} />
          ) : (
            <IconAlertTriangle size={18} aria-hidden="true" />
          )}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
