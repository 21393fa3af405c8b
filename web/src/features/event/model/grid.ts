import type { GridDay, GridSlot, TimeGrid } from '@/shared/api/types';

/** A morning of a quarter of an hour each, with a pause: something to begin with. */
export function newGrid(date: string): TimeGrid {
  return { rooms: null, days: [newDay(date)], exceptions: [] };
}

function newDay(date: string): GridDay {
  return {
    date,
    start: '09:00',
    end: '12:30',
    slotMinutes: 15,
    gapMinutes: 0,
    pauses: [{ start: '10:30', end: '11:00' }],
  };
}

/** A calendar day some days later; an incomplete one stays as it is. */
export function plusDays(date: string, days: number): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether everything is filled in, so that the service can be asked what it makes. */
export function isComplete({ days }: TimeGrid): boolean {
  return days.every(
    (day) =>
      day.date !== '' &&
      day.start !== '' &&
      day.end !== '' &&
      day.slotMinutes >= 1 &&
      day.pauses.every(({ start, end }) => start !== '' && end !== ''),
  );
}

export function withDay(grid: TimeGrid, index: number, day: GridDay): TimeGrid {
  return { ...grid, days: grid.days.map((old, at) => (at === index ? day : old)) };
}

export function withoutDay(grid: TimeGrid, index: number): TimeGrid {
  return { ...grid, days: grid.days.filter((_, at) => at !== index) };
}

/** The same day once more, on the first date that has none yet, with its exceptions. */
export function withCopiedDay(grid: TimeGrid, index: number): TimeGrid {
  const day = grid.days[index];
  if (day === undefined) return { ...grid, days: [newDay('')] };
  const taken = new Set(grid.days.map(({ date }) => date));
  let by = 1;
  while (day.date !== '' && taken.has(plusDays(day.date, by))) by++;
  const date = plusDays(day.date, by);
  const copies = grid.exceptions
    .filter(({ at }) => at.startsWith(`${day.date}T`))
    .map((exception) => ({ ...exception, at: date + exception.at.slice(10) }));
  return {
    ...grid,
    days: grid.days.toSpliced(index + 1, 0, { ...day, date }),
    exceptions: [...grid.exceptions, ...copies],
  };
}

/** A pause of a quarter of an hour in the middle, or after the last one where there is room. */
export function withPause(day: GridDay): GridDay {
  const from = day.pauses.at(-1)?.end ?? day.start;
  const middle = (minutesOf(from) + minutesOf(day.end)) / 2;
  const start = Math.max(minutesOf(from), Math.floor(middle / 15) * 15);
  const end = Math.min(start + 15, minutesOf(day.end));
  return { ...day, pauses: [...day.pauses, { start: clockOf(start), end: clockOf(end) }] };
}

/** A slot as it should be by hand; as its day has it where it does not differ. */
export function withSlot(
  grid: TimeGrid,
  slot: GridSlot,
  change: { closed?: boolean; rooms?: number | null },
): TimeGrid {
  const { closed, rooms } = { closed: slot.closed, rooms: slot.rooms, ...change };
  const others = grid.exceptions.filter(({ at }) => at !== slot.at);
  const differs = closed || rooms !== grid.rooms;
  return { ...grid, exceptions: differs ? [...others, { at: slot.at, closed, rooms }] : others };
}

/** Slots by their days, in the order they have. */
export function byDay(slots: readonly GridSlot[]): { date: string; slots: GridSlot[] }[] {
  const days: { date: string; slots: GridSlot[] }[] = [];
  for (const slot of slots) {
    const date = slot.at.slice(0, 10);
    const last = days.at(-1);
    if (last?.date === date) last.slots.push(slot);
    else days.push({ date, slots: [slot] });
  }
  return days;
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

function clockOf(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
