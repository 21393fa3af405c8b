import { describe, expect, it } from 'vitest';
import type { CatalogueEntry, Level } from '@/shared/api/types';
import { groupByLevel, reordered } from './order';

function entry(id: string, level: Level | null, rank: number | null = null): CatalogueEntry {
  return {
    counterpart: { id, side: 'project', name: id, kind: null, description: '' },
    card: null,
    level,
    rank,
    note: null,
  };
}

const entries = [
  entry('p1', 'could'),
  entry('p2', null),
  entry('p3', 'must', 2),
  entry('p4', 'veto'),
  entry('p5', 'must'),
  entry('p6', 'must', 1),
  entry('p7', 'must'),
];

it('groupByLevel_strongestFirst_ranksFirst_withoutEmptyGroups', () => {
  const groups = groupByLevel(entries).map(
    ({ level, entries: group }) => `${level} ${group.map(({ counterpart }) => counterpart.id).join(' ')}`,
  );
  expect(groups).toEqual(['must p6 p3 p5 p7', 'could p1', 'veto p4']);
});

describe('reordered', () => {
  it.each([
    ['must', 0, 2, 'p3 p5 p6 p7 p1 p4'],
    ['must', 3, 0, 'p7 p6 p3 p5 p1 p4'],
    ['must', 1, 1, 'p6 p3 p5 p7 p1 p4'],
    ['could', 0, 5, 'p6 p3 p5 p7 p1 p4'],
    ['want', 0, 1, 'p6 p3 p5 p7 p1 p4'],
  ] as const)('reordered_%s_%i_%i', (level, from, to, expected) => {
    expect(reordered(entries, level, from, to).join(' ')).toBe(expected);
  });
});
