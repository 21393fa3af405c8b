import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { Registration, Removal } from '@/shared/api/types';
import { Loaded } from '@/shared/ui/Loaded';
import { Dialog } from '@/shared/ui/Dialog';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { removalQuery, useRemoveParticipant } from '../api/people';

interface Props {
  eventId: string;
  registration: Registration;
  onRemoved: () => void;
}

/** Removes a participant, after saying what goes with it. */
export function RemoveButton({ eventId, registration, onRemoved }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const [opened, { open, close }] = useDisclosure(false);
  const removal = useQuery({ ...removalQuery(eventId, registration.id), enabled: opened });
  const remove = useRemoveParticipant(eventId, registration);
  const { name } = registration.entry;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTrash size={18} aria-hidden="true" />}
        onClick={() => {
          remove.reset();
          open();
        }}
      >
        {t('remove.action')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('remove.question', { name })}>
        <Loaded query={removal} skeleton={<SkeletonList rows={2} height={24} />}>
          {(found) => <WhatGoes eventId={eventId} participantId={registration.id} removal={found} />}
        </Loaded>
        {remove.isError && (
          <Notice kind="conflict" live title={t('remove.failed')}>
            <p>{detailOf(remove.error) ?? t('common:error.unreachable.body')}</p>
          </Notice>
        )}
        <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={close} data-autofocus>
            {t('common:action.cancel')}
          </Button>
          <Button
            color="red"
            disabled={removal.data === undefined}
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess: onRemoved })}
          >
            {t('remove.confirm')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

interface WhatGoesProps {
  eventId: string;
  participantId: string;
  removal: Removal;
}

function WhatGoes({ eventId, participantId, removal }: WhatGoesProps) {
  const { t } = useTranslation('people');
  const { wishes, delegates, hasSheet, meetings, publishedVersion } = removal;
  const going = [
    wishes > 0 && t('remove.wishes', { count: wishes }),
    hasSheet && t('remove.sheet'),
    delegates > 0 && t('remove.delegates', { count: delegates }),
  ].filter((one) => one !== false);
  return (
    <>
      {going.length > 0 && (
        <div>
          <p>{t('remove.goes')}</p>
          <ul style={{ listStyle: 'disc', paddingLeft: '1.25rem' }}>
            {going.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {meetings > 0 && (
        <Notice
          kind="warning"
          title={t('remove.meetings', { count: meetings, version: publishedVersion ?? 0 })}
        >
          <p>{t('remove.published')}</p>
        </Notice>
      )}
      {publishedVersion !== null && (
        <Notice
          kind="info"
          title={t('remove.awayTitle')}
          action={
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link
                  to="/evenements/$eventId/planning"
                  params={{ eventId }}
                  search={{ ouvert: `participant.${participantId}` }}
                  {...props}
                />
              )}
            >
              {t('remove.toBoard')}
            </Button>
          }
        >
          <p>{t('remove.away')}</p>
        </Notice>
      )}
      <p>{t('remove.forGood')}</p>
    </>
  );
}
