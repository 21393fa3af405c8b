import type { Agenda, AgendaMeeting, Slot } from '@/shared/api/types';
import { blocksOf, pauseBefore } from '@/shared/lib/slots';
import { dayOf } from '@/shared/lib/time';

/** A line of somebody's day. */
export type Line =
  | { kind: 'meeting'; start: string; end: string; meeting: AgendaMeeting }
  | { kind: 'free' | 'unavailable' | 'pause'; start: string; end: string };

/** The whole day in order: meetings, and between them what is free, what is not, and the pauses, each as one line. */
export function linesOf({
  slots,
  meetings,
  unavailable,
}: Pick<Agenda, 'slots' | 'meetings' | 'unavailable'>): Line[] {
  const lines: Line[] = [];
  const blocks = blocksOf(slots);
  blocks.forEach((block, index) => {
    const pause = pauseBefore(blocks, index);
    if (pause !== null) lines.push({ kind: 'pause', ...pause });
    let fresh = true; // a run does not go on over a pause
    for (const slot of block.slots) {
      addSlot(lines, slot, meetings, unavailable, fresh);
      fresh = false;
    }
  });
  return lines;
}

function addSlot(
  lines: Line[],
  slot: Slot,
  meetings: readonly AgendaMeeting[],
  unavailable: readonly string[],
  fresh: boolean,
): void {
  const own = meetings.filter((meeting) => meeting.slotId === slot.id);
  if (own.length > 0) {
    lines.push(
      ...own.map((meeting): Line => ({ kind: 'meeting', start: slot.start, end: slot.end, meeting })),
    );
    return;
  }
  const kind = unavailable.includes(slot.id) ? 'unavailable' : 'free';
  const last = lines.at(-1);
  if (!fresh && last?.kind === kind) last.end = slot.end;
  else lines.push({ kind, start: slot.start, end: slot.end });
}

/** What is to be said first: the meeting under way or the next one, today or before the day, that there is none, or that all are over. */
export type Now =
  | { kind: 'none' }
  | { kind: 'over' }
  | { kind: 'first' | 'next'; meeting: AgendaMeeting }
  | { kind: 'current'; meeting: AgendaMeeting; then: AgendaMeeting | null };

/** What somebody in a zone with these meetings needs to know at an instant, in milliseconds since the epoch. */
export function nowOf(meetings: readonly AgendaMeeting[], instant: number, zone: string): Now {
  if (meetings.length === 0) return { kind: 'none' };
  const left = meetings
    .filter((meeting) => Date.parse(meeting.end) > instant)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const [first, second] = left;
  if (first === undefined) return { kind: 'over' };
  if (Date.parse(first.start) > instant) {
    const today = dayOf(first.start, zone) === dayOf(new Date(instant), zone);
    return { kind: today || left.length < meetings.length ? 'next' : 'first', meeting: first };
  }
  return { kind: 'current', meeting: first, then: second ?? null };
}
