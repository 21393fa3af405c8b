import type { Board, Level, Side } from '@/shared/api/types';
import { holdsWords } from '@/shared/lib/plain';
import type { BoardMeeting, BoardParticipant, BoardRequest, Violation } from './board';

/** What a cell tells of a meeting: with whom, how strongly it was wished for, and how it stands. */
export interface Encounter {
  request: string;
  other: BoardParticipant;
  level: Level | null;
  pinned: boolean;
  /** Rules that it breaks, or that are broken in its cell. */
  broken: boolean;
}

/** The day of a participant. Two rows with the same signature look the same. */
export interface Row {
  participant: BoardParticipant;
  /** By the id of the slot. */
  cells: ReadonlyMap<string, readonly Encounter[]>;
  away: ReadonlySet<string>;
  meetings: number;
  /** How many meetings stand below each other in its fullest cell; at least one. */
  lines: number;
  /** Rules that the whole day breaks, in words. */
  broken: readonly string[];
  signature: string;
}

/** A board, sorted by what its page looks for; made once for each change. */
export interface Sight {
  board: Board;
  participants: ReadonlyMap<string, BoardParticipant>;
  requests: ReadonlyMap<string, BoardRequest>;
  meetings: ReadonlyMap<string, BoardMeeting>;
  rows: ReadonlyMap<string, Row>;
  /** The place of each slot among them. */
  slotNumbers: ReadonlyMap<string, number>;
  /** Conflicts by the id of the slot, where no participant is named. */
  brokenSlots: ReadonlyMap<string, readonly Violation[]>;
}

const NONE: readonly never[] = [];

export function sightOf(board: Board): Sight {
  const participants = byId(board.participants);
  const requests = byId(board.requests);
  const meetings = new Map(board.meetings.map((meeting) => [meeting.request, meeting]));
  const faults = faultsOf(board.state.violations);
  const cells = new Map<string, Map<string, Encounter[]>>();
  for (const request of board.requests) {
    const meeting = meetings.get(request.id);
    const funder = participants.get(request.funderId);
    const project = participants.get(request.projectId);
    if (meeting === undefined || funder === undefined || project === undefined) continue;
    for (const [own, other] of [
      [funder, project],
      [project, funder],
    ] as const) {
      const broken = faults.requests.has(request.id) || faults.cells.has(cellKey(own.id, meeting.slotId));
      const level = request.level as Level | null;
      const encounter = { request: request.id, other, level, pinned: meeting.pinned, broken };
      const row = getOrPut(cells, own.id, () => new Map<string, Encounter[]>());
      getOrPut(row, meeting.slotId, () => []).push(encounter);
    }
  }
  return {
    board,
    participants,
    requests,
    meetings,
    rows: new Map(
      board.participants.map((participant) => [
        participant.id,
        rowOf(participant, cells.get(participant.id), faults.days.get(participant.id) ?? NONE),
      ]),
    ),
    slotNumbers: new Map(board.slots.map(({ id }, index) => [id, index])),
    brokenSlots: faults.slots,
  };
}

function rowOf(
  participant: BoardParticipant,
  cells: ReadonlyMap<string, Encounter[]> = new Map(),
  broken: readonly string[],
): Row {
  const away = new Set(participant.unavailable);
  let meetings = 0;
  let lines = 1;
  const parts = [participant.name, participant.unavailable.join(' '), broken.join('|')];
  for (const [slot, encounters] of cells) {
    meetings += encounters.length;
    lines = Math.max(lines, encounters.length);
    parts.push(slot, ...encounters.map(signed));
  }
  return { participant, cells, away, meetings, lines, broken, signature: parts.join('\n') };
}

const signed = ({ request, other, level, pinned, broken }: Encounter) =>
  `${request} ${other.name} ${level ?? ''} ${pinned ? 'p' : ''} ${broken ? 'b' : ''}`;

/** Conflicts by where they show: a meeting, a cell, a whole day, a slot. */
function faultsOf(violations: readonly Violation[]) {
  const requests = new Set<string>();
  const cells = new Set<string>();
  const days = new Map<string, string[]>();
  const slots = new Map<string, Violation[]>();
  for (const violation of violations) {
    const { requestId, participantId, slotId, text } = violation;
    if (requestId !== null) requests.add(requestId);
    else if (participantId !== null && slotId !== null) cells.add(cellKey(participantId, slotId));
    else if (participantId !== null) getOrPut(days, participantId, () => []).push(text);
    else if (slotId !== null) getOrPut(slots, slotId, () => []).push(violation);
  }
  return { requests, cells, days, slots };
}

const cellKey = (participant: string, slot: string) => `${participant} ${slot}`;

/** The conflicts of a meeting, in words. */
export function brokenBy(sight: Sight, requestId: string): Violation[] {
  const request = sight.requests.get(requestId);
  const slot = sight.meetings.get(requestId)?.slotId;
  if (request === undefined || slot === undefined) return [];
  return sight.board.state.violations.filter(
    (violation) =>
      violation.requestId === requestId ||
      (violation.requestId === null &&
        violation.slotId === slot &&
        (violation.participantId === request.funderId || violation.participantId === request.projectId)),
  );
}

/** The meetings that break a rule, or stand in a cell where one is broken. */
export function brokenRequests(sight: Sight): ReadonlySet<string> {
  const encounters = [...sight.rows.values()].flatMap(({ cells }) => [...cells.values()].flat());
  return new Set(encounters.filter(({ broken }) => broken).map(({ request }) => request));
}

/** The meetings of each slot, by its id. */
export function meetingsBySlot(sight: Sight): ReadonlyMap<string, readonly BoardMeeting[]> {
  const slots = new Map<string, BoardMeeting[]>();
  for (const meeting of sight.board.meetings) getOrPut(slots, meeting.slotId, () => []).push(meeting);
  return slots;
}

/** The rows of the sides to see, or those of anybody whose name has the text in it. */
export function rowsInSight(sight: Sight, sides: readonly Side[], text: string): Row[] {
  const wanted = text.trim();
  return sight.board.participants.flatMap((participant) => {
    const seen = wanted === '' ? sides.includes(participant.side) : holdsWords([participant.name], wanted);
    const row = seen ? sight.rows.get(participant.id) : undefined;
    return row === undefined ? [] : [row];
  });
}

function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function getOrPut<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
