import { SegmentedControl } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registration, Side, Slot } from '@/shared/api/types';
import { useAddParticipant } from '../api/people';
import { differences, draftOf, EMPTY, entryOf, withoutBlankDelegates } from '../model/draft';
import { ParticipantForm } from './ParticipantForm';
import { useLeaveGuard } from './useLeaveGuard';

interface Props {
  eventId: string;
  side: Side;
  onSide: (side: Side) => void;
  slots: readonly Slot[];
  zone: string;
  onAdded: (added: Registration) => void;
}

/** Adds a participant; of which side can be changed until it is added. */
export function AddParticipant({ eventId, side, onSide, slots, zone, onAdded }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const [draft, setDraft] = useState(() => draftOf(EMPTY));
  const add = useAddParticipant(eventId);
  const added = useRef(false);
  const typed = { ...withoutBlankDelegates(draft), kind: side === 'funder' ? draft.kind : null };
  // Another side is another address of the same page: what is typed goes along.
  const choosingSide = useRef(false);
  useLeaveGuard(differences(EMPTY, entryOf(typed)).length > 0, () => added.current || choosingSide.current);
  const choose = (value: string) => {
    choosingSide.current = true;
    onSide(value === 'funder' ? 'funder' : 'project');
    requestAnimationFrame(() => (choosingSide.current = false));
  };
  const save = () => {
    setDraft(typed);
    add.mutate(
      { side, entry: entryOf(typed) },
      {
        onSuccess: (kept) => {
          added.current = true;
          onAdded(kept);
        },
      },
    );
  };
  return (
    <ParticipantForm
      side={side}
      slots={slots}
      zone={zone}
      draft={draft}
      onChange={setDraft}
      error={add.error}
      saving={add.isPending}
      saved={false}
      onSave={save}
      saveLabel={t(`add.${side}`)}
    >
      <SegmentedControl
        aria-label={t('add.side')}
        size="md"
        value={side}
        onChange={choose}
        data={[
          { value: 'project', label: t('common:side.project') },
          { value: 'funder', label: t('common:side.funder') },
        ]}
      />
    </ParticipantForm>
  );
}
