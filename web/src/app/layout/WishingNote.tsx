import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/keys';
import type { ParticipantHome } from '@/shared/api/types';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';

/** The longest that a browser's timer can wait. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Whether wishes can be made, why not, or until when; heard when it changes while the page is open. */
export function WishingNote({ home: { eventId, participant, wishing } }: { home: ParticipantHome }) {
  const { t } = useTranslation('phases');
  const format = useFormat(readerZone());
  useTurn(eventId, participant.id, wishing.opensAt);
  useTurn(eventId, participant.id, wishing.closesAt);
  return (
    <div role="status">
      {wishing.why !== null ? (
        <Notice kind="info" title={wishing.why} />
      ) : (
        wishing.closesAt !== null && (
          <p className="small soft">{t('window.until', { when: format.dateTime(wishing.closesAt) })}</p>
        )
      )}
    </div>
  );
}

/** Reads afresh when an instant comes. */
function useTurn(eventId: string, participantId: string, instant: string | null): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const wait = instant === null ? 0 : Date.parse(instant) - Date.now();
    if (wait <= 0 || wait > LONGEST_WAIT) return;
    const timer = setTimeout(() => {
      void queryClient.invalidateQueries({ queryKey: keys.home(eventId, participantId) });
    }, wait);
    return () => clearTimeout(timer);
  }, [queryClient, eventId, participantId, instant]);
}
