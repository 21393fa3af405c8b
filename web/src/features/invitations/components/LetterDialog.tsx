import { Button } from '@mantine/core';
import { IconCheck, IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { Letter, LetterSummary } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { letterQuery, useCopyLetter, useMarkLetterSent, useSendAgain } from '../api/invitations';
import { canSendAgain, mailAddressOf } from '../model/invitations';
import { CopyField } from './CopyField';
import { Dialog } from '@/shared/ui/Dialog';
import { LetterStateMark } from './LetterStateMark';
import { LetterView } from './LetterView';

interface Props {
  eventId: string;
  letterId: string;
  sends: boolean;
  onClose: () => void;
}

/** One letter: what it says, what became of it, and what can be done. */
export function LetterDialog({ eventId, letterId, sends, onClose }: Props) {
  const { t } = useTranslation('invitations');
  const letter = useQuery(letterQuery(eventId, letterId));
  return (
    <Dialog opened onClose={onClose} title={t('letter.title')} size="44rem">
      <Loaded query={letter} skeleton={<SkeletonList rows={3} height={60} />}>
        {(read) => <OneLetter eventId={eventId} letter={read} sends={sends} />}
      </Loaded>
      <Button variant="default" onClick={onClose} style={{ alignSelf: 'flex-end' }}>
        {t('close')}
      </Button>
    </Dialog>
  );
}

/** The link of a letter is made when it is handed over; that it was sent, only its sender can say. */
function OneLetter({ eventId, letter, sends }: { eventId: string; letter: Letter; sends: boolean }) {
  const { t } = useTranslation('invitations');
  const { summary, text, html } = letter;
  const again = useSendAgain(eventId);
  const copy = useCopyLetter(eventId);
  const sent = useMarkLetterSent(eventId);
  const error = again.error ?? copy.error ?? sent.error;
  const byHand = summary.state === 'by-hand';
  return (
    <>
      <Fate letter={summary} />
      {copy.data ? (
        <section className="stack" style={{ gap: '1rem' }} aria-label={t('byHand.title')}>
          <p>{t('byHand.body')}</p>
          <Button
            component="a"
            href={mailAddressOf(copy.data)}
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconMail size={18} aria-hidden="true" />}
            data-autofocus
          >
            {t('byHand.open')}
          </Button>
          <CopyField label={t('letter.to')} action={t('copy.address')} value={copy.data.email} />
          <CopyField label={t('letter.subject')} action={t('copy.subject')} value={copy.data.subject} />
          <CopyField label={t('letter.message')} action={t('copy.message')} value={copy.data.text} />
        </section>
      ) : (
        <LetterView letter={{ ...summary, text, html }} />
      )}
      {error !== null && <Notice kind="conflict" live title={detailOf(error) ?? t('failed')} />}
      <div className="row" style={{ gap: '0.75rem' }}>
        {canSendAgain(summary.state, sends) && !copy.data && (
          <Button loading={again.isPending} onClick={() => again.mutate(summary.id)}>
            {t('letter.sendAgain')}
          </Button>
        )}
        {!copy.data && summary.state !== 'sending' && (
          <Button
            variant={byHand && !sends ? 'filled' : 'default'}
            loading={copy.isPending}
            onClick={() => copy.mutate(summary.id)}
          >
            {t('letter.copy')}
          </Button>
        )}
        {byHand && (
          <Button
            variant="default"
            leftSection={<IconCheck size={18} aria-hidden="true" />}
            loading={sent.isPending}
            onClick={() => sent.mutate(summary.id)}
          >
            {t('byHand.sent')}
          </Button>
        )}
      </div>
    </>
  );
}

function Fate({ letter }: { letter: LetterSummary }) {
  const { t } = useTranslation('invitations');
  return (
    <div role="status">
      <LetterStateMark state={letter.state} />
      <p className="small soft">{t(`fate.${letter.state}`, { count: letter.attempts })}</p>
      {letter.answer !== null && <p className="small">{t('letter.answer', { answer: letter.answer })}</p>}
    </div>
  );
}
