import { expect, it } from 'vitest';
import { besides, catalogueFilter, comparedIn, countFilters, queryOf, withCompared } from './catalogueFilter';

it('catalogueFilter_leavesOutWhatIsNone', () => {
  expect(catalogueFilter({ q: '', type: 'other', min: -1, max: 1.5, mes: 'oui', x: 1 })).toEqual({});
});

it('catalogueFilter_readsADepartementThatLooksLikeANumber', () => {
  expect(catalogueFilter({ territoire: 62, type: 'support', min: 5000, mes: true })).toEqual({
    territoire: '62',
    type: 'support',
    min: 5000,
    mes: true,
  });
});

it('countFilters_leavesTheWordsOut', () => {
  expect(countFilters({ q: 'x', comparer: 'p01' })).toBe(0);
  expect(countFilters({ min: 0, mes: true })).toBe(2);
});

it('queryOf_saysItInTheWordsOfTheContract', () => {
  expect(queryOf({ q: 'x', territoire: '62', max: 0, mes: true, comparer: 'p01' })).toEqual({
    q: 'x',
    territory: '62',
    most: 0,
    wished: true,
  });
});

it('withCompared_addsAndTakesOff', () => {
  expect(withCompared({ q: 'x' }, 'p01', true)).toEqual({ q: 'x', comparer: 'p01' });
  expect(withCompared({ comparer: 'p01,p02' }, 'p01', false)).toEqual({ comparer: 'p02' });
  expect(withCompared({ comparer: 'p02' }, 'p02', false)).toEqual({});
  expect(comparedIn('p01,p02,p01,,p03,p04')).toEqual(['p01', 'p02', 'p03']);
});

it('besides_followsTheOrder', () => {
  const order = [{ id: 'p02' }, { id: 'p01' }];
  expect(besides(order, 'p01')).toEqual({ position: 2, previous: { id: 'p02' }, next: null });
  expect(besides(order, 'p09')).toEqual({ position: 0, previous: null, next: null });
});
