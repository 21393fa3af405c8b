import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowsSplit2,
  IconCheck,
  IconDots,
  IconLock,
  IconLockOpen,
  IconUserOff,
  IconVersions,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TurnButtons } from '@/features/board/components/TurnButtons';
import { useEditor } from '@/features/board/api/useEditor';
import { isUntouched } from '@/features/board/model/board';
import type { Board, BoardState, Event } from '@/shared/api/types';
import classes from './BoardPage.module.css';
import { SearchButtons } from './SearchButtons';

interface Props {
  event: Event;
  board: Board;
  onSteps: () => void;
  onPublish: () => void;
}

/** What can be done with the whole board. */
export function BoardActions({ event, board, onSteps, onPublish }: Props) {
  const { t } = useTranslation('board');
  const { run, readOnly } = useEditor();
  const params = { eventId: event.id };
  const { state, meetings } = board;
  const started = !isUntouched(board);
  return (
    <div className={classes.actions}>
      {started && <TurnButtons state={state} onSteps={onSteps} />}
      {started && event.runningJobId === null && !readOnly && (
        <SearchButtons event={event} board={board} primary={state.scheduled === 0} />
      )}
      {started && !readOnly && <Publish state={state} eventId={event.id} onPublish={onPublish} />}
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={42} aria-label={t('more.label')}>
            <IconDots size={20} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {meetings.length > 0 && !readOnly && (
            <>
              <Menu.Item
                leftSection={<IconLock size={18} aria-hidden="true" />}
                onClick={() => void run({ kind: 'pin', pinned: true })}
              >
                {t('more.pinAll')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconLockOpen size={18} aria-hidden="true" />}
                onClick={() => void run({ kind: 'pin', pinned: false })}
              >
                {t('more.unpinAll')}
              </Menu.Item>
              <Menu.Divider />
            </>
          )}
          <Menu.Item
            leftSection={<IconArrowsSplit2 size={18} aria-hidden="true" />}
            renderRoot={(props) => <Link to="/evenements/$eventId/et-si" params={params} {...props} />}
          >
            {t('more.whatIf')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconVersions size={18} aria-hidden="true" />}
            renderRoot={(props) => (
              <Link to="/evenements/$eventId/planning/versions" params={params} {...props} />
            )}
          >
            {t('more.versions')}
          </Menu.Item>
          {event.publishedVersion !== null && (
            <Menu.Item
              leftSection={<IconUserOff size={18} aria-hidden="true" />}
              renderRoot={(props) => (
                <Link to="/evenements/$eventId/planning/absences" params={params} {...props} />
              )}
            >
              {t('more.absences')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

interface PublishProps {
  state: BoardState;
  eventId: string;
  onPublish: () => void;
}

/** Publishing, where it would change an agenda; else what is published. */
function Publish({ state: { published, scheduled }, eventId, onPublish }: PublishProps) {
  const { t } = useTranslation('board');
  if (published === null && scheduled === 0) return null;
  if (published === null || published.told > 0) {
    return (
      <Button onClick={onPublish}>{t('publish.action', { version: (published?.version ?? 0) + 1 })}</Button>
    );
  }
  return (
    <Button
      variant="default"
      leftSection={<IconCheck size={18} aria-hidden="true" />}
      renderRoot={(props) => <Link to="/evenements/$eventId/publication" params={{ eventId }} {...props} />}
    >
      {t('publish.published', { version: published.version })}
    </Button>
  );
}
