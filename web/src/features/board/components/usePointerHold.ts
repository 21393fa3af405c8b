import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import type { Aim, Hold } from './useHold';

/** So far a mouse moves before what is below it is picked up. */
const SLOP_PIXELS = 5;
/** So long a finger rests before what is below it is picked up; until then it scrolls. */
const PRESS_MILLIS = 350;
const FINGER_SLOP_PIXELS = 10;
/** So near to its edge the grid scrolls by itself. */
const EDGE_PIXELS = 56;
const SCROLL_PIXELS = 14;

interface Point {
  x: number;
  y: number;
}

/**
 * Picks up what has `data-lift` below a mouse or a resting finger, aims at what has `data-slot` or `data-out` below it, and
 * puts it down there. Nothing is drawn meanwhile but the ghost, which follows the pointer.
 *
 * @param around holds all of it
 * @param scroller scrolls where the pointer comes near to its edge
 */
export function usePointerHold(
  hold: Hold,
  around: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): RefObject<HTMLDivElement | null> {
  const ghost = useRef<HTMLDivElement>(null);
  const at = useRef<Point>({ x: 0, y: 0 });
  const lift = useEffectEvent(hold.lift);
  const cancel = useEffectEvent(hold.cancel);
  const below = (): Aim => {
    const element = document.elementFromPoint(at.current.x, at.current.y);
    const target = element?.closest<HTMLElement>('[data-slot]')?.dataset.slot ?? null;
    return { target, out: target === null && element?.closest('[data-out]') != null };
  };
  const aim = useEffectEvent(() => {
    const { target, out } = below();
    hold.aim(target, out);
  });
  const drop = useEffectEvent(() => hold.drop(below()));
  const follow = useEffectEvent(() => {
    const { x, y } = at.current;
    ghost.current?.style.setProperty('transform', `translate(${x + 12}px, ${y + 8}px)`);
  });
  const scroll = useEffectEvent(() => {
    const box = scroller.current?.getBoundingClientRect();
    const { x, y } = at.current;
    if (box === undefined || y < box.top || y > box.bottom || x > box.right) return;
    const towards = (place: number, low: number, high: number) =>
      place < low + EDGE_PIXELS ? -SCROLL_PIXELS : place > high - EDGE_PIXELS ? SCROLL_PIXELS : 0;
    scroller.current?.scrollBy(towards(x, box.left, box.right), towards(y, box.top, box.bottom));
  });

  useEffect(() => {
    const element = around.current;
    if (element === null) return;
    let listening: AbortController | null = null;
    let lifted = false;
    const begin = (down: PointerEvent) => {
      const source = (down.target as Element).closest<HTMLElement>('[data-lift]');
      const request = source?.dataset.lift;
      if (request === undefined || down.button !== 0 || !down.isPrimary) return;
      const touch = down.pointerType !== 'mouse';
      const start = { x: down.clientX, y: down.clientY };
      at.current = start;
      const mine = new AbortController();
      listening = mine;
      const take = () => {
        lifted = true;
        lift(request, 'pointer');
        frame();
      };
      const frame = () => {
        if (mine.signal.aborted) return;
        follow();
        scroll();
        aim();
        requestAnimationFrame(frame);
      };
      const press = touch ? setTimeout(take, PRESS_MILLIS) : undefined;
      const end = () => {
        clearTimeout(press);
        mine.abort();
        listening = null;
        lifted = false;
      };
      const move = (event: PointerEvent) => {
        at.current = { x: event.clientX, y: event.clientY };
        const far = Math.hypot(event.clientX - start.x, event.clientY - start.y);
        if (lifted) return;
        if (touch && far > FINGER_SLOP_PIXELS) end();
        else if (!touch && far > SLOP_PIXELS) take();
      };
      const up = (event: PointerEvent) => {
        const was = lifted;
        at.current = { x: event.clientX, y: event.clientY };
        if (was) {
          swallowClick();
          drop();
        }
        end();
      };
      const { signal } = mine;
      window.addEventListener('pointermove', move, { signal });
      window.addEventListener('pointerup', up, { signal });
      const stop = () => {
        if (lifted) cancel();
        end();
      };
      window.addEventListener('pointercancel', stop, { signal });
      window.addEventListener('blur', stop, { signal });
      window.addEventListener(
        'keydown',
        (event) => {
          if (event.key === 'Escape') stop();
        },
        { signal },
      );
    };
    // A finger that holds something does not scroll, and asks for no menu.
    const still = (event: Event) => {
      if (lifted && event.cancelable) event.preventDefault();
    };
    const noMenu = (event: Event) => {
      if (listening !== null) event.preventDefault();
    };
    element.addEventListener('pointerdown', begin);
    element.addEventListener('touchmove', still, { passive: false });
    element.addEventListener('contextmenu', noMenu);
    return () => {
      listening?.abort();
      element.removeEventListener('pointerdown', begin);
      element.removeEventListener('touchmove', still);
      element.removeEventListener('contextmenu', noMenu);
    };
  }, [around]);

  return ghost;
}

/** Where a drag ends above where it began, the browser says that it was a click too. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
