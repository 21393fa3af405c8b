import type { Agenda, ChangeRequest } from '@/shared/api/types';

type Meeting = Agenda['meetings'][number];

/**
 * What to show of a participant's requests: those that are open, those that were granted until their time has passed, and
 * the last word on each other meeting that it still holds.
 */
export function shown(
  requests: readonly ChangeRequest[],
  meetings: readonly Meeting[],
  instant: number,
): ChangeRequest[] {
  const seen = new Set<string>();
  return requests.filter((request) => {
    const key = `${request.slotId} ${request.withId}`;
    if (seen.has(key) || request.state === 'withdrawn') return false;
    seen.add(key);
    if (request.state === 'applied' && Date.parse(request.end) > instant) return true;
    return request.state === 'open' || isHeld(request, meetings);
  });
}

/**
 * The meetings that are still to come and about which nothing is asked, or granted without being published; none where all
 * are asked about at once.
 */
export function askable(
  { meetings, version }: Pick<Agenda, 'meetings' | 'version'>,
  requests: readonly ChangeRequest[],
  instant: number,
): Meeting[] {
  const open = requests.filter(({ state }) => state === 'open');
  const granted = requests.filter((request) => request.state === 'applied' && request.version === version);
  return meetings.filter(
    (meeting) =>
      Date.parse(meeting.start) > instant &&
      !open.some((request) => request.kind === 'not-at-all' || isAbout(request, meeting)) &&
      !granted.some((request) => isAbout(request, meeting)),
  );
}

/** Whether the agenda still shows the meeting as it was when something was asked about it. */
export function isHeld(request: ChangeRequest, meetings: readonly Meeting[]): boolean {
  return meetings.some((meeting) => isAbout(request, meeting));
}

function isAbout(request: ChangeRequest, meeting: Meeting): boolean {
  return request.slotId === meeting.slotId && request.withId === meeting.with.id;
}
