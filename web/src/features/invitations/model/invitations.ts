import type { InvitationOrder, InvitationState, LetterState, MailingOrder, Side } from '@/shared/api/types';

/** From what needs something done to what is done. */
export const STATES = [
  'not-invited',
  'waiting',
  'undelivered',
  'not-opened',
  'in-progress',
  'done',
] as const satisfies readonly InvitationState[];

/** Who is looked for (null: any), and in which order. */
export interface Wanted {
  text: string;
  state: InvitationState | null;
  side: Side | null;
  order: InvitationOrder;
}

export const ANYBODY: Wanted = { text: '', state: null, side: null, order: 'participant' };

/** How the service is asked for those who fit. */
export function queryOf({ text, state, side }: Wanted) {
  return {
    ...(text !== '' && { q: text }),
    ...(state !== null && { state }),
    ...(side !== null && { side }),
  };
}

/** Whom the organiser has chosen: single delegates, or all who fit what is looked for but some. */
export type Selection =
  | { kind: 'some'; ids: ReadonlySet<string> }
  | { kind: 'matching'; wanted: Wanted; found: number; but: ReadonlySet<string> };

export const NOBODY: Selection = { kind: 'some', ids: new Set() };

/** The most that can be chosen, or taken out, one by one. */
export const MOST_SINGLE = 1000;

export function isSelected(selection: Selection, delegateId: string): boolean {
  return selection.kind === 'some' ? selection.ids.has(delegateId) : !selection.but.has(delegateId);
}

/** The selection with one in it, or without. */
export function select(selection: Selection, delegateId: string, wanted: boolean): Selection {
  return selection.kind === 'some'
    ? { kind: 'some', ids: changed(selection.ids, delegateId, wanted) }
    : { ...selection, but: changed(selection.but, delegateId, !wanted) };
}

/** How many are chosen. */
export function sizeOf(selection: Selection): number {
  return selection.kind === 'some' ? selection.ids.size : Math.max(0, selection.found - selection.but.size);
}

/** Whether more were chosen, or taken out, one by one than one order can say. */
export function isTooLarge(selection: Selection): boolean {
  return (selection.kind === 'some' ? selection.ids : selection.but).size > MOST_SINGLE;
}

/** What is ordered for a selection: a filter stays a filter, whatever the number of those who fit. */
export function orderFor(kind: MailingOrder['kind'], selection: Selection): MailingOrder {
  return selection.kind === 'some'
    ? { kind, delegateIds: [...selection.ids] }
    : { kind, matching: { ...queryOf(selection.wanted), but: [...selection.but] } };
}

/** Looking for others, nobody sees any more who « all who fit » were: the choice of them ends. */
export function afterLooking(selection: Selection): Selection {
  return selection.kind === 'matching' ? NOBODY : selection;
}

function changed(set: ReadonlySet<string>, one: string, within: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (within) next.add(one);
  else next.delete(one);
  return next;
}

/** What can be done with a letter where it stands. */
export function canSendAgain(state: LetterState, sends: boolean): boolean {
  return sends && ['refused', 'failed', 'unsure', 'by-hand', 'copied'].includes(state);
}
