import type { Slot } from '@/shared/api/types';
import { blocksOf, pauseBefore, type Pause } from '@/shared/lib/slots';
import { dayOf } from '@/shared/lib/time';

export type Column =
  | { kind: 'slot'; slot: Slot; first: boolean }
  /** Between two blocks; `day` where another day begins after it. */
  | { kind: 'pause'; pause: Pause; day: boolean };

export const DENSITIES = ['tight', 'usual', 'wide'] as const;
export type Density = (typeof DENSITIES)[number];

/** What a density means in pixels: a column, how narrow it may become where all slots are then in sight, and a line of a row. */
export const SIZES: Record<Density, { column: number; least: number; line: number }> = {
  tight: { column: 44, least: 40, line: 30 },
  usual: { column: 96, least: 76, line: 40 },
  wide: { column: 150, least: 120, line: 52 },
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

/**
 * How wide the column of a slot is: all slots share the room if they are wide enough then. Where they are not, they are as wide
 * as they would be with all of the room, so that they stay as they are when something opens beside them.
 *
 * @param room what there is for the columns, in pixels
 * @param full what there would be with nothing beside the grid
 */
export function columnWidth(columns: readonly Column[], density: Density, room: number, full = room): number {
  const slots = columns.filter(({ kind }) => kind === 'slot').length;
  const pauses = columns.length - slots;
  const { column, least } = SIZES[density];
  if (slots === 0) return column;
  const share = (width: number) => (width - pauses * PAUSE_WIDTH) / slots;
  const fitting = [share(room), share(full)].find((width) => width >= least) ?? column;
  return Math.floor(Math.min(2.2 * column, fitting));
}

/** What columns of whole pixels leave of the room that they share; the names take it. */
export function spare(columns: readonly Column[], width: number, room: number, full: number): number {
  const slots = columns.filter(({ kind }) => kind === 'slot').length;
  const taken = slots * width + (columns.length - slots) * PAUSE_WIDTH;
  return [room - taken, full - taken].find((left) => left >= 0 && left < slots) ?? 0;
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
