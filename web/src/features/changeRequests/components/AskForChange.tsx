import { Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { Agenda, ChangeRequestOrder } from '@/shared/api/types';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Dialog } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/Notice';
import { useAskForChange } from '../api/changeRequests';

const LONGEST = 500;

interface Props {
  eventId: string;
  participantId: string;
  /** At least one, in the order of time. */
  meetings: Agenda['meetings'];
  onClose: () => void;
}

const KINDS = ['cannot-come', 'not-at-all', 'another-time', 'earlier', 'later'] as const;

/** Asks organisers for a change of one meeting, or of all that are still to come. */
export function AskForChange({ eventId, participantId, meetings, onClose }: Props) {
  const { t } = useTranslation(['changeRequests', 'common']);
  const format = useFormat(readerZone());
  const ask = useAskForChange(eventId, participantId, onClose);
  const [index, setIndex] = useState(0);
  const [kind, setKind] = useState<ChangeRequestOrder['kind']>('cannot-come');
  const all = kind === 'not-at-all';
  const absence = all || kind === 'cannot-come';
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    const meeting = meetings[all ? 0 : index];
    setMissing(reason.trim() === '');
    if (meeting === undefined || reason.trim() === '') return;
    ask.mutate({ slotId: meeting.slotId, withId: meeting.with.id, kind, reason: reason.trim() });
  };
  return (
    <Dialog opened onClose={onClose} title={t('ask.title')}>
      <form onSubmit={send} className="stack" style={{ gap: '1rem' }} noValidate>
        <Radio.Group
          label={t('ask.kind')}
          value={kind}
          onChange={(value) => setKind(KINDS.find((one) => one === value) ?? kind)}
        >
          <div className="stack" style={{ gap: '0.75rem', paddingTop: '0.5rem' }}>
            {KINDS.map((one) => (
              <Radio key={one} size="md" value={one} label={t(`kind.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        {!all && (
          <NativeSelect
            size="md"
            label={t('ask.meeting')}
            value={index}
            data={meetings.map((meeting, value) => ({
              value: String(value),
              label: t('mine.meeting', { time: format.dateTime(meeting.start), name: meeting.with.name }),
            }))}
            onChange={({ currentTarget }) => setIndex(Number(currentTarget.value))}
          />
        )}
        <Textarea
          size="md"
          label={t('ask.reason')}
          description={t(absence ? 'ask.reasonHint' : 'ask.timeHint')}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={LONGEST}
          required
          error={missing && t('ask.reasonMissing')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {ask.isError && (
          <Notice kind="conflict" live title={detailOf(ask.error) ?? t('common:error.unreachable.body')} />
        )}
        <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={ask.isPending}>
            {t('ask.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
