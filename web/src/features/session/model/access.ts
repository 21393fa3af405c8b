import type { Access, Session } from '@/shared/api/types';

/** The address of the page that an access opens. */
export function pathOf(access: Access): string {
  if (access.role === 'screen') return `/ecran/${access.eventId}`;
  const event = `/evenements/${access.eventId}`;
  return access.participantId === null ? event : `${event}/p/${encodeURIComponent(access.participantId)}`;
}

/** Where somebody who comes without an address goes; null where no access is held, and no event may be made. */
export function landingPath(session: Session): string | null {
  const [first, second] = session.accesses;
  if (first === undefined) return session.organiser === null ? null : '/evenements';
  if (session.accesses.some((access) => access.role === 'organiser')) {
    return second === undefined ? pathOf(first) : '/evenements';
  }
  return pathOf(first);
}

/** How somebody may look at a participant's pages: as itself, as the event's organiser, or not at all. */
export function viewOf(
  session: Session,
  eventId: string,
  participantId: string,
): 'self' | 'organiser' | 'none' {
  const here = session.accesses.filter((access) => access.eventId === eventId);
  if (here.some((access) => access.participantId === participantId)) return 'self';
  return here.some((access) => access.role === 'organiser') ? 'organiser' : 'none';
}

/** Whether somebody is signed in at all: holds an access, or may make an event. */
export function isSignedIn(session: Session): boolean {
  return session.accesses.length > 0 || session.organiser !== null;
}

/** Whether a session may delete an event. */
export function owns(session: Session, eventId: string): boolean {
  return session.accesses.some((access) => access.owner && access.eventId === eventId);
}

/** Whether a session may show the big screen of an event. */
export function showsScreen(session: Session, eventId: string): boolean {
  return session.accesses.some((access) => access.role !== 'participant' && access.eventId === eventId);
}

/** Whether a session may open the organiser's pages of an event. */
export function organises(session: Session, eventId: string): boolean {
  return session.accesses.some((access) => access.role === 'organiser' && access.eventId === eventId);
}
