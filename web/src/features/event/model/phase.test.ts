import { describe, expect, it } from 'vitest';
import type { Act, Phase } from '@/shared/api/types';
import { effectsOf, nextOf, positionOf, publishingEnters } from './phase';

const ORGANISERS: Act[] = ['organise', 'generate', 'publish'];
const phases: { phase: Phase; allows: Act[] }[] = [
  { phase: 'preparation', allows: ORGANISERS },
  { phase: 'fact-sheets', allows: ['write-sheet', ...ORGANISERS] },
  { phase: 'wishes', allows: ['write-sheet', 'wish', ...ORGANISERS] },
  { phase: 'scheduling', allows: ORGANISERS },
  { phase: 'closed', allows: [] },
];

describe('effectsOf', () => {
  it.each([
    ['preparation', 'fact-sheets', '+write-sheet'],
    ['fact-sheets', 'wishes', '+wish'],
    ['wishes', 'scheduling', '-write-sheet -wish'],
    ['scheduling', 'wishes', '+write-sheet +wish'],
    ['wishes', 'fact-sheets', '-wish'],
    ['preparation', 'scheduling', ''],
    ['scheduling', 'closed', '-organise'],
    ['closed', 'wishes', '+write-sheet +wish +organise'],
  ] as const)('from_%s_to_%s', (phase, to, expected) => {
    const said = effectsOf({ phase, phases }, to).map(({ act, gained }) => `${gained ? '+' : '-'}${act}`);
    expect(said.join(' ')).toBe(expected);
  });
});

it('nextOf_theLastPhase_isNone', () => {
  expect(nextOf({ phase: 'wishes', phases })).toBe('scheduling');
  expect(nextOf({ phase: 'closed', phases })).toBeNull();
});

it('positionOf_countsFromTheFirst', () => {
  expect(positionOf('preparation', phases)).toBe(0);
  expect(positionOf('wishes', phases)).toBe(2);
});

it.each([
  ['preparation', 'published'],
  ['wishes', 'published'],
  ['scheduling', 'published'],
  ['published', null],
  ['live', null],
  ['closed', null],
] as const)('publishingEnters_from_%s', (phase, expected) => {
  expect(publishingEnters(phase)).toBe(expected);
});
