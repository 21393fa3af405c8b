import { useEffect, useRef, type RefObject } from 'react';
import { whence } from '../model/board';
import type { Sight } from '../model/sight';

const MILLIS = 320;
/** More than that at once would be a swarm, not a help. */
const MOST = 40;

/** Shows where meetings went: each that is in sight comes from where it was. */
export function useArrivals(
  scroller: RefObject<HTMLElement | null>,
  sight: Sight,
  edges: ReadonlyMap<string, number>,
): void {
  const before = useRef(sight.board);
  useEffect(() => {
    const moved = whence(before.current, sight.board);
    before.current = sight.board;
    if (moved.size === 0 || moved.size > MOST) return;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [request, slot] of moved) {
      const to = sight.meetings.get(request)?.slotId ?? '';
      const way = slot === null ? undefined : (edges.get(slot) ?? 0) - (edges.get(to) ?? 0);
      const from = way === undefined ? 'scale(0.6)' : `translateX(${way}px)`;
      for (const card of scroller.current?.querySelectorAll(`[data-lift="${request}"]`) ?? []) {
        card.animate(
          [
            { transform: from, opacity: way === undefined ? 0 : 1, zIndex: 1 },
            { transform: 'none', opacity: 1, zIndex: 1 },
          ],
          { duration: MILLIS, easing: 'cubic-bezier(0.2, 0, 0, 1)' },
        );
      }
    }
  }, [sight, edges, scroller]);
}
