import type { SheetContent } from '@/shared/api/types';

/** The eight parts of a sheet, in the order in which they are read. */
export const PARTS = [
  'structure',
  'sector',
  'territory',
  'origin',
  'composition',
  'stakes',
  'together',
  'contact',
] as const satisfies readonly (keyof SheetContent)[];

export type Part = (typeof PARTS)[number];

/** The parts that say something; a sheet may be unfinished. */
export function filledParts(sheet: Pick<SheetContent, Part>): Part[] {
  return PARTS.filter((part) => sheet[part].trim() !== '');
}
