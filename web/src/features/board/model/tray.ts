import type { Level } from '@/shared/api/types';
import { WISH_LEVELS } from '@/shared/lib/levels';
import { holdsWords } from '@/shared/lib/plain';
import type { BoardParticipant, BoardRequest } from './board';
import type { Sight } from './sight';

export const GROUPINGS = ['funder', 'project', 'level'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A wish without a meeting, with those who would meet. */
export interface Waiting {
  request: BoardRequest;
  funder: BoardParticipant;
  project: BoardParticipant;
}

/** A line of the tray: the head of a group, a wish, or a pair that must not meet. */
export type TrayLine =
  | { kind: 'group'; key: string; participant: BoardParticipant | null; level: Level | null; count: number }
  | { kind: 'waiting'; key: string; waiting: Waiting }
  | { kind: 'impossible-head'; key: string; count: number }
  | { kind: 'impossible'; key: string; funder: BoardParticipant; project: BoardParticipant };

/** Wishes without a meeting, the heaviest first; with a text, those of people with it in their names. */
export function waitingOf(sight: Sight, text = ''): Waiting[] {
  return sight.board.requests.flatMap((request) => {
    const funder = sight.participants.get(request.funderId);
    const project = sight.participants.get(request.projectId);
    if (sight.meetings.has(request.id) || funder === undefined || project === undefined) return [];
    return named([funder, project], text) ? [{ request, funder, project }] : [];
  });
}

const named = (people: readonly BoardParticipant[], text: string) =>
  text.trim() === '' ||
  holdsWords(
    people.map(({ name }) => name),
    text,
  );

/** Whether nothing waits and nobody is kept apart. */
export function isBare({ board, meetings }: Sight): boolean {
  return board.impossible.length === 0 && board.requests.every(({ id }) => meetings.has(id));
}

/** All lines of the tray, in their order. */
export function trayLines(sight: Sight, grouping: Grouping, text: string): TrayLine[] {
  const groups = new Map<string, Waiting[]>();
  for (const waiting of waitingOf(sight, text)) {
    const key = groupOf(waiting, grouping);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [waiting]);
    else group.push(waiting);
  }
  const lines = inOrder(sight, grouping, groups).flatMap(([key, all]): TrayLine[] => [
    {
      kind: 'group',
      key,
      participant: sight.participants.get(key) ?? null,
      level: grouping === 'level' ? (all[0]?.request.level as Level | null) : null,
      count: all.length,
    },
    ...all.map((waiting): TrayLine => ({ kind: 'waiting', key: waiting.request.id, waiting })),
  ]);
  return [...lines, ...impossibleLines(sight, text)];
}

function groupOf({ request, funder, project }: Waiting, grouping: Grouping): string {
  if (grouping === 'level') return `level ${request.level ?? 'none'}`;
  return grouping === 'funder' ? funder.id : project.id;
}

/** Groups of people as on the board, groups of levels from the strongest to what nobody wished. */
function inOrder(sight: Sight, grouping: Grouping, groups: Map<string, Waiting[]>): [string, Waiting[]][] {
  const order =
    grouping === 'level'
      ? [...WISH_LEVELS, 'none'].map((level) => `level ${level}`)
      : sight.board.participants.map(({ id }) => id);
  return order.flatMap((key): [string, Waiting[]][] => {
    const group = groups.get(key);
    return group === undefined ? [] : [[key, group]];
  });
}

function impossibleLines(sight: Sight, text: string): TrayLine[] {
  const pairs = sight.board.impossible.flatMap(({ funderId, projectId }): TrayLine[] => {
    const funder = sight.participants.get(funderId);
    const project = sight.participants.get(projectId);
    if (funder === undefined || project === undefined || !named([funder, project], text)) return [];
    return [{ kind: 'impossible', key: `impossible ${funderId}-${projectId}`, funder, project }];
  });
  if (pairs.length === 0) return [];
  return [{ kind: 'impossible-head', key: 'impossible', count: pairs.length }, ...pairs];
}
