import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { PreparedMailing } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { mailingLetterQuery, useSendMailing } from '../api/invitations';
import { Dialog } from '@/shared/ui/Dialog';
import { LetterView } from './LetterView';

interface Props {
  eventId: string;
  prepared: PreparedMailing;
  sends: boolean;
  onClose: () => void;
  onSent: (count: number) => void;
}

/** Who would get what, before anything is sent. */
export function MailingDialog({ eventId, prepared, sends, onClose, onSent }: Props) {
  const { t } = useTranslation(['invitations', 'common']);
  const { kind, recipients, leftOut } = prepared;
  const [shown, setShown] = useState(recipients[0]?.delegateId ?? '');
  const send = useSendMailing(eventId);
  const count = recipients.length;
  if (count === 0) {
    return (
      <Dialog size="36rem" opened onClose={onClose} title={t(`mailing.nobody.${kind}`)}>
        <p>{t(`mailing.nobodyBody.${kind}`)}</p>
        <Button variant="default" onClick={onClose} data-autofocus style={{ alignSelf: 'flex-end' }}>
          {t('close')}
        </Button>
      </Dialog>
    );
  }
  return (
    <Dialog opened onClose={onClose} title={t(`mailing.title.${kind}`, { count })} size="44rem">
      {leftOut > 0 && <Notice kind="info" title={t(`mailing.leftOut.${kind}`, { count: leftOut })} />}
      {!sends && <Notice kind="info" title={t('mailing.byHand')} />}
      <NativeSelect
        label={t('mailing.see', { count })}
        size="md"
        value={shown}
        data={recipients.map((one) => ({
          value: one.delegateId,
          label: `${one.name} (${one.participant})`,
        }))}
        onChange={(event) => setShown(event.currentTarget.value)}
      />
      <Preview key={shown} eventId={eventId} mailingId={prepared.id} delegateId={shown} />
      {send.isError && (
        <Notice kind="conflict" live title={detailOf(send.error) ?? t('failed')}>
          <p>{t('mailing.retry')}</p>
        </Notice>
      )}
      <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button
          data-autofocus
          loading={send.isPending}
          onClick={() => send.mutate(prepared.id, { onSuccess: ({ queued }) => onSent(queued) })}
        >
          {t(sends ? 'mailing.send' : 'mailing.write', { count })}
        </Button>
      </div>
    </Dialog>
  );
}

function Preview(props: { eventId: string; mailingId: string; delegateId: string }) {
  const letter = useQuery(mailingLetterQuery(props.eventId, props.mailingId, props.delegateId));
  return (
    <Loaded query={letter} skeleton={<SkeletonList rows={3} height={60} />}>
      {(found) => <LetterView letter={found} />}
    </Loaded>
  );
}
