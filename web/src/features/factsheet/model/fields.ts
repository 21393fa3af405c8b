import type { SheetContent, SheetFields } from '@/shared/api/types';

/** The fields of a sheet in the order in which they are written; a question is `question:` and its id. */
export const FIELDS = [
  'summary',
  'structure',
  'sector',
  'territory',
  'origin',
  'composition',
  'stakes',
  'together',
  'contact',
  'cooperationType',
  'partners',
  'amount',
  'funding',
  'stage',
  'use',
] as const satisfies readonly (keyof SheetFields)[];
export type Field = (typeof FIELDS)[number];
export type TextField = Exclude<Field, 'cooperationType' | 'partners' | 'amount' | 'funding'>;

export const COOPERATIONS = ['mutualisation', 'partnership', 'collective', 'grouping', 'support'] as const;
export const FUNDINGS = ['equity', 'loan', 'guarantee', 'grant', 'gift'] as const;

/** How long a text may be: the contract takes no longer one. */
export const LONGEST: Record<TextField, number> = {
  summary: 300,
  structure: 4000,
  sector: 200,
  territory: 200,
  origin: 4000,
  composition: 4000,
  stakes: 4000,
  together: 4000,
  contact: 2000,
  stage: 200,
  use: 4000,
};
export const LONGEST_ANSWER = 4000;

export type Value = string | string[] | number | null;

/** What was typed and is not kept yet, by field. */
export type Typed = Partial<Record<string, Value>>;

const QUESTION = 'question:';

export const questionWord = (id: string) => `${QUESTION}${id}`;

export function isField(word: string): word is Field {
  return (FIELDS as readonly string[]).includes(word);
}

export function valueOf(sheet: SheetContent, word: string): Value {
  if (word.startsWith(QUESTION)) return sheet.answers[word.slice(QUESTION.length)] ?? '';
  if (word === 'attachments') return sheet.attachments;
  return isField(word) ? sheet[word] : '';
}

/** The typing as the service takes it. */
export function fieldsOf(typed: Typed): SheetFields {
  const fields: Record<string, unknown> = {};
  const answers: Record<string, string> = {};
  for (const [word, value] of Object.entries(typed)) {
    if (word.startsWith(QUESTION)) answers[word.slice(QUESTION.length)] = String(value ?? '');
    else fields[word] = value;
  }
  return { ...fields, ...(Object.keys(answers).length > 0 && { answers }) };
}

/** The sheet as it stands in the page: with what was typed. */
export function withTyped(sheet: SheetContent, typed: Typed): SheetContent {
  const { answers, ...fields } = fieldsOf(typed);
  return { ...sheet, ...fields, answers: { ...sheet.answers, ...answers } };
}

export function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The typing without what has been kept meanwhile; what was typed on since then stays. */
export function withoutKept(typed: Typed, sent: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([word, value]) => !isSame(value, sent[word])));
}

/** The words of what is typed here and was changed by somebody else, and not to the same. */
export function clashes(before: SheetContent, theirs: SheetContent, typed: Typed): string[] {
  return Object.keys(typed).filter(
    (word) =>
      !isSame(valueOf(before, word), valueOf(theirs, word)) && !isSame(valueOf(theirs, word), typed[word]),
  );
}

/** Those of one list that the other does not hold. */
export function without(ids: readonly string[], others: readonly string[]): string[] {
  return ids.filter((id) => !others.includes(id));
}
