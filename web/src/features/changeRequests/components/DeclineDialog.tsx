import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { ChangeRequest } from '@/shared/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/Notice';
import { useDecline } from '../api/changeRequests';

const LONGEST = 500;

interface Props {
  eventId: string;
  request: ChangeRequest;
  onClose: () => void;
}

/** Declines what was asked, with a word to the participant. */
export function DeclineDialog({ eventId, request, onClose }: Props) {
  const { t } = useTranslation(['changeRequests', 'common']);
  const [note, setNote] = useState('');
  const decline = useDecline(eventId, request.id);
  return (
    <Dialog opened onClose={onClose} title={t('decline.title', { name: request.participant })}>
      <p>{t('decline.body')}</p>
      <Textarea
        size="md"
        label={t('decline.note')}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={LONGEST}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {decline.isError && (
        <Notice kind="conflict" live title={detailOf(decline.error) ?? t('common:error.unreachable.body')} />
      )}
      <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button loading={decline.isPending} onClick={() => decline.mutate(note, { onSuccess: onClose })}>
          {t('decline.send')}
        </Button>
      </div>
    </Dialog>
  );
}
