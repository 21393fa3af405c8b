import type { FunderKind, ListedParticipant, Side } from '@/shared/api/types';
import { holdsWords } from '@/shared/lib/plain';

/** What somebody looks for in the list; null: any. */
export interface Wanted {
  text: string;
  side: Side | null;
  kind: FunderKind | null;
}

export const ANYBODY: Wanted = { text: '', side: null, kind: null };

/** Who fits: every word in the name, the description, the id or a delegate's name, whatever the accents. */
export function wantedAmong(everybody: readonly ListedParticipant[], { text, side, kind }: Wanted) {
  return everybody.filter(
    (participant) =>
      (side === null || participant.side === side) &&
      (kind === null || participant.kind === kind) &&
      holdsWords([participant.name, participant.description, participant.id, ...participant.delegates], text),
  );
}
