import type { Agenda, ChangeRequest } from '@/shared/api/types';

type Meeting = Agenda['meetings'][number];

/** What to show of a participant's requests: those that are open, and the last word on each other meeting that it still holds. */
export function shown(requests: readonly ChangeRequest[], meetings: readonly Meeting[]): ChangeRequest[] {
  const seen = new Set<string>();
  return requests.filter((request) => {
    const key = `${request.slotId} ${request.withId}`;
    if (seen.has(key) || request.state === 'withdrawn') return false;
    seen.add(key);
    return request.state === 'open' || meetings.some((meeting) => isAbout(request, meeting));
  });
}

/** The meetings that are still to come and about which nothing is asked. */
export function askable(
  meetings: readonly Meeting[],
  requests: readonly ChangeRequest[],
  instant: number,
): Meeting[] {
  return meetings.filter(
    (meeting) =>
      Date.parse(meeting.start) > instant &&
      !requests.some((request) => request.state === 'open' && isAbout(request, meeting)),
  );
}

function isAbout(request: ChangeRequest, meeting: Meeting): boolean {
  return request.slotId === meeting.slotId && request.withId === meeting.with.id;
}
