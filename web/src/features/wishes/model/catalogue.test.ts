import { expect, it } from 'vitest';
import type { CatalogueEntry, Level } from '@/shared/api/types';
import { groupByLevel } from './catalogue';

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
  };
}

const entries = [
  entry('p1', 'La Halle des transitions', 'Tiers-lieu', 'could'),
  entry('p2', 'Éco-pôle alimentaire', 'Alimentation'),
  entry('p3', 'Ohé du Bateau', 'Culture', 'must'),
  entry('p4', 'Espace 36', 'Culture', 'veto'),
];
const ids = (found: CatalogueEntry[]) => found.map(({ counterpart }) => counterpart.id).join(' ');

it('groupByLevel_strongestFirst_withoutEmptyGroups', () => {
  expect(groupByLevel(entries).map(({ level, entries: group }) => `${level} ${ids(group)}`)).toEqual([
    'must p3',
    'could p1',
    'veto p4',
  ]);
});
