import type { Row } from './sight';

/** A place in the grid that has the keyboard: a cell and, where several meetings are in it, which. */
export interface Place {
  participant: string;
  slot: string;
  line: number;
  /** The meeting that was put there and has the keyboard once it has arrived. */
  request?: string;
}

/** Where arrows, Home, End, and the page keys lead; null for other keys, and where there is nowhere to go. */
export function walk(
  key: string,
  place: Place,
  rows: readonly Row[],
  slots: readonly { id: string }[],
): Place | null {
  const row = rows.findIndex(({ participant }) => participant.id === place.participant);
  const column = slots.findIndex(({ id }) => id === place.slot);
  const to = (nextRow: number, nextColumn: number, line: 'first' | 'last' = 'first'): Place | null => {
    const there = rows[Math.min(Math.max(nextRow, 0), rows.length - 1)];
    const slot = slots[Math.min(Math.max(nextColumn, 0), slots.length - 1)];
    if (there === undefined || slot === undefined) return null;
    const held = there.cells.get(slot.id)?.length ?? 0;
    return {
      participant: there.participant.id,
      slot: slot.id,
      line: line === 'first' ? 0 : Math.max(0, held - 1),
    };
  };
  const inCell = rows[row]?.cells.get(place.slot)?.length ?? 0;
  switch (key) {
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowUp':
      if (place.line > 0) return { ...place, line: place.line - 1 };
      return row > 0 ? to(row - 1, column, 'last') : null;
    case 'ArrowDown':
      if (place.line < inCell - 1) return { ...place, line: place.line + 1 };
      return row < rows.length - 1 ? to(row + 1, column) : null;
    case 'Home':
      return to(row, 0);
    case 'End':
      return to(row, slots.length - 1);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    default:
      return null;
  }
}

const PAGE = 10;

/** A place that there is: the one wanted, or the first. */
export function settle(
  place: Place | null,
  rows: readonly Row[],
  slots: readonly { id: string }[],
): Place | null {
  const row = rows.find(({ participant }) => participant.id === place?.participant);
  const slot = slots.find(({ id }) => id === place?.slot);
  if (place !== null && row !== undefined && slot !== undefined) {
    const held = row.cells.get(slot.id) ?? [];
    const arrived = held.findIndex(({ request }) => request === place.request);
    return { ...place, line: arrived >= 0 ? arrived : Math.min(place.line, Math.max(0, held.length - 1)) };
  }
  const [first] = rows;
  const [start] = slots;
  if (first === undefined || start === undefined) return null;
  return { participant: first.participant.id, slot: start.id, line: 0 };
}
