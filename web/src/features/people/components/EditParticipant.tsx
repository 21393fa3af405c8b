import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/keys';
import type { Registration, Slot } from '@/shared/api/types';
import { useLanguage } from '@/shared/lib/language';
import { listOf } from '@/shared/lib/numbers';
import { Notice } from '@/shared/ui/Notice';
import { useChangeParticipant } from '../api/people';
import { entryOf, withoutBlankDelegates } from '../model/draft';
import { useRegistrationDraft, type RegistrationDraft } from '../model/useRegistrationDraft';
import { ParticipantForm } from './ParticipantForm';
import { useLeaveGuard } from './useLeaveGuard';

interface Props {
  eventId: string;
  /** As it was read last. */
  registration: Registration;
  slots: readonly Slot[];
  zone: string;
}

/** Changes what is kept of a participant; when somebody else was quicker, says so and keeps the typing. */
export function EditParticipant({ eventId, registration, slots, zone }: Props) {
  const { t } = useTranslation('people');
  const queryClient = useQueryClient();
  const change = useChangeParticipant(eventId, registration.id);
  const held = useRegistrationDraft(registration, change.isPending);
  const [saved, setSaved] = useState(false);
  useLeaveGuard(held.changed);
  const save = () => {
    const draft = withoutBlankDelegates(held.draft);
    held.type(draft);
    change.mutate(
      { revision: held.base.revision, entry: entryOf(draft) },
      {
        onSuccess: (kept) => {
          held.adopt(kept);
          setSaved(true);
          queryClient.setQueryData(keys.registration(eventId, kept.id), kept);
        },
      },
    );
  };
  return (
    <ParticipantForm
      side={registration.side}
      slots={slots}
      zone={zone}
      draft={held.draft}
      onChange={(draft) => {
        setSaved(false);
        held.type(draft);
      }}
      error={held.theirs.length > 0 ? null : change.error}
      sent={change.variables?.entry}
      saving={change.isPending}
      saved={saved && !held.changed}
      onSave={save}
      saveLabel={t('save.action')}
    >
      {held.theirs.length > 0 && (
        <ChangedMeanwhile held={held} current={registration} onChosen={() => change.reset()} />
      )}
    </ParticipantForm>
  );
}

interface ChangedProps {
  held: RegistrationDraft;
  current: Registration;
  onChosen: () => void;
}

function ChangedMeanwhile({ held, current, onChosen }: ChangedProps) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const fields = listOf(
    held.theirs.map((field) => t(`fieldName.${field}`)),
    language,
  );
  const choose = (choice: () => void) => () => {
    choice();
    onChosen();
  };
  return (
    <Notice kind="warning" live title={t('meanwhile.title', { name: current.entry.name })}>
      <p>{t('meanwhile.body', { fields })}</p>
      <div className="row" style={{ gap: '0.75rem', marginTop: '0.75rem' }}>
        <Button size="sm" onClick={choose(held.takeTheirs)}>
          {t('meanwhile.keep')}
        </Button>
        <Button size="sm" variant="default" onClick={choose(() => held.adopt(current))}>
          {t('meanwhile.drop')}
        </Button>
      </div>
    </Notice>
  );
}
