import { SegmentedControl } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Limits, Registration, Side, Slot } from '@/shared/api/types';
import { useAddParticipant } from '../api/people';
import { differences, draftOf, emptyWith, entryOf, withoutBlankDelegates, withUsual } from '../model/draft';
import { ParticipantForm } from './ParticipantForm';
import { useLeaveGuard } from './useLeaveGuard';

interface Props {
  eventId: string;
  side: Side;
  onSide: (side: Side) => void;
  slots: readonly Slot[];
  zone: string;
  /** What new participants of each side are guaranteed and bear. */
  usual: Record<Side, Limits>;
  onAdded: (added: Registration) => void;
}

/** Adds a participant; of which side can be changed until it is added. */
export function AddParticipant({ eventId, side, onSide, slots, zone, usual, onAdded }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const [draft, setDraft] = useState(() => draftOf(emptyWith(usual[side])));
  const add = useAddParticipant(eventId);
  const added = useRef(false);
  const typed = { ...withoutBlankDelegates(draft), kind: side === 'funder' ? draft.kind : null };
  // Another side is another address of the same page: what is typed goes along.
  const choosingSide = useRef(false);
  useLeaveGuard(
    differences(emptyWith(usual[side]), entryOf(typed)).length > 0,
    () => added.current || choosingSide.current,
  );
  const choose = (value: string) => {
    choosingSide.current = true;
    const chosen = value === 'funder' ? 'funder' : 'project';
    setDraft((before) => withUsual(before, usual[side], usual[chosen]));
    onSide(chosen);
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
      sent={add.variables?.entry}
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
