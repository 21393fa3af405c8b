import type { Slot } from '@/shared/api/types';

/** Slots of half an hour from 9:00 on; a blank in the pattern is half an hour of pause: `ab c` has two blocks. */
export function slotsOf(pattern: string): Slot[] {
  const slots: Slot[] = [];
  let block = 1;
  [...pattern].forEach((id, index) => {
    if (id === ' ') {
      block += 1;
      return;
    }
    slots.push({ id, start: timeAt(index), end: timeAt(index + 1), block: String(block), rooms: null });
  });
  return slots;
}

/** The beginning of the nth half hour after 9:00. */
export function timeAt(index: number): string {
  return new Date(Date.UTC(2026, 2, 12, 9, 30 * index)).toISOString();
}
