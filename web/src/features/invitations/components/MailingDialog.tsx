import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { PreparedMailing } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { mailingLetterQuery, recipientsQuery, useSendMailing } from '../api/invitations';
import { Dialog } from '@/shared/ui/Dialog';
import { DelegateChooser } from './DelegateChooser';
import { LetterView } from './LetterView';

/** So many can be chosen from without looking for them. */
const FEW = 50;

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
  const { kind, recipients: count, leftOut } = prepared;
  const send = useSendMailing(eventId);
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
      <Previews eventId={eventId} mailingId={prepared.id} count={count} />
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

/** What any of the recipients gets. */
function Previews({ eventId, mailingId, count }: { eventId: string; mailingId: string; count: number }) {
  const { t } = useTranslation('invitations');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const recipients = useQuery(recipientsQuery(eventId, mailingId, text));
  return (
    <Loaded query={recipients} skeleton={<SkeletonList rows={3} height={60} />}>
      {(found) => {
        const shown = chosen ?? found[0]?.delegateId;
        return (
          <>
            <DelegateChooser
              label={t('mailing.see', { count })}
              found={found}
              chosen={shown ?? ''}
              onChoose={setChosen}
              text={text}
              onText={count > FEW ? setText : null}
            />
            {shown !== undefined && (
              <Preview key={shown} eventId={eventId} mailingId={mailingId} delegateId={shown} />
            )}
          </>
        );
      }}
    </Loaded>
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
