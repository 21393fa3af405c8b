import { useEffect, useState, type RefObject } from 'react';

/** In pixels: what the grid has now, and what it has where nothing stands beside it. */
export interface Widths {
  room: number;
  full: number;
}

/** How wide the grid is, and could be; without its scroll bar. */
export function useWidths(
  scroller: RefObject<HTMLElement | null>,
  around: RefObject<HTMLElement | null>,
): Widths {
  const [widths, setWidths] = useState<Widths>({ room: 0, full: 0 });
  useEffect(() => {
    const [grid, all] = [scroller.current, around.current];
    if (grid === null || all === null) return;
    const observer = new ResizeObserver(() => {
      const bar = grid.offsetWidth - grid.clientWidth;
      // The two pixels are the border around the grid and what stands beside it.
      const next = { room: grid.clientWidth, full: all.clientWidth - 2 - bar };
      setWidths((before) => (before.room === next.room && before.full === next.full ? before : next));
    });
    observer.observe(grid);
    observer.observe(all);
    return () => observer.disconnect();
  }, [scroller, around]);
  return widths;
}
