import type { ImportChoices, ImportKind, ImportPreview } from '@/shared/api/types';

/** The kinds of tables, in the order in which they are offered. */
export const KINDS = [
  'funders',
  'projects',
  'delegates',
  'unavailabilities',
  'wishes',
  'matrix',
] as const satisfies readonly ImportKind[];

/** Of another kind, the columns give other things. */
export function withKind(choices: ImportChoices, kind: ImportKind | null): ImportChoices {
  return { ...choices, kind, columns: [] };
}

/** A column gives something, or nothing; what another one gave before, that one gives no more. */
export function withColumn(choices: ImportChoices, column: number, target: string | null): ImportChoices {
  const others = choices.columns.filter(
    (one) => one.column !== column && (target === null || one.target !== target),
  );
  return { ...choices, columns: [...others, { column, target }] };
}

/** A cell shall hold another text. */
export function withCorrection(choices: ImportChoices, address: string, text: string): ImportChoices {
  return { ...choices, corrections: { ...choices.corrections, [address]: text } };
}

/** Wherever the column of a field has a text, another one is read. */
export function withMeaning(
  choices: ImportChoices,
  field: string,
  value: string,
  text: string,
): ImportChoices {
  const meanings = choices.meanings ?? {};
  return { ...choices, meanings: { ...meanings, [field]: { ...meanings[field], [value]: text } } };
}

/** A row is right as it is. */
export function withRowKept(choices: ImportChoices, row: number): ImportChoices {
  return { ...choices, added: [...new Set([...choices.added, row])] };
}

/** How many rows would do something. */
export function effective({ counts }: ImportPreview): number {
  return counts.added + counts.changed;
}

/** Whether there is nothing to do and nothing to correct. */
export function isSettled({ kind, missing, counts }: ImportPreview): boolean {
  return kind !== null && missing.length === 0 && counts.added + counts.changed + counts.faulty === 0;
}

/** Whether it first has to be said what the table or a column is. */
export function isUnclear({ kind, missing }: ImportPreview): boolean {
  return kind === null || missing.length > 0;
}

/** How many rows can be shown, page by page. */
export function listed({ counts }: ImportPreview): number {
  return counts.faulty + counts.added + counts.changed + counts.joined;
}
