import type { Agenda, AgendaMeeting } from '@/shared/api/types';
import { deviceStore, keptAs, type Store } from '@/shared/lib/deviceStore';

/** A meeting that is not what its participant has seen before. */
export type MeetingChange =
  | { kind: 'new' | 'link' | 'gone'; meeting: AgendaMeeting }
  | { kind: 'moved'; meeting: AgendaMeeting; before: string };

/** The meetings that a participant has seen. */
export type Seen = Pick<Agenda, 'version' | 'meetings'>;

/** What is different now, in the order of time; what fell away comes last. Two meet once at most. */
export function changesBetween(seen: Seen, now: Seen): MeetingChange[] {
  const before = new Map(seen.meetings.map((meeting) => [meeting.with.id, meeting]));
  const changes: MeetingChange[] = [];
  for (const meeting of now.meetings) {
    const old = before.get(meeting.with.id);
    before.delete(meeting.with.id);
    if (old === undefined) changes.push({ kind: 'new', meeting });
    else if (Date.parse(old.start) !== Date.parse(meeting.start)) {
      changes.push({ kind: 'moved', meeting, before: old.start });
    } else if (old.videoUrl !== meeting.videoUrl && meeting.videoUrl !== null) {
      changes.push({ kind: 'link', meeting });
    }
  }
  return [...changes, ...[...before.values()].map((meeting): MeetingChange => ({ kind: 'gone', meeting }))];
}

const nameOf = (eventId: string, participantId: string) => keptAs(`agenda-seen.${eventId}.${participantId}`);

export function seenAgenda(
  eventId: string,
  participantId: string,
  store: Store = deviceStore(),
): Seen | null {
  const text = store.getItem(nameOf(eventId, participantId));
  return text === null ? null : (JSON.parse(text) as Seen);
}

export function keepSeen(
  eventId: string,
  participantId: string,
  { version, meetings }: Seen,
  store: Store = deviceStore(),
): void {
  store.setItem(nameOf(eventId, participantId), JSON.stringify({ version, meetings }));
}
