import { expect, it } from 'vitest';
import { eurosOf } from './euros';

it.each([
  ['', null],
  [' ', null],
  ['120000', 120_000],
  ['120 000 €', 120_000],
  ['120\u202f000\u00a0€', 120_000],
  ['120.000', 120_000],
  ['1,250,000', 1_250_000],
  ['120 k€', 120_000],
  ['1,5 million', 1_500_000],
  ['1.5 M', 1_500_000],
  ['2 millions d’euros', undefined],
  ['90 mille euros', 90_000],
  ['1,5', undefined],
  ['1500,50', undefined],
  ['0,0001 M', 100],
  ['-5', undefined],
  ['douze', undefined],
  ['1e6', undefined],
])('eurosOf_%s', (text, expected) => {
  expect(eurosOf(text)).toBe(expected);
});
