import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { BoardState } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/Notice';
import { usePublishBoard } from '../api/board';
import { useEditor } from '../api/useEditor';
import { unsettled, whyUnpublishable } from '../model/board';
import panel from './Panel.module.css';

interface Props {
  state: BoardState;
  /** What publishing does besides. */
  consequence: ReactNode;
  opened: boolean;
  onClose: () => void;
  onConflicts: () => void;
}

/** Publishes the board as the next version, after saying who will see a change; or says what stands in the way. */
export function PublishDialog({ state, consequence, opened, onClose, onConflicts }: Props) {
  const { t } = useTranslation(['board', 'common']);
  const { eventId } = useEditor();
  const publish = usePublishBoard(eventId);
  const version = (state.published?.version ?? 0) + 1;
  const why = whyUnpublishable(state);
  const told = state.published?.told;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('publish.title', { version })}>
      {why === 'unsettled' && (
        <>
          <Notice kind="conflict" title={t('publish.unsettled', { count: unsettled(state).length })}>
            <p>{t('publish.settle')}</p>
          </Notice>
          <ul className={panel.bullets}>
            {unsettled(state).map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {why === 'empty' && <p>{t('publish.empty')}</p>}
      {why === 'same' && <p>{t('publish.same', { version: version - 1 })}</p>}
      {why === null && (
        <>
          <p>
            {told === undefined ? t('publish.first', { count: state.scheduled }) : t('told', { count: told })}
          </p>
          <p className="soft">
            {version > 1 ? t('publish.replaces', { version: version - 1 }) : t('publish.frozen')}
          </p>
          <p>
            {t('publish.letters')}{' '}
            <Link to="/evenements/$eventId/publication" params={{ eventId }}>
              {t('publish.whoIsTold')}
            </Link>
          </p>
          {consequence}
        </>
      )}
      {publish.isError && (
        <Notice kind="conflict" live title={t('publish.failed')}>
          <p>{detailOf(publish.error) ?? t('common:error.unreachable.body')}</p>
        </Notice>
      )}
      <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common:action.cancel')}
        </Button>
        {why === 'unsettled' && (
          <Button
            onClick={() => {
              onClose();
              onConflicts();
            }}
          >
            {t('publish.seeConflicts')}
          </Button>
        )}
        {why === null && (
          <Button
            loading={publish.isPending}
            onClick={() => publish.mutate(state.revision, { onSuccess: onClose })}
          >
            {t('publish.action', { version })}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
