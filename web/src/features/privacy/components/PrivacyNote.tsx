import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantHome } from '@/shared/api/types';
import { deviceStore, keptAs } from '@/shared/lib/deviceStore';
import { noonOf } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';

/** What is kept about whoever comes by a personal link; until they say on this device that they have read it. */
export function PrivacyNote({ home }: { home: ParticipantHome }) {
  const { t } = useTranslation('privacy');
  const format = useFormat('UTC');
  const name = keptAs(`privacy.${home.eventId}.${home.participant.id}`);
  const [understood, setUnderstood] = useState(() => deviceStore().getItem(name) !== null);
  if (understood) return null;
  const { eventId, participant, erasedOn } = home;
  return (
    <Notice
      kind="info"
      title={t('note.title')}
      action={
        <div className="row" style={{ gap: '0.5rem', flexWrap: 'wrap' }}>
          <Button
            variant="default"
            size="sm"
            onClick={() => {
              deviceStore().setItem(name, 'understood');
              setUnderstood(true);
            }}
          >
            {t('note.understood')}
          </Button>
          <Button
            variant="subtle"
            size="sm"
            renderRoot={(props) => (
              <Link
                to="/evenements/$eventId/p/$participantId/mes-donnees"
                params={{ eventId, participantId: participant.id }}
                {...props}
              />
            )}
          >
            {t('note.more')}
          </Button>
        </div>
      }
    >
      <p>
        {t(participant.side === 'project' ? 'note.sheet' : 'note.body', { event: home.eventName })}{' '}
        {erasedOn !== null && t('note.until', { day: format.date(noonOf(erasedOn)) })}
      </p>
    </Notice>
  );
}
