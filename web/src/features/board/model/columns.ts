import type { Slot } from '@/shared/api/types';
import { blocksOf, pauseBefore, type Pause } from '@/shared/lib/slots';
import { dayOf } from '@/shared/lib/time';

export type Column =
  | { kind: 'slot'; slot: Slot; first: boolean }
  /** Between two blocks; `day` where another day begins after it. */
  | { kind: 'pause'; pause: Pause; day: boolean };

export const DENSITIES = ['tight', 'usual', 'wide'] as const;
export type Density = (typeof DENSITIES)[number];

/** What a density means in pixels: the narrowest column, and a line of a row. */
export const SIZES: Record<Density, { column: number; line: number }> = {
  tight: { column: 44, line: 30 },
  usual: { column: 96, line: 40 },
  wide: { column: 150, line: 52 },
};

export const PAUSE_WIDTH = 26;

/** The slots, with the pauses between their blocks. */
export function columnsOf(slots: readonly Slot[], zone: string): Column[] {
  const blocks = blocksOf(slots);
  return blocks.flatMap((block, index): Column[] => {
    const pause = pauseBefore(blocks, index);
    const own = block.slots.map((slot, at): Column => ({ kind: 'slot', slot, first: at === 0 }));
    if (pause === null) return own;
    const day = dayOf(pause.start, zone) !== dayOf(pause.end, zone);
    return [{ kind: 'pause', pause, day }, ...own];
  });
}

/** How wide the column of a slot is: what fills the room that there is, but never less than the density asks. */
export function columnWidth(columns: readonly Column[], density: Density, room: number): number {
  const slots = columns.filter(({ kind }) => kind === 'slot').length;
  const pauses = columns.length - slots;
  if (slots === 0) return SIZES[density].column;
  const widest = 2.2 * SIZES[density].column;
  return Math.floor(Math.min(widest, Math.max(SIZES[density].column, (room - pauses * PAUSE_WIDTH) / slots)));
}

/** By the id of a slot: where its column begins. */
export function edgesOf(columns: readonly Column[], width: number): Map<string, number> {
  const edges = new Map<string, number>();
  let edge = 0;
  for (const column of columns) {
    if (column.kind === 'slot') edges.set(column.slot.id, edge);
    edge += column.kind === 'slot' ? width : PAUSE_WIDTH;
  }
  return edges;
}
