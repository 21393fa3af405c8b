import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { readChange } from '@/features/board/api/changes';
import { addProgress } from '@/features/schedule/api/jobs';
import { useFollow, type LiveState } from '@/shared/api/follow';
import { keys } from '@/shared/api/keys';
import type { Change } from '@/shared/api/types';
import { Gathering } from '@/shared/lib/gather';

/** Many answers may come at once; what they touch is read afresh together, as often as this. */
const BURST_MILLIS = 800;

/** Keeps the organiser's pages as the event is: each change reads afresh what it touches. */
export function useEventLive(eventId: string): LiveState {
  const queryClient = useQueryClient();
  const gathering = useMemo(
    () =>
      new Gathering<readonly string[]>((touched) => {
        const once = new Map(touched.map((queryKey) => [queryKey.join(' '), queryKey]));
        for (const queryKey of once.values()) void queryClient.invalidateQueries({ queryKey });
      }, BURST_MILLIS),
    [queryClient],
  );
  useEffect(() => gathering.stop, [gathering]);
  const readAfresh = useCallback(
    (...touched: (readonly string[])[]) => gathering.add(...touched),
    [gathering],
  );
  const onChange = useCallback(
    (change: Change) => {
      switch (change.kind) {
        case 'job-improved':
          if (change.jobId !== undefined && change.progress !== undefined) {
            void addProgress(queryClient, eventId, change.jobId, change.progress);
          }
          break;
        case 'board-changed':
          void readChange(queryClient, eventId);
          readAfresh(keys.publication(eventId), keys.nextStep(eventId));
          break;
        case 'what-if-advanced':
          readAfresh(keys.whatIfs(eventId));
          break;
        case 'job-changed':
        case 'schedule-made':
          readAfresh(
            keys.overview(eventId),
            keys.jobs(eventId),
            keys.schedules(eventId),
            keys.whatIfs(eventId),
          );
          break;
        case 'schedule-published':
        case 'event-changed':
          readAfresh(keys.event(eventId), keys.events);
          break;
        case 'phase-changed': // told to organisers as a change of the event too
          break;
        case 'participants-changed':
          readAfresh(keys.event(eventId));
          break;
        case 'sheet-reviewed': // told to organisers as a change of the sheets too
          break;
        case 'sheets-changed':
          readAfresh(keys.sheets(eventId), keys.participantsOf(eventId));
          break;
        case 'wishes-changed':
          readAfresh(
            keys.overview(eventId),
            keys.wishes(eventId),
            keys.participants(eventId),
            keys.warnings(eventId),
            keys.board(eventId),
            keys.schedules(eventId),
            keys.whatIfs(eventId),
            keys.participantsOf(eventId),
            keys.invitations(eventId),
            keys.publication(eventId),
          );
          break;
        case 'change-asked':
          readAfresh(keys.changeRequests(eventId), keys.participantsOf(eventId));
          break;
        case 'video-changed': // told to organisers as a change of the event
          break;
        case 'letters-changed':
          readAfresh(keys.invitations(eventId), keys.letters(eventId));
          break;
      }
    },
    [eventId, queryClient, readAfresh],
  );
  const onOpen = useCallback(() => readAfresh(keys.event(eventId)), [eventId, readAfresh]);
  return useFollow(`/api/events/${eventId}/changes`, onChange, onOpen);
}
