import type { Slot } from '@/shared/api/types';

/** Slots without a pause between them, in their order. */
export interface Block {
  id: string;
  slots: Slot[];
}

/** A time without slots between two blocks. */
export interface Pause {
  start: string;
  end: string;
}

/** Cuts the grid into its blocks. */
export function blocksOf(slots: readonly Slot[]): Block[] {
  const blocks: Block[] = [];
  for (const slot of slots) {
    const last = blocks.at(-1);
    if (last?.id === slot.block) last.slots.push(slot);
    else blocks.push({ id: slot.block, slots: [slot] });
  }
  return blocks;
}

/** The pause before a block, or null before the first one. */
export function pauseBefore(blocks: readonly Block[], index: number): Pause | null {
  const start = blocks[index - 1]?.slots.at(-1)?.end;
  const end = blocks[index]?.slots[0]?.start;
  return start === undefined || end === undefined ? null : { start, end };
}

/** A run of slots that follow each other without a gap, as one time: used to say when somebody is away. */
export function mergeAdjacent(slots: readonly Slot[]): Pause[] {
  const runs: Pause[] = [];
  for (const slot of slots) {
    const last = runs.at(-1);
    if (last !== undefined && new Date(last.end).getTime() === new Date(slot.start).getTime())
      last.end = slot.end;
    else runs.push({ start: slot.start, end: slot.end });
  }
  return runs;
}
