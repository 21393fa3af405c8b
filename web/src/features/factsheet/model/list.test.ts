import { expect, it } from 'vitest';
import type { SheetStanding, SheetState } from '@/shared/api/types';
import { nextToReview, sheetsAmong } from './list';

const standing = (projectId: string, name: string, state: SheetState): SheetStanding => ({
  projectId,
  name,
  state,
  published: false,
  changedAt: null,
  sentAt: null,
});
const all = [
  standing('p1', 'Éco-pôle', 'sent'),
  standing('p2', 'Ohé du Bateau', 'ready'),
  standing('p3', 'La Halle', 'sent'),
];

it('sheetsAmong_byWordsAndState', () => {
  expect(sheetsAmong(all, 'eco pole', null).map((one) => one.projectId)).toEqual(['p1']);
  expect(sheetsAmong(all, '', 'sent').map((one) => one.projectId)).toEqual(['p1', 'p3']);
  expect(sheetsAmong(all, 'bateau', 'sent')).toEqual([]);
});

it('nextToReview_goesAroundTheEnd', () => {
  expect(nextToReview(all, 'p1')?.projectId).toBe('p3');
  expect(nextToReview(all, 'p3')?.projectId).toBe('p1');
  expect(nextToReview(all.slice(0, 2), 'p1')).toBeNull();
});
