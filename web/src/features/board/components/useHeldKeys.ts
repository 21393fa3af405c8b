import { useEffect, useEffectEvent, type RefObject } from 'react';
import { stepTarget } from '../model/options';
import type { Hold } from './useHold';

/**
 * The keys of what was picked up with the keyboard, wherever it was taken from: arrows aim, Enter puts down, Delete takes out
 * of the schedule, Escape leaves everything as it was. What has the keyboard keeps it until it is put down.
 *
 * @param around hears the keys before anything that is in it
 * @param onDrop is told where it goes just before it is put down
 */
export function useHeldKeys(
  around: RefObject<HTMLElement | null>,
  hold: Hold,
  slots: readonly { id: string }[],
  onDrop: (target: string | null) => void,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { held } = hold;
    if (held?.by !== 'keys' || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepTarget(event.key, held.target, slots);
    if (next !== null) {
      hold.aim(next);
    } else if (event.key === 'Enter') {
      onDrop(held.target);
      hold.drop();
    } else if (event.key === 'Escape') {
      hold.cancel();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      hold.drop({ target: null, out: true });
    } else if (event.key !== ' ') {
      // Whoever goes elsewhere holds nothing there.
      if (event.key === 'Tab') hold.cancel();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const element = around.current;
    if (element === null) return;
    element.addEventListener('keydown', press, { capture: true });
    return () => element.removeEventListener('keydown', press, { capture: true });
  }, [around]);
}
