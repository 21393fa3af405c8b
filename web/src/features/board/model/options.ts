import type { BoardOption } from '@/shared/api/types';

/** By the id of the slot. */
export type Options = ReadonlyMap<string, BoardOption>;

export const bySlot = (options: readonly BoardOption[]): Options =>
  new Map(options.map((option) => [option.slotId, option]));

/** The slot that an arrow leads the target to; it stops at both ends. Null for other keys. */
export function stepTarget(
  key: string,
  target: string | null,
  slots: readonly { id: string }[],
): string | null {
  const at = slots.findIndex(({ id }) => id === target);
  const last = slots.length - 1;
  const clamp = (index: number) => slots[Math.min(Math.max(index, 0), last)]?.id ?? null;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return clamp(at - 1);
    case 'ArrowRight':
    case 'ArrowDown':
      return clamp(at + 1);
    case 'Home':
      return clamp(0);
    case 'End':
      return clamp(last);
    default:
      return null;
  }
}
