import type { CooperationType, Funding } from '@/shared/api/types';

/** Which projects a funder looks for, as the address of the catalogue has it. */
export interface CatalogueFilter {
  q?: string;
  territoire?: string;
  secteur?: string;
  type?: CooperationType;
  financement?: Funding;
  min?: number;
  max?: number;
  mes?: true;
  /** Ids of the projects to compare, with commas between them. */
  comparer?: string;
}

export const MOST_COMPARED = 3;

const TYPES: readonly CooperationType[] = [
  'mutualisation',
  'partnership',
  'collective',
  'grouping',
  'support',
];
const FUNDINGS: readonly Funding[] = ['equity', 'loan', 'guarantee', 'grant', 'gift'];
const LONGEST = 200;
const MOST_EUROS = 1_000_000_000;

/** What of an address is a filter; everything else is left out. */
export function catalogueFilter(search: Record<string, unknown>): CatalogueFilter {
  const type = TYPES.find((one) => one === search.type);
  const financement = FUNDINGS.find((one) => one === search.financement);
  return {
    ...textIn(search, 'q'),
    ...textIn(search, 'territoire'),
    ...textIn(search, 'secteur'),
    ...(type !== undefined && { type }),
    ...(financement !== undefined && { financement }),
    ...amountIn(search, 'min'),
    ...amountIn(search, 'max'),
    ...(search.mes === true && { mes: true as const }),
    ...textIn(search, 'comparer'),
  };
}

function textIn(search: Record<string, unknown>, name: 'q' | 'territoire' | 'secteur' | 'comparer') {
  // A number in the address comes as one: a département may be looked for by its number.
  const value = typeof search[name] === 'number' ? String(search[name]) : search[name];
  return typeof value === 'string' && value !== '' ? { [name]: value.slice(0, LONGEST) } : {};
}

function amountIn(search: Record<string, unknown>, name: 'min' | 'max') {
  const value = search[name];
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_EUROS;
  return fits ? { [name]: value } : {};
}

/** How many filters beside the words are set. */
export function countFilters({
  territoire,
  secteur,
  type,
  financement,
  min,
  max,
  mes,
}: CatalogueFilter): number {
  return [territoire, secteur, type, financement, min, max, mes].filter((one) => one !== undefined).length;
}

/** The filter as the service takes it. */
export function queryOf({ q, territoire, secteur, type, financement, min, max, mes }: CatalogueFilter) {
  return {
    // Signs are no part of a search, and the service would read a per cent sign as the beginning of another one.
    ...(q !== undefined && { q: q.replace(/[%+]/g, ' ') }),
    ...(territoire !== undefined && { territory: territoire }),
    ...(secteur !== undefined && { sector: secteur }),
    ...(type !== undefined && { cooperation: type }),
    ...(financement !== undefined && { funding: financement }),
    ...(min !== undefined && { least: min }),
    ...(max !== undefined && { most: max }),
    ...(mes && { wished: true }),
  };
}

/** The ids of the projects to compare, as the address has them. */
export function comparedIn(comparer: string | undefined): string[] {
  const ids = (comparer ?? '').split(',').filter((id) => id !== '');
  return [...new Set(ids)].slice(0, MOST_COMPARED);
}

/** The filter with a project more or fewer to compare. */
export function withCompared(filter: CatalogueFilter, id: string, compare: boolean): CatalogueFilter {
  const ids = comparedIn(filter.comparer).filter((one) => one !== id);
  const next = compare ? [...ids, id] : ids;
  return catalogueFilter({ ...filter, comparer: next.join(',') });
}

/** The projects before and after one, in the order of what was looked for. */
export function besides<T extends { id: string }>(order: readonly T[], id: string) {
  const at = order.findIndex((one) => one.id === id);
  return {
    position: at + 1,
    previous: at > 0 ? (order[at - 1] ?? null) : null,
    next: at < 0 ? null : (order[at + 1] ?? null),
  };
}
