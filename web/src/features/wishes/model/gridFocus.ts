/** A place in a grid, both counted from 0. */
export interface Cell {
  row: number;
  column: number;
}

/** Where the arrow, Home and End keys lead from a cell of a grid; null for every other key. */
export function moveFocus(key: string, { row, column }: Cell, rows: number, columns: number): Cell | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
}
