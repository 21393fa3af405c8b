import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import type { Kept } from '../model/SheetKeeper';
import classes from './SheetEditor.module.css';

/** Says whether what is typed is kept; heard as well as seen. */
export function KeepNote({ kept, onRetry }: { kept: Kept; onRetry: () => void }) {
  const { t } = useTranslation(['factsheet', 'common']);
  const format = useFormat(readerZone());
  const { keeping, keptAt, detail } = kept;
  return (
    <div className={classes.keep} data-keeping={keeping}>
      <span role="status">
        {keeping === 'kept' && keptAt !== null && (
          <>
            <IconCheck size={16} aria-hidden="true" /> {t('keep.kept', { time: format.time(keptAt) })}
          </>
        )}
        {(keeping === 'typed' || keeping === 'clash') && t('keep.typed')}
        {keeping === 'sending' && t('keep.sending')}
        {keeping === 'offline' && (
          <>
            <IconCloudOff size={16} aria-hidden="true" /> {t('keep.offline')}
          </>
        )}
        {keeping === 'refused' && (
          <>
            <IconAlertTriangle size={16} aria-hidden="true" /> {detail ?? t('keep.refused')}
          </>
        )}
      </span>
      {(keeping === 'offline' || keeping === 'refused') && (
        <Button size="compact-md" variant="default" onClick={onRetry}>
          {t('common:action.retry')}
        </Button>
      )}
    </div>
  );
}
