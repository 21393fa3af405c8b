import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import { useEditor } from '../api/useEditor';
import { columnsOf, columnWidth, edgesOf, PAUSE_WIDTH, SIZES, spare, type Density } from '../model/columns';
import type { Opened } from '../model/opened';
import type { Row, Sight } from '../model/sight';
import { settle, walk, type Place } from '../model/walk';
import classes from './BoardGrid.module.css';
import { BoardHead } from './BoardHead';
import { BoardRow, type DrawnColumn } from './BoardRow';
import { RowName } from './RowName';
import { useArrivals } from './useArrivals';
import { useGridWords } from './useGridWords';
import { useHeldKeys } from './useHeldKeys';
import type { Hold } from './useHold';
import { useWidths } from './useWidths';

interface Props {
  sight: Sight;
  rows: readonly Row[];
  zone: string;
  density: Density;
  hold: Hold;
  opened: Opened | null;
  onOpen: (opened: Opened) => void;
  scroller: RefObject<HTMLDivElement | null>;
  /** Holds the grid and what is beside it. */
  around: RefObject<HTMLDivElement | null>;
}

const NAMES_WIDTH = { tight: 168, usual: 176, wide: 236 } satisfies Record<Density, number>;
/** Around a line of a cell, in pixels. */
const PADDING = 6;
const HEAD_HEIGHT = 48;
/** From that width on a cell has room for words. */
const WORDY = 72;

/** Participants down, slots across, meetings in the cells. Only what is in sight is drawn. */
export function BoardGrid({ sight, rows, zone, density, hold, opened, onOpen, scroller, around }: Props) {
  const { t } = useTranslation('board');
  const editor = useEditor();
  const words = useGridWords();
  const { room, full } = useWidths(scroller, around);
  const { slots } = sight.board;
  const columns = useMemo(() => columnsOf(slots, zone), [slots, zone]);
  const least = NAMES_WIDTH[density];
  const width = columnWidth(columns, density, room - least, full - least);
  const names = least + spare(columns, width, room - least, full - least);
  const edges = useMemo(() => edgesOf(columns, width), [columns, width]);
  const heights = useMemo(
    () => rows.map(({ lines }) => lines * SIZES[density].line + PADDING),
    [rows, density],
  );
  const [wanted, setWanted] = useState<Place | null>(null);
  const place = settle(wanted, rows, slots);
  const placeRow = rows.findIndex(({ participant }) => participant.id === place?.participant);

  // The compiler leaves components with this hook alone, which is right: it tells by mutation what is in sight.
  // eslint-disable-next-line react-hooks/incompatible-library
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? SIZES[density].line + PADDING,
    getItemKey: (index) => rows[index]?.participant.id ?? index,
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 4,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return placeRow < 0 || drawn.includes(placeRow) ? drawn : [...drawn, placeRow];
    },
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (columns[index]?.kind === 'pause' ? PAUSE_WIDTH : width),
    scrollPaddingEnd: names,
    overscan: 1,
    useFlushSync: false,
  });
  useEffect(() => down.measure(), [down, heights]);
  useEffect(() => across.measure(), [across, columns, width]);

  const drawn = useDrawnColumns(columns, across.getVirtualItems(), zone);
  const total = names + across.getTotalSize();
  useArrivals(scroller, sight, edges);

  const focus = useGridFocus(scroller, place);
  const { held, options } = hold;
  const show = (slot: string | null) => {
    const index = columns.findIndex((column) => column.kind === 'slot' && column.slot.id === slot);
    if (index >= 0) across.scrollToIndex(index, { align: 'auto' });
  };

  const beside = slotOf(opened, sight);
  const showBeside = useEffectEvent(() => show(beside));
  // What is open takes room from the grid; what it is about stays in sight.
  useEffect(() => showBeside(), [beside, room]);

  const rowOf = (participant: string | undefined) =>
    rows.findIndex((row) => row.participant.id === participant);

  const goTo = (next: Place) => {
    setWanted(next);
    focus.want();
    down.scrollToIndex(rowOf(next.participant), { align: 'auto' });
    show(next.slot);
  };

  useHeldKeys(around, hold, slots, (target) => {
    if (target === null || held === null) return;
    // From the tray it goes to the first of the two whose day is in sight.
    const request = sight.requests.get(held.request);
    const sides = [request?.funderId, request?.projectId];
    const participant = sides.includes(place?.participant)
      ? place?.participant
      : sides.find((id) => rowOf(id) >= 0);
    if (participant !== undefined) goTo({ participant, slot: target, line: 0, request: held.request });
  });
  const follow = useEffectEvent((target: string, request: string) => {
    show(target);
    const about = sight.requests.get(request);
    const sides = [about?.funderId, about?.projectId];
    const row = sides.includes(place?.participant) ? -1 : Math.max(...sides.map(rowOf));
    if (row >= 0) down.scrollToIndex(row, { align: 'auto' });
  });
  const aimed = held?.by === 'keys' ? held.target : null;
  const heldId = held?.request ?? null;
  useEffect(() => {
    if (aimed !== null && heldId !== null) follow(aimed, heldId);
  }, [aimed, heldId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-at]');
    if (cell === null) return;
    const next = place === null ? null : walk(event.key, place, rows, slots);
    const request = cell.dataset.lift;
    if (next !== null) goTo(next);
    else if (event.key === 'Enter' && request !== undefined && !editor.readOnly) hold.lift(request, 'keys');
    else if (event.key === 'Delete' && request !== undefined && !editor.readOnly)
      void editor.place(request, null);
    else if (event.key === 'Enter' || event.key === ' ') openFrom(cell, onOpen);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[data-at]');
    const at = cell?.dataset.at?.split(' ');
    if (cell !== null && at !== undefined) {
      setWanted({ participant: at[0] ?? '', slot: at[1] ?? '', line: Number(at[2]) });
      // A keyboard's Enter was dealt with when it was pressed.
      if (event.detail > 0) openFrom(cell, onOpen);
      return;
    }
    const participant = target.closest<HTMLElement>('[data-participant]')?.dataset.participant;
    if (participant !== undefined) onOpen({ kind: 'participant', participant });
  };

  const selectedRequest = opened?.kind === 'pair' ? opened.request : null;
  const heldRequest = sight.requests.get(held?.request ?? '');
  return (
    // The grid's own parts are what is pressed; this listens for all of them.
    // eslint-disable-next-line jsx-a11y-x/interactive-supports-focus
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label={t('grid.label')}
      aria-describedby="board-keys"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      data-density={density}
      data-narrow={width < WORDY || undefined}
      data-holding={held !== null || undefined}
      style={{ '--names': `${names}px`, '--head': `${HEAD_HEIGHT}px` } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
    >
      <BoardHead
        sight={sight}
        columns={columns}
        drawn={drawn}
        width={total}
        zone={zone}
        options={options}
        target={held?.target ?? null}
        selected={opened?.kind === 'slot' ? opened.slot : null}
        onOpen={onOpen}
      />
      <div role="rowgroup" className={classes.body} style={{ height: down.getTotalSize(), width: total }}>
        <div className={classes.names} aria-hidden="true" style={{ height: down.getTotalSize() }}>
          {down.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const divides = dividesAt(rows, index);
            return <RowName key={row.participant.id} row={row} top={start} height={size} divides={divides} />;
          })}
        </div>
        {held?.target != null && (
          <div
            className={classes.aimed}
            aria-hidden="true"
            style={{ left: names + (edges.get(held.target) ?? 0), width }}
          />
        )}
        {down.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { id } = row.participant;
          const about = heldRequest?.funderId === id || heldRequest?.projectId === id;
          return (
            <BoardRow
              key={id}
              row={row}
              index={index}
              top={start}
              height={size}
              width={total - names}
              divides={dividesAt(rows, index)}
              columns={drawn}
              words={words}
              current={place?.participant === id ? `${place.slot} ${place.line}` : null}
              selectedRequest={selectedRequest?.split('-').includes(id) === true ? selectedRequest : null}
              selectedSlot={opened?.kind === 'cell' && opened.participant === id ? opened.slot : null}
              heldRequest={about ? (held?.request ?? null) : null}
              options={about ? options : null}
              target={about ? (held?.target ?? null) : null}
              wordy={width >= WORDY}
              marked={density === 'wide'}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Whether a row is the first of a side below another. */
function dividesAt(rows: readonly Row[], index: number): boolean {
  const above = rows[index - 1]?.participant.side;
  return above !== undefined && above !== rows[index]?.participant.side;
}

/** What the columns in sight are; the same list as long as they are the same. */
function useDrawnColumns(
  columns: ReturnType<typeof columnsOf>,
  items: { index: number; start: number; size: number }[],
  zone: string,
): DrawnColumn[] {
  const format = useFormat(zone);
  const times = useMemo(
    () =>
      columns.map((column) =>
        column.kind === 'slot' ? [format.time(column.slot.start), format.time(column.slot.end)] : [],
      ),
    [columns, format],
  );
  const places = items.map(({ index, start, size }) => `${index},${start},${size}`).join(' ');
  return useMemo(
    () =>
      (places === '' ? [] : places.split(' ')).flatMap((text): DrawnColumn[] => {
        const [index = 0, start = 0, width = 0] = text.split(',').map(Number);
        const column = columns[index];
        if (column === undefined) return [];
        if (column.kind === 'pause') return [{ key: column.pause.start, index, start, width, slot: null }];
        const { id } = column.slot;
        const [time = '', end = ''] = times[index] ?? [];
        const slot = { id, time, end, first: column.first };
        return [{ key: id, index, start, width, slot }];
      }),
    [columns, places, times],
  );
}

/** Keeps the keyboard where it is in the grid while cells come and go. */
function useGridFocus(scroller: RefObject<HTMLDivElement | null>, place: Place | null) {
  const within = useRef(false);
  const wanted = useRef(false);
  const cellAt = ({ participant, slot, line }: Place) =>
    scroller.current?.querySelector<HTMLElement>(`[data-at="${participant} ${slot} ${line}"]`);
  const restore = useEffectEvent(() => {
    const lost = within.current && document.activeElement === document.body;
    if (place === null || !(wanted.current || lost)) return;
    const cell = cellAt(place);
    if (cell === undefined || cell === null) return;
    // Until what was put there has arrived, the keyboard follows; never out of a dialog.
    const arrived = place.request === undefined || cell.dataset.lift === place.request;
    if (arrived) wanted.current = false;
    const { activeElement } = document;
    if (activeElement === document.body || scroller.current?.contains(activeElement)) {
      cell.focus({ preventScroll: true });
    }
  });
  useEffect(() => restore());
  return {
    want: () => {
      wanted.current = true;
    },
    onFocus: (event: React.FocusEvent) => {
      const entered = !within.current && event.target.matches('[data-at]:focus-visible');
      within.current = true;
      // A dialog gives the keyboard back to where it was; meanwhile it may belong elsewhere.
      if (entered && place !== null) cellAt(place)?.focus({ preventScroll: true });
    },
    onBlur: (event: React.FocusEvent) => {
      // An element that is taken away while it has the keyboard names nobody who got it.
      if (event.relatedTarget !== null) within.current = event.currentTarget.contains(event.relatedTarget);
    },
  };
}

function openFrom(cell: HTMLElement, onOpen: (opened: Opened) => void): void {
  const [participant = '', slot = ''] = cell.dataset.at?.split(' ') ?? [];
  const request = cell.dataset.lift;
  onOpen(request === undefined ? { kind: 'cell', participant, slot } : { kind: 'pair', request });
}

/** The slot that is open or that what is open is in. */
function slotOf(opened: Opened | null, sight: Sight): string | null {
  if (opened?.kind === 'pair') return sight.meetings.get(opened.request)?.slotId ?? null;
  return opened?.kind === 'cell' || opened?.kind === 'slot' ? opened.slot : null;
}
