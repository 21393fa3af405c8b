import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconHistory } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardState } from '@/shared/api/types';
import { useEditor } from '../api/useEditor';

interface Props {
  state: BoardState;
  onSteps: () => void;
}

/** Undoing and redoing, by button and by key, and the way to everything that was done. */
export function TurnButtons({ state: { undo, redo }, onSteps }: Props) {
  const { t } = useTranslation('board');
  const { turn, readOnly } = useEditor();
  // Whoever presses twice means two steps, though the first is not back from the service yet.
  const back = () => undo !== null && !readOnly && void turn('undo');
  const forward = () => redo !== null && !readOnly && void turn('redo');
  useTurnKeys(back, forward);
  const backLabel =
    undo === null ? t('turn.noUndo') : t('turn.undo', { author: undo.author, what: undo.what });
  const forwardLabel =
    redo === null ? t('turn.noRedo') : t('turn.redo', { author: redo.author, what: redo.what });
  return (
    <ActionIcon.Group aria-label={t('turn.label')}>
      <Tooltip label={backLabel} multiline maw={320} openDelay={300} withinPortal={false}>
        <ActionIcon
          variant="default"
          size={42}
          aria-label={backLabel}
          aria-keyshortcuts="Control+Z"
          aria-disabled={undo === null || readOnly}
          data-disabled={undo === null || readOnly}
          onClick={back}
        >
          <IconArrowBackUp size={20} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={forwardLabel} multiline maw={320} openDelay={300} withinPortal={false}>
        <ActionIcon
          variant="default"
          size={42}
          aria-label={forwardLabel}
          aria-keyshortcuts="Control+Y"
          aria-disabled={redo === null || readOnly}
          data-disabled={redo === null || readOnly}
          onClick={forward}
        >
          <IconArrowForwardUp size={20} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('steps.title')} openDelay={300} withinPortal={false}>
        <ActionIcon variant="default" size={42} aria-label={t('steps.title')} onClick={onSteps}>
          <IconHistory size={20} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </ActionIcon.Group>
  );
}

/** Ctrl or Cmd with Z, Shift+Z, Y; not while somebody writes or answers a question, which have their own. */
function useTurnKeys(back: () => void, forward: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    const writes = (event.target as Element).closest('input, textarea, select, [contenteditable]') !== null;
    if (writes || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) forward();
    else back();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
