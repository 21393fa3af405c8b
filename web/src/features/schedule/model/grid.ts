import { blocksOf, pauseBefore, type Pause } from '@/shared/lib/slots';
import type { Level, Schedule, Side, Slot } from '@/shared/api/types';

export type GridParticipant = Schedule['participants'][number];

export type Column = { kind: 'slot'; slot: Slot } | { kind: 'pause'; pause: Pause };

/** Whom a participant meets, and how strongly that was wished for. */
export interface Encounter {
  request: string;
  other: GridParticipant;
  level: Level;
}

export type Cell = { kind: 'free' } | { kind: 'unavailable' } | { kind: 'meetings'; meetings: Encounter[] };

export interface Row {
  participant: GridParticipant;
  /** One for each slot, in the order of the slots. */
  cells: Cell[];
  meetings: number;
}

/** The slots, with the pauses between their blocks. */
export function columnsOf(slots: readonly Slot[]): Column[] {
  const blocks = blocksOf(slots);
  return blocks.flatMap((block, index): Column[] => {
    const pause = pauseBefore(blocks, index);
    const own = block.slots.map((slot): Column => ({ kind: 'slot', slot }));
    return pause === null ? own : [{ kind: 'pause', pause }, ...own];
  });
}

/** The day of each participant of a side, in their order; a meeting beats an unavailability, so that conflicts show. */
export function rowsOf(schedule: Schedule, side: Side): Row[] {
  const people = new Map(schedule.participants.map((participant) => [participant.id, participant]));
  const encounters = new Map<string, Encounter[]>();
  for (const { request, funderId, projectId, slotId, level } of schedule.meetings) {
    const [own, otherId] = side === 'funder' ? [funderId, projectId] : [projectId, funderId];
    const other = people.get(otherId);
    if (other === undefined) continue;
    const key = `${own} ${slotId}`;
    encounters.set(key, [...(encounters.get(key) ?? []), { request, other, level }]);
  }
  return schedule.participants
    .filter((participant) => participant.side === side)
    .map((participant) => {
      const cells = schedule.slots.map((slot): Cell => {
        const meetings = encounters.get(`${participant.id} ${slot.id}`);
        if (meetings !== undefined) return { kind: 'meetings', meetings };
        return { kind: participant.unavailable.includes(slot.id) ? 'unavailable' : 'free' };
      });
      const count = cells.reduce(
        (sum, cell) => sum + (cell.kind === 'meetings' ? cell.meetings.length : 0),
        0,
      );
      return { participant, cells, meetings: count };
    });
}

/** A meeting with both who meet. */
export interface Pairing {
  request: string;
  funder: GridParticipant;
  project: GridParticipant;
  level: Level;
}

/** The meetings of each slot, in the order of the funders. */
export function pairingsBySlot(schedule: Schedule): { slot: Slot; pairings: Pairing[] }[] {
  const order = new Map(schedule.participants.map((participant, index) => [participant.id, index]));
  const people = new Map(schedule.participants.map((participant) => [participant.id, participant]));
  return schedule.slots.map((slot) => ({
    slot,
    pairings: schedule.meetings
      .filter((meeting) => meeting.slotId === slot.id)
      .flatMap(({ request, funderId, projectId, level }) => {
        const funder = people.get(funderId);
        const project = people.get(projectId);
        return funder === undefined || project === undefined ? [] : [{ request, funder, project, level }];
      })
      .sort((a, b) => (order.get(a.funder.id) ?? 0) - (order.get(b.funder.id) ?? 0)),
  }));
}
