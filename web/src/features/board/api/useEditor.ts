import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useMemo, useState } from 'react';
import { ApiError, detailOf, faultsOf } from '@/shared/api/errors';
import type { Board, BoardCommand, BoardOption } from '@/shared/api/types';
import { boardQuery, optionsQuery } from './board';
import { readChange, sendCommand, sendTurn } from './changes';

/** What became of what the organiser did last. */
export type Outcome =
  | { kind: 'done'; author: string; what: string; step: number | null }
  | { kind: 'outdated'; detail: string; again: () => void }
  | { kind: 'refused'; detail: string | null };

/** A command that would break rules. */
export interface Breaking {
  command: BoardCommand;
  /** The rules, in words. */
  rules: string[];
  /** Where a meeting was meant to go; null for other commands. */
  place: { request: string; slot: string } | null;
}

/** What an organiser can do with the board from anywhere on its page. */
export interface Editor {
  eventId: string;
  readOnly: boolean;
  run: (command: BoardCommand, how?: { anyway?: boolean; quiet?: boolean }) => Promise<void>;
  /** Puts a request into a slot the way its option says; null takes its meeting out. */
  place: (request: string, slot: string | null) => Promise<void>;
  take: (option: BoardOption) => Promise<void>;
  /** Undoes or redoes up to a step, or just the next one. */
  turn: (turn: 'undo' | 'redo', upTo?: number) => Promise<void>;
}

export interface EditorState {
  outcome: Outcome | null;
  forget: () => void;
  breaking: Breaking | null;
  leave: () => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (editor === null) throw new Error('There is no board around this.');
  return editor;
}

const OUTDATED = 'urn:entremise:board.outdated';
const BREAKS = 'urn:entremise:board.breaks';

/** Does what the page of a board asks for, and keeps what became of it. */
export function useBoardEditor(eventId: string, readOnly: boolean): [Editor, EditorState] {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [breaking, setBreaking] = useState<Breaking | null>(null);
  const editor = useMemo(
    () => makeEditor(queryClient, eventId, readOnly, setOutcome, setBreaking),
    [queryClient, eventId, readOnly],
  );
  return [editor, { outcome, forget: () => setOutcome(null), breaking, leave: () => setBreaking(null) }];
}

function makeEditor(
  queryClient: QueryClient,
  eventId: string,
  readOnly: boolean,
  setOutcome: (outcome: Outcome | null) => void,
  setBreaking: (breaking: Breaking | null) => void,
): Editor {
  const refuse = async (error: unknown, again: () => void) => {
    const problem = error instanceof ApiError ? error.problem : null;
    if (problem?.type === OUTDATED) {
      await readChange(queryClient, eventId);
      setOutcome({ kind: 'outdated', detail: problem.detail, again });
    } else {
      setOutcome({ kind: 'refused', detail: detailOf(error) });
    }
  };

  const run: Editor['run'] = async (command, { anyway = false, quiet = false } = {}) => {
    setBreaking(null);
    try {
      const { state, done } = await sendCommand(queryClient, eventId, command, anyway);
      const last = done.at(-1);
      setOutcome(
        quiet || last === undefined ? null : { kind: 'done', ...last, step: state.undo?.step ?? null },
      );
    } catch (error) {
      if (error instanceof ApiError && error.problem?.type === BREAKS) {
        const rules = faultsOf(error).map(({ detail }) => detail);
        setBreaking({ command, rules, place: placeOf(command) });
      } else {
        await refuse(error, () => void run(command, { anyway, quiet }));
      }
    }
  };

  const turn: Editor['turn'] = async (which, upTo) => {
    try {
      await sendTurn(queryClient, eventId, which, upTo ?? null);
      setOutcome(null);
    } catch (error) {
      await refuse(error, () => void turn(which, upTo));
    }
  };

  const take: Editor['take'] = async (option) => {
    const command: BoardCommand = { kind: 'place', moves: option.moves };
    if (option.kind === 'breaks') {
      setBreaking({ command, rules: option.effects, place: placeOf(command) });
    } else if (option.kind !== 'here') {
      await run(command);
    }
  };

  const place: Editor['place'] = async (request, slot) => {
    if (slot === null) return run({ kind: 'place', moves: [{ request, slotId: null }] });
    try {
      const revision = revisionOf(queryClient.getQueryData(boardQuery(eventId).queryKey));
      const options = await queryClient.query(optionsQuery(eventId, revision, request));
      const option = options.find(({ slotId }) => slotId === slot);
      if (option !== undefined) await take(option);
    } catch (error) {
      await refuse(error, () => void place(request, slot));
    }
  };

  return { eventId, readOnly, run, place, take, turn };
}

function revisionOf(board: Board | undefined): number {
  return board?.state.revision ?? 0;
}

function placeOf(command: BoardCommand): Breaking['place'] {
  if (command.kind !== 'place') return null;
  const [meant] = command.moves;
  return meant === undefined || meant.slotId === null ? null : { request: meant.request, slot: meant.slotId };
}
