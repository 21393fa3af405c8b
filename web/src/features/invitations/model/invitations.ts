import type { Invitation, InvitationState, LetterCopy, LetterState, Side } from '@/shared/api/types';
import { holdsWords } from '@/shared/lib/plain';

/** From what needs something done to what is done. */
export const STATES = [
  'not-invited',
  'waiting',
  'undelivered',
  'not-opened',
  'in-progress',
  'done',
] as const satisfies readonly InvitationState[];

/** Who is looked for; null: any. */
export interface Wanted {
  text: string;
  state: InvitationState | null;
  side: Side | null;
}

export const ANYBODY: Wanted = { text: '', state: null, side: null };

/** Who fits: every word in the participant's or the delegate's name or address, whatever the accents. */
export function wantedAmong(all: readonly Invitation[], { text, state, side }: Wanted): Invitation[] {
  return all.filter(
    (one) =>
      (state === null || one.state === state) &&
      (side === null || one.side === side) &&
      holdsWords([one.participant, one.name, one.email], text),
  );
}

/** How many delegates are in each state. */
export function countStates(all: readonly Invitation[]): Record<InvitationState, number> {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<InvitationState, number>;
  for (const { state } of all) counts[state] += 1;
  return counts;
}

/** How many of them need an invitation, and a reminder. */
export function countNeeds(all: readonly Invitation[]): { invite: number; remind: number } {
  return {
    invite: all.filter((one) => one.mayInvite).length,
    remind: all.filter((one) => one.mayRemind).length,
  };
}

/** The selection with all of these in it, or without them. */
export function select(
  selected: ReadonlySet<string>,
  these: readonly Invitation[],
  wanted: boolean,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const { delegateId } of these) {
    if (wanted) next.add(delegateId);
    else next.delete(delegateId);
  }
  return next;
}

/** What can be done with a letter where it stands. */
export function canSendAgain(state: LetterState, sends: boolean): boolean {
  return sends && ['refused', 'failed', 'unsure', 'by-hand', 'copied'].includes(state);
}

/** Opens a letter in the reader's own mail program, ready to be sent; RFC 6068 wants its lines to end in CRLF. */
export function mailAddressOf({ email, subject, text }: LetterCopy): string {
  const body = encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
