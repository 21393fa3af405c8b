import { expect, it } from 'vitest';
import type { ListedParticipant } from '@/shared/api/types';
import { ANYBODY, wantedAmong } from './list';

const funder: ListedParticipant = {
  id: 'f01',
  side: 'funder',
  name: 'Crédit de l’Étang',
  kind: 'bank',
  description: 'Prêts aux coopératives',
  unavailable: [],
  seats: 1,
  minMeetings: 0,
  maxMeetings: null,
  maxBreaks: null,
  maxConsecutive: null,
  hasSheet: false,
  wishes: 2,
  delegates: ['Zoé Faÿ'],
};
const project: ListedParticipant = {
  ...funder,
  id: 'p07',
  side: 'project',
  name: 'Tiers-Lieu du Pont',
  kind: null,
  delegates: [],
};
const everybody = [funder, project];

it('wantedAmong_textWithoutAccents_findsNamesAndDelegates', () => {
  expect(wantedAmong(everybody, { ...ANYBODY, text: 'credit etang' })).toEqual([funder]);
  expect(wantedAmong(everybody, { ...ANYBODY, text: 'TIERS LIEU' })).toEqual([project]);
  expect(wantedAmong(everybody, { ...ANYBODY, text: 'zoe fay' })).toEqual([funder]);
  expect(wantedAmong(everybody, { ...ANYBODY, text: 'zoe pont' })).toEqual([]);
});

it('wantedAmong_sideAndKind_narrow', () => {
  expect(wantedAmong(everybody, ANYBODY)).toEqual(everybody);
  expect(wantedAmong(everybody, { ...ANYBODY, side: 'project' })).toEqual([project]);
  expect(wantedAmong(everybody, { ...ANYBODY, kind: 'bank' })).toEqual([funder]);
  expect(wantedAmong(everybody, { ...ANYBODY, side: 'project', kind: 'bank' })).toEqual([]);
});
