import { Button } from '@mantine/core';
import { IconCalendarPlus, IconHeartHandshake } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEditor } from '@/features/board/api/useEditor';
import type { Board, Event } from '@/shared/api/types';
import { StatePanel } from '@/shared/ui/StatePanel';
import { SearchButtons } from './SearchButtons';

/** Nothing was done yet: what to do first. */
export function EmptyBoard({ event, board }: { event: Event; board: Board }) {
  const { t } = useTranslation('board');
  const { readOnly } = useEditor();
  if (board.requests.length > 0) {
    return (
      <StatePanel
        icon={<IconCalendarPlus size={32} stroke={1.5} />}
        title={t('empty.title')}
        action={readOnly ? null : <SearchButtons event={event} board={board} primary />}
      >
        <p>{t('empty.body')}</p>
      </StatePanel>
    );
  }
  return (
    <StatePanel
      icon={<IconHeartHandshake size={32} stroke={1.5} />}
      title={t('empty.noWishTitle')}
      action={
        <Button
          renderRoot={(props) => (
            <Link to="/evenements/$eventId/souhaits" params={{ eventId: event.id }} {...props} />
          )}
        >
          {t('empty.goToWishes')}
        </Button>
      }
    >
      <p>{t('empty.noWishBody')}</p>
    </StatePanel>
  );
}
