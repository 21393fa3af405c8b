import { describe, expect, it } from 'vitest';
import type { CatalogueEntry, Level } from '@/shared/api/types';
import { filterCatalogue, neighboursOf } from './catalogue';

function entry(id: string, name: string, sector: string, level: Level | null = null): CatalogueEntry {
  return {
    counterpart: { id, side: 'project', name, kind: null, description: '' },
    card: {
      summary: 'Un lieu commun',
      sector,
      territory: 'Tours',
      cooperationType: 'collective',
      amount: 1,
      funding: [],
    },
    level,
    rank: null,
    note: null,
  };
}

const entries = [
  entry('p1', 'La Halle des transitions', 'Tiers-lieu', 'could'),
  entry('p2', 'Éco-pôle alimentaire', 'Alimentation'),
  entry('p3', 'Ohé du Bateau', 'Culture', 'must'),
  entry('p4', 'Espace 36', 'Culture', 'veto'),
];
const ids = (found: CatalogueEntry[]) => found.map(({ counterpart }) => counterpart.id).join(' ');

describe('filterCatalogue', () => {
  it.each([
    ['', false, 'p1 p2 p3 p4'],
    ['   ', false, 'p1 p2 p3 p4'],
    ['tiers lieu', false, 'p1'],
    ['ECO pole', false, 'p2'],
    ['culture bateau', false, 'p3'],
    ['tours', false, 'p1 p2 p3 p4'],
    ['nulle part', false, ''],
    ['', true, 'p1 p3 p4'],
    ['culture', true, 'p3 p4'],
  ])('filterCatalogue_%s_%s', (text, onlyWished, expected) => {
    expect(ids(filterCatalogue(entries, text, onlyWished))).toBe(expected);
  });
});

it.each([
  ['p1', 1, undefined, 'p2'],
  ['p3', 3, 'p2', 'p4'],
  ['p4', 4, 'p3', undefined],
  ['unknown', 0, undefined, undefined],
])('neighboursOf_%s', (id, position, previous, next) => {
  const found = neighboursOf(entries, id);
  expect([found.position, found.previous?.id, found.next?.id]).toEqual([position, previous, next]);
});
