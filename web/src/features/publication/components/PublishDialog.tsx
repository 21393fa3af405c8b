import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { PublicationPreview } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { previewQuery, usePublishBoard } from '../api/publication';
import { Effects, type AcceptedConflict } from './Effects';

interface Props {
  eventId: string;
  accepted: readonly AcceptedConflict[];
  /** What publishing does besides. */
  consequence: ReactNode;
  /** Leads to who is told what; null where one is there. */
  toDetails: ReactNode;
  /** Leads to where conflicts are settled. */
  toConflicts: ReactNode;
  opened: boolean;
  onClose: () => void;
}

/** The last question before a version is published, with what that does; then, what was done. */
export function PublishDialog({ eventId, opened, onClose, ...rest }: Props) {
  const { t } = useTranslation(['publication', 'common']);
  const publish = usePublishBoard(eventId);
  const preview = useQuery({ ...previewQuery(eventId), enabled: opened });
  const close = () => {
    onClose();
    publish.reset();
  };
  const version = publish.data?.version ?? null;
  if (version !== null) {
    const letters = publish.data?.letters ?? 0;
    return (
      <Dialog opened={opened} onClose={close} title={t('done.title', { version })}>
        <Notice kind="served" live title={t('done.letters', { count: letters })} />
        <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end' }}>
          {letters > 0 && (
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link to="/evenements/$eventId/messages" params={{ eventId }} {...props} />
              )}
            >
              {t('done.messages')}
            </Button>
          )}
          <Button onClick={close} data-autofocus>
            {t('common:action.close')}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={preview.data === undefined ? t('title') : t('ask.title', { version: preview.data.version })}
      size="lg"
    >
      <Loaded query={preview} skeleton={<SkeletonList rows={2} height={56} />}>
        {(seen) => <Question preview={seen} publish={publish} onClose={close} {...rest} />}
      </Loaded>
    </Dialog>
  );
}

type QuestionProps = Omit<Props, 'eventId' | 'opened'> & {
  preview: PublicationPreview;
  publish: ReturnType<typeof usePublishBoard>;
};

function Question({
  preview,
  publish,
  accepted,
  consequence,
  toDetails,
  toConflicts,
  onClose,
}: QuestionProps) {
  const { t } = useTranslation(['publication', 'common']);
  const { version, told, letters, unsettled, differs } = preview;
  const possible = differs && unsettled.length === 0;
  const send = (tell: boolean) => publish.mutate({ preview, tell });
  return (
    <>
      {differs ? (
        <p>
          {t('next.told', { count: told.length })}. {toDetails}
        </p>
      ) : (
        <p>{t('next.nothingBody', { version: version - 1 })}</p>
      )}
      <Effects preview={preview} accepted={accepted} toConflicts={toConflicts} />
      {possible && (
        <>
          <p className="soft">
            {version > 1 ? t('ask.replaces', { version: version - 1 }) : t('ask.frozen')}
          </p>
          {consequence}
        </>
      )}
      {publish.isError && (
        <Notice kind="conflict" live title={t('ask.failed')}>
          <p>{detailOf(publish.error) ?? t('common:error.unreachable.body')}</p>
        </Notice>
      )}
      <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common:action.cancel')}
        </Button>
        {possible && letters > 0 && (
          <Button variant="default" disabled={publish.isPending} onClick={() => send(false)}>
            {t('ask.publishSilently')}
          </Button>
        )}
        {possible && (
          <Button loading={publish.isPending} onClick={() => send(true)}>
            {letters === 0
              ? t('ask.publish', { version })
              : t('ask.publishTell', { version, count: letters })}
          </Button>
        )}
      </div>
    </>
  );
}
