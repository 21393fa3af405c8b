import { IconAlertTriangle, IconCheck, IconDeviceMobile } from '@tabler/icons-react';
import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './SaveNote.module.css';

export type SaveState =
  { kind: 'saving' } | { kind: 'waiting' } | { kind: 'saved' } | { kind: 'failed'; detail: string | null };

interface Props {
  state: SaveState | undefined;
  onRetry: () => void;
  /** The page says once for all of them that what was changed waits for the connection: here it is only a sign. */
  quiet?: boolean;
}

/** Says beside what was changed whether it is kept; heard as well as seen. */
export function SaveNote({ state, onRetry, quiet = false }: Props) {
  const { t } = useTranslation();
  if (quiet && state?.kind === 'waiting') {
    return (
      <div className={classes.note}>
        <IconDeviceMobile size={16} aria-hidden="true" /> {t('save.waitingShort')}
      </div>
    );
  }
  return (
    <div className={classes.note} role="status" data-kind={state?.kind}>
      {state?.kind === 'saving' && (
        <>
          <Loader size={14} color="gray" aria-hidden="true" /> {t('save.saving')}
        </>
      )}
      {state?.kind === 'waiting' && (
        <>
          <IconDeviceMobile size={16} aria-hidden="true" /> {t('save.waiting')}
        </>
      )}
      {state?.kind === 'saved' && (
        <>
          <IconCheck size={16} aria-hidden="true" /> {t('save.saved')}
        </>
      )}
      {state?.kind === 'failed' && (
        <>
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>{state.detail ?? t('save.failed')}</span>
          <Button variant="subtle" size="compact-sm" flex="none" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        </>
      )}
    </div>
  );
}
