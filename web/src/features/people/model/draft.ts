import type { Delegate, Limits, ParticipantEntry } from '@/shared/api/types';

/** What stands in the form while somebody types: a number may be left out. */
export interface Draft extends Omit<ParticipantEntry, 'seats' | 'minMeetings' | 'delegates'> {
  seats: number | null;
  minMeetings: number | null;
  delegates: DelegateDraft[];
}

/** A delegate in the form; the key stays while rows come and go. */
export interface DelegateDraft extends Delegate {
  key: number;
}

/** The fields of an entry, in the order of the form. */
export const FIELDS = [
  'name',
  'kind',
  'description',
  'delegates',
  'unavailable',
  'seats',
  'minMeetings',
  'maxMeetings',
  'maxBreaks',
  'maxConsecutive',
] as const satisfies readonly (keyof ParticipantEntry)[];
export type Field = (typeof FIELDS)[number];

/** What an event's rules say of the limits of new participants. */
const LIMITS = ['minMeetings', 'maxMeetings', 'maxConsecutive'] as const satisfies readonly (keyof Limits)[];

export const EMPTY: ParticipantEntry = {
  name: '',
  kind: null,
  description: '',
  unavailable: [],
  seats: 1,
  minMeetings: 0,
  maxMeetings: null,
  maxBreaks: null,
  maxConsecutive: null,
  delegates: [],
};

export function draftOf(entry: ParticipantEntry): Draft {
  return { ...entry, delegates: entry.delegates.map((delegate, key) => ({ ...delegate, key })) };
}

/** The empty entry of a side whose new participants get these limits. */
export function emptyWith(limits: Limits): ParticipantEntry {
  return { ...EMPTY, ...limits };
}

/** The draft of somebody who changes sides: limits that nobody has typed are those of the other side. */
export function withUsual(draft: Draft, before: Limits, after: Limits): Draft {
  const untouched = LIMITS.filter((limit) => (draft[limit] ?? EMPTY[limit]) === before[limit]);
  return { ...draft, ...Object.fromEntries(untouched.map((limit) => [limit, after[limit]])) };
}

/** What is sent; a number that was left out is the usual one. */
export function entryOf(draft: Draft): ParticipantEntry {
  return {
    ...draft,
    seats: draft.seats ?? EMPTY.seats,
    minMeetings: draft.minMeetings ?? EMPTY.minMeetings,
    unavailable: draft.unavailable.toSorted(),
    delegates: draft.delegates.map(({ id, name, email, language }) => ({ id, name, email, language })),
  };
}

/** Without the rows for delegates in which nothing was typed. */
export function withoutBlankDelegates(draft: Draft): Draft {
  const isBlank = ({ name, email }: DelegateDraft) => name.trim() === '' && email.trim() === '';
  return { ...draft, delegates: draft.delegates.filter((delegate) => !isBlank(delegate)) };
}

export function withNewDelegate(draft: Draft, language: Delegate['language']): Draft {
  const key = 1 + Math.max(-1, ...draft.delegates.map((delegate) => delegate.key));
  return { ...draft, delegates: [...draft.delegates, { key, id: null, name: '', email: '', language }] };
}

/** Whether two entries hold the same at a path such as `delegates[0].email`. */
export function isSameAt(path: string, one: ParticipantEntry, other: ParticipantEntry): boolean {
  const at = (entry: ParticipantEntry) =>
    path
      .split(/[.[\]]+/)
      .filter((step) => step !== '')
      .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], entry);
  return isSame(at(one), at(other));
}

/** The fields in which two entries differ. */
export function differences(one: ParticipantEntry, other: ParticipantEntry): Field[] {
  return FIELDS.filter((field) => !isSame(one[field], other[field]));
}

/** Somebody else's entry with what was typed meanwhile: each field that the typing changed stays as typed. */
export function merge(read: ParticipantEntry, typed: ParticipantEntry, theirs: ParticipantEntry) {
  const mine = Object.fromEntries(differences(read, typed).map((field) => [field, typed[field]]));
  return { ...theirs, ...mine };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
