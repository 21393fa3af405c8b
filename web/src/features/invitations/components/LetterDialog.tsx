import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { LetterSummary } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { letterQuery, useCopyLetter, useSendAgain } from '../api/invitations';
import { canSendAgain } from '../model/invitations';
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
        {({ summary, text, html }) => (
          <>
            <Fate letter={summary} />
            <LetterView letter={{ ...summary, text, html }} />
            <Actions eventId={eventId} letter={summary} sends={sends} />
          </>
        )}
      </Loaded>
      <Button variant="default" onClick={onClose} style={{ alignSelf: 'flex-end' }}>
        {t('close')}
      </Button>
    </Dialog>
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

function Actions({ eventId, letter, sends }: { eventId: string; letter: LetterSummary; sends: boolean }) {
  const { t } = useTranslation('invitations');
  const again = useSendAgain(eventId);
  const copy = useCopyLetter(eventId);
  const error = again.error ?? copy.error;
  return (
    <>
      {copy.data && (
        <>
          <CopyField label={t('letter.to')} value={copy.data.email} />
          <CopyField label={t('letter.subject')} value={copy.data.subject} />
          <CopyField label={t('letter.message')} value={copy.data.text} />
        </>
      )}
      {error !== null && <Notice kind="conflict" live title={detailOf(error) ?? t('failed')} />}
      <div className="row" style={{ gap: '0.75rem' }}>
        {canSendAgain(letter.state, sends) && (
          <Button loading={again.isPending} onClick={() => again.mutate(letter.id)}>
            {t('letter.sendAgain')}
          </Button>
        )}
        {!copy.data && letter.state !== 'sending' && (
          <Button
            variant={letter.state === 'by-hand' && !sends ? 'filled' : 'default'}
            loading={copy.isPending}
            onClick={() => copy.mutate(letter.id)}
          >
            {t('letter.copy')}
          </Button>
        )}
      </div>
    </>
  );
}
