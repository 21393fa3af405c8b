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
  /** At least one. */
  meetings: Agenda['meetings'];
  onClose: () => void;
}

/** Asks organisers for a change of one meeting. */
export function AskForChange({ eventId, participantId, meetings, onClose }: Props) {
  const { t } = useTranslation(['changeRequests', 'common']);
  const format = useFormat(readerZone());
  const ask = useAskForChange(eventId, participantId, onClose);
  const [index, setIndex] = useState(0);
  const [kind, setKind] = useState<ChangeRequestOrder['kind']>('cannot-come');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    const meeting = meetings[index];
    setMissing(reason.trim() === '');
    if (meeting === undefined || reason.trim() === '') return;
    ask.mutate({ slotId: meeting.slotId, withId: meeting.with.id, kind, reason: reason.trim() });
  };
  return (
    <Dialog opened onClose={onClose} title={t('ask.title')}>
      <form onSubmit={send} className="stack" style={{ gap: '1rem' }} noValidate>
        <NativeSelect
          size="md"
          label={t('ask.meeting')}
          value={index}
          data={meetings.map((meeting, value) => ({
            value: String(value),
            label: t('mine.meeting', { time: format.time(meeting.start), name: meeting.with.name }),
          }))}
          onChange={({ currentTarget }) => setIndex(Number(currentTarget.value))}
        />
        <Radio.Group
          label={t('ask.kind')}
          value={kind}
          onChange={(value) => setKind(value === 'another-time' ? 'another-time' : 'cannot-come')}
        >
          <div className="stack" style={{ gap: '0.75rem', paddingTop: '0.5rem' }}>
            <Radio size="md" value="cannot-come" label={t('kind.cannot-come')} />
            <Radio size="md" value="another-time" label={t('kind.another-time')} />
          </div>
        </Radio.Group>
        <Textarea
          size="md"
          label={t('ask.reason')}
          description={t('ask.reasonHint')}
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
