import { expect, it } from 'vitest';
import { rowsOf, textOf, withNames } from './list';

it('rowsOf_aSpreadsheetsClipboard', () => {
  expect(rowsOf('Banque A\tAtelier\thttps://a.example.org\n', 'meeting')).toEqual([
    { funder: 'Banque A', project: 'Atelier', link: 'https://a.example.org' },
  ]);
  expect(rowsOf('Atelier ; https://a.example.org', 'project')).toEqual([
    { funder: null, project: 'Atelier', link: 'https://a.example.org' },
  ]);
});

it('rowsOf_keepsEmptyRows_soThatNumbersFit', () => {
  expect(rowsOf('A\tx\n\nB\ty', 'funder').map(({ funder }) => funder)).toEqual(['A', '', 'B']);
});

it('rowsOf_whatTextOfWrites', () => {
  const links = [{ funder: 'A', project: null, link: 'https://a.example.org' }];
  expect(rowsOf(textOf(links), 'funder')).toEqual(links);
});

it('withNames_addsThoseThatAreMissing', () => {
  expect(withNames('B\thttps://b.example.org\n', ['A', 'B', 'C'], 'project')).toBe(
    'B\thttps://b.example.org\nA\t\nC\t',
  );
  expect(withNames('', ['A'], 'project')).toBe('A\t');
});
