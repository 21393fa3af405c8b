import type { Board, BoardChange, BoardCommand, BoardState } from '@/shared/api/types';

export type BoardParticipant = Board['participants'][number];
export type BoardRequest = Board['requests'][number];
export type BoardMeeting = Board['meetings'][number];
export type Violation = BoardState['violations'][number];
export type Move = Extract<BoardCommand, { kind: 'place' }>['moves'][number];

/** The id of the request of a pair. */
export const requestOf = (funderId: string, projectId: string) => `${funderId}-${projectId}`;

/** The board after a change of it; one that asks for a fresh reading brings its state only. */
export function applyChange(board: Board, { state, reread, alterations }: BoardChange): Board {
  if (state.revision < board.state.revision) return board;
  return { ...board, state, meetings: reread ? board.meetings : altered(board.meetings, alterations) };
}

/** The board as a command will most likely leave it, until the service has said so; other commands wait for it. */
export function foresee(board: Board, command: BoardCommand): Board {
  switch (command.kind) {
    case 'place':
      return withMeetings(
        board,
        command.moves.map((move) => moved(board, move)),
      );
    case 'pin':
      return withMeetings(
        board,
        board.meetings
          .filter((meeting) => isMeant(meeting, command))
          .map((meeting) => ({ ...meeting, pinned: command.pinned })),
      );
    default:
      return board;
  }
}

function moved(board: Board, { request, slotId }: Move): BoardChange['alterations'][number] {
  const pinned = board.meetings.some((meeting) => meeting.request === request && meeting.pinned);
  return { request, slotId, pinned: pinned && slotId !== null };
}

function isMeant({ request, slotId }: BoardMeeting, which: Extract<BoardCommand, { kind: 'pin' }>): boolean {
  if (which.requests !== undefined) return which.requests.includes(request);
  if (which.slotId !== undefined) return which.slotId === slotId;
  return which.participantId === undefined || request.split('-').includes(which.participantId);
}

function withMeetings(board: Board, alterations: BoardChange['alterations']): Board {
  const meetings = altered(board.meetings, alterations);
  return { ...board, meetings, state: { ...board.state, scheduled: meetings.length } };
}

function altered(meetings: readonly BoardMeeting[], alterations: BoardChange['alterations']): BoardMeeting[] {
  const after = new Map(meetings.map((meeting) => [meeting.request, meeting]));
  for (const { request, slotId, pinned } of alterations) {
    if (slotId === null) after.delete(request);
    else after.set(request, { request, slotId, pinned });
  }
  return [...after.values()];
}

/** Where a meeting that is elsewhere now was before; null: it had no slot. */
export type Whence = ReadonlyMap<string, string | null>;

/** The meetings of a board that were elsewhere on another. */
export function whence(before: Board, after: Board): Whence {
  const slots = new Map(before.meetings.map(({ request, slotId }) => [request, slotId]));
  const elsewhere = after.meetings.filter(({ request, slotId }) => slots.get(request) !== slotId);
  return new Map(elsewhere.map(({ request }) => [request, slots.get(request) ?? null]));
}

/** The conflicts for which nobody stands: they keep the board from being published. */
export function unsettled({ violations }: BoardState): Violation[] {
  return violations.filter(({ acceptedBy }) => acceptedBy === null);
}

/** The conflicts that an organiser stands for. */
export function accepted({ violations }: BoardState): (Violation & { acceptedBy: string })[] {
  return violations.flatMap((one) => {
    const { acceptedBy } = one;
    return acceptedBy === null ? [] : [{ ...one, acceptedBy }];
  });
}

/** Whether the board mends what its published version no longer keeps. */
export function settlesPublished(state: BoardState): boolean {
  return (state.published?.told ?? 0) > 0 && whyUnpublishable(state) === null;
}

/** Why the board cannot be published as it is; null: it can. */
export function whyUnpublishable(state: BoardState): 'empty' | 'unsettled' | 'same' | null {
  if (state.scheduled === 0 && state.published === null) return 'empty';
  if (unsettled(state).length > 0) return 'unsettled';
  return state.published?.told === 0 ? 'same' : null;
}

/** Whether nothing was ever done with a board; what was undone altogether can still be done again. */
export function isUntouched({ meetings, state }: Board): boolean {
  return meetings.length === 0 && state.undo === null && state.redo === null && state.published === null;
}
