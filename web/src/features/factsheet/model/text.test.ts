import { expect, it } from 'vitest';
import { blocksOf } from './text';

it('blocksOf_separatesParagraphsAndLists', () => {
  expect(blocksOf('Un\ndeux\n\nTrois :\n- a\n• b\n\nFin')).toEqual([
    { kind: 'paragraph', text: 'Un\ndeux' },
    { kind: 'paragraph', text: 'Trois :' },
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'paragraph', text: 'Fin' },
  ]);
});

it('blocksOf_ofNothing_isNothing', () => {
  expect(blocksOf(' \n\n')).toEqual([]);
});

it('blocksOf_keepsHyphensWithinWords', () => {
  expect(blocksOf('-5 % en un an')).toEqual([{ kind: 'paragraph', text: '-5 % en un an' }]);
});
