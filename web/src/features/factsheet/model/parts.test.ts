import { expect, it } from 'vitest';
import { filledParts, PARTS } from './parts';

const blank = Object.fromEntries(PARTS.map((part) => [part, ' '])) as Record<(typeof PARTS)[number], string>;

it('filledParts_leavesOutWhatSaysNothing', () => {
  expect(filledParts(blank)).toEqual([]);
  expect(filledParts({ ...blank, contact: 'L’équipe', structure: 'SCIC' })).toEqual(['structure', 'contact']);
});
