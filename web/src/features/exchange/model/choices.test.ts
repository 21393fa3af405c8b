import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '@/shared/api/types';
import { withColumn, withCorrection, withKind, withMeaning, withRowKept } from './choices';

const NONE: ImportChoices = { kind: null, columns: [], corrections: {}, added: [], funderKind: null };

describe('choices', () => {
  it('aTargetIsGivenByOneColumnOnly', () => {
    const first = withColumn(NONE, 1, 'name');
    expect(withColumn(first, 3, 'name').columns).toEqual([{ column: 3, target: 'name' }]);
  });

  it('manyColumnsMayGiveNothing', () => {
    const first = withColumn(NONE, 1, null);
    expect(withColumn(first, 3, null).columns).toEqual([
      { column: 1, target: null },
      { column: 3, target: null },
    ]);
  });

  it('aColumnGivesOneThingOnly', () => {
    expect(withColumn(withColumn(NONE, 1, 'name'), 1, 'seats').columns).toEqual([
      { column: 1, target: 'seats' },
    ]);
  });

  it('anotherKindForgetsTheColumns_andKeepsTheCorrections', () => {
    const before = withCorrection(withColumn(NONE, 1, 'name'), 'B7', 'x');
    expect(withKind(before, 'projects')).toEqual({ ...NONE, kind: 'projects', corrections: { B7: 'x' } });
  });

  it('meaningsOfSeveralFieldsAndTexts_standBesideEachOther', () => {
    const first = withMeaning(NONE, 'kind', 'Région', 'Financeur public');
    const second = withMeaning(first, 'kind', 'Fonds', 'Fondation');
    expect(withMeaning(second, 'cooperation', 'PTCE', 'Mutualisation').meanings).toEqual({
      kind: { Région: 'Financeur public', Fonds: 'Fondation' },
      cooperation: { PTCE: 'Mutualisation' },
    });
  });

  it('aRowIsKeptOnce', () => {
    expect(withRowKept(withRowKept(NONE, 4), 4).added).toEqual([4]);
  });
});
