import { redirect } from '@tanstack/react-router';
import { isSignedIn, landingPath, organises, showsScreen, viewOf } from '@/features/session/model/access';
import { sessionQuery } from '@/features/session/api/session';
import { homeQuery } from '@/features/agenda/api/agenda';
import { forgetAgenda, keptAgenda } from '@/features/agenda/model/kept';
import { ApiError, kindOf } from '@/shared/api/errors';
import type { Side } from '@/shared/api/types';
import { queryClient } from './queryClient';

const session = () => queryClient.query({ ...sessionQuery, staleTime: 'static' });

/** Sends somebody who comes without an address where their access leads. */
export async function goToLanding(): Promise<void> {
  const path = landingPath(await session());
  if (path !== null) throw redirect({ to: path, replace: true });
}

/** Lets pass whoever is signed in. */
export async function requireAccess(): Promise<void> {
  if (!isSignedIn(await session())) throw new ApiError(401, null);
}

/** Lets pass whoever may make events. */
export async function requireAnyOrganiser(): Promise<void> {
  await requireAccess();
  if ((await session()).organiser === null) throw new ApiError(403, null);
}

/** Lets pass the organisers of the event. */
export async function requireOrganiser(eventId: string): Promise<void> {
  await requireAccess();
  if (!organises(await session(), eventId)) throw new ApiError(403, null);
}

/**
 * Lets pass the participant itself and the organisers of its event; says which. Without a
 * connection, whoever has the agenda kept on this device is the participant itself.
 */
export async function requireView(eventId: string, participantId: string): Promise<'self' | 'organiser'> {
  try {
    await requireAccess();
    const view = viewOf(await session(), eventId, participantId);
    if (view === 'none') throw new ApiError(403, null);
    return view;
  } catch (error) {
    if (kindOf(error) !== 'unreachable') forgetAgenda(eventId, participantId);
    else if (keptAgenda(eventId, participantId) !== null) return 'self';
    throw error;
  }
}

/** Lets pass organisers of the event, and browsers that its screen's link has opened. */
export async function requireScreen(eventId: string): Promise<void> {
  if (!showsScreen(await session(), eventId)) throw new ApiError(401, null);
}

/** Keeps each side to its own pages; the agenda is there for both. */
export async function requireSide(eventId: string, participantId: string, side: Side): Promise<void> {
  const home = await queryClient.query({ ...homeQuery(eventId, participantId), staleTime: 'static' });
  if (home.participant.side !== side) {
    throw redirect({
      to: '/evenements/$eventId/p/$participantId',
      params: { eventId, participantId },
      replace: true,
    });
  }
}
