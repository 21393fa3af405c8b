// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Participant, ScheduledMeeting, Standby } from '@/shared/api/types';
import { slotsOf } from '@/test/grid';
import french from '@/locales/fr';
import { StandbyTable } from './StandbyTable';

const participants = [
  { id: 'f1', side: 'funder', name: 'La Banque A' },
  { id: 'f2', side: 'funder', name: 'Fondation B' },
  { id: 'p7', side: 'project', name: 'Le Fournil' },
  { id: 'p8', side: 'project', name: 'La Ressourcerie' },
] as unknown as Participant[];

const meeting: ScheduledMeeting = {
  request: 'f1-p7',
  funderId: 'f1',
  projectId: 'p7',
  level: 'must',
  slotId: 'b',
};
const waiting = { request: 'f2-p7', funderId: 'f2', projectId: 'p7', level: 'could' } as const;
const nobody: Standby = {
  participantId: 'p8',
  lost: [],
  searched: true,
  filled: [],
  anyway: 0,
  shortfall: 0,
};
const bank: Standby = {
  participantId: 'f1',
  lost: [{ ...meeting, offers: [waiting] }],
  searched: true,
  filled: [{ ...waiting, slotId: 'b' }],
  anyway: 1,
  shortfall: 1,
};

beforeEach(async () => {
  await i18next.use(initReactI18next).init({ lng: 'fr', resources: { fr: french }, defaultNS: 'common' });
});

afterEach(cleanup);

function show(standby: Standby[]) {
  render(
    <StandbyTable standby={standby} participants={participants} slots={slotsOf('ab')} zone="Europe/Paris" />,
  );
}

const rowOf = (name: string) => within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement);

it('anAbsence_tellsWhatIsLost_whoCouldBeMetInstead_andWhatTakesThePlace', () => {
  show([bank]);
  const row = rowOf('La Banque A');
  expect(row.getByText('1 rendez-vous, dont 1 indispensable')).toBeTruthy();
  expect(row.getAllByText('10 h 30')).toHaveLength(2);
  expect(row.getByText(/Pourrait alors rencontrer.*Fondation B/)).toBeTruthy();
  expect(row.getByText('1 souhait en attente servi, dont 1 possible de toute façon')).toBeTruthy();
  expect(row.getByText(/Il manquerait encore 1 rendez-vous/)).toBeTruthy();
});

it('nothingFound_isNotTheSameAsNothingSearched', () => {
  show([
    { ...bank, filled: [], shortfall: 0 },
    { ...bank, participantId: 'p7', filled: [], shortfall: 0, searched: false },
  ]);
  expect(rowOf('La Banque A').getByText('Rien')).toBeTruthy();
  expect(rowOf('Le Fournil').getByText('Non cherché, faute de temps')).toBeTruthy();
});

it('whoHasNoMeeting_hasNoRow', () => {
  show([bank, nobody]);
  expect(screen.queryByRole('row', { name: /Ressourcerie/ })).toBeNull();
  expect(screen.getByText(/^Sans rendez-vous dans cette version.*La Ressourcerie/)).toBeTruthy();
});

it('nobodyWithAMeeting_isSaidSo', () => {
  show([nobody]);
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText(/une absence n’y changerait rien/)).toBeTruthy();
});
