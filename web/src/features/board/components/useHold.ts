import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { optionsQuery } from '../api/board';
import { useEditor } from '../api/useEditor';
import { bySlot, type Options } from '../model/options';
import type { Sight } from '../model/sight';

/** A meeting, or a wish without one, that was picked up and not yet put down. */
export interface Held {
  request: string;
  by: 'pointer' | 'keys';
  /** The slot that it would go to. */
  target: string | null;
  /** It would lose its slot. */
  out: boolean;
}

export type Aim = Pick<Held, 'target' | 'out'>;

export interface Hold {
  held: Held | null;
  /** What each slot would do; null until that is known. */
  options: Options | null;
  lift: (request: string, by: Held['by']) => void;
  aim: (target: string | null, out?: boolean) => void;
  /** Puts it down, where it was aimed at unless said otherwise; nothing happens where that is nowhere. */
  drop: (at?: Aim) => void;
  cancel: () => void;
}

/** Picking up, aiming and putting down, whatever does it: a mouse, a finger, keys. */
export function useHold(sight: Sight): Hold {
  const { eventId, place, readOnly } = useEditor();
  const [held, setHeld] = useState<Held | null>(null);
  const { revision } = sight.board.state;
  const query = useQuery({
    ...optionsQuery(eventId, revision, held?.request ?? ''),
    enabled: held !== null,
  });
  const options = useMemo(
    () => (held !== null && query.data !== undefined ? bySlot(query.data) : null),
    [held, query.data],
  );
  const known = held !== null && sight.requests.has(held.request);
  const lift = useCallback(
    (request: string, by: Held['by']) => {
      if (readOnly) return;
      const slot = sight.meetings.get(request)?.slotId ?? sight.board.slots[0]?.id ?? null;
      setHeld({ request, by, target: by === 'keys' ? slot : null, out: false });
    },
    [readOnly, sight],
  );
  const aim = useCallback(
    (target: string | null, out = false) =>
      setHeld((before) =>
        before === null || (before.target === target && before.out === out)
          ? before
          : { ...before, target, out },
      ),
    [],
  );
  const cancel = useCallback(() => setHeld(null), []);
  const drop = (at?: Aim) => {
    setHeld(null);
    if (held === null || !known) return;
    const { target, out } = at ?? held;
    const from = sight.meetings.get(held.request)?.slotId ?? null;
    if (out && from !== null) void place(held.request, null);
    else if (target !== null && target !== from) void place(held.request, target);
  };
  // Somebody else may have made away with what is held.
  return { held: known ? held : null, options, lift, aim, drop, cancel };
}
