// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Reason, Repair, Schedule } from '@/shared/api/types';
import french from '@/locales/fr';

/** What the service answers, by the method and the end of the path. */
const answers = new Map<string, { status: number; body: unknown }>();

vi.stubGlobal('fetch', async (request: Request) => {
  const asked = `${request.method} ${new URL(request.url).pathname.split('/').pop()}`;
  const { status, body } = answers.get(asked) ?? { status: 404, body: {} };
  return Promise.resolve(
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
  );
});
// Mantine asks for the reader's colours, which jsdom does not know.
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
}));
// The client takes the fetch that is there when it is made.
const { Unserved } = await import('./Unserved');

const SENTENCE = 'P7 rencontre déjà B à 9 h 30 : souhait plus fort.';
const reason: Reason = { request: 'f1-p7', sentences: [SENTENCE] };
const schedule = {
  id: 's',
  participants: [
    { id: 'f1', side: 'funder', name: 'La Banque A', unavailable: [] },
    { id: 'p7', side: 'project', name: 'P7', unavailable: [] },
  ],
  unserved: [{ request: 'f1-p7', funderId: 'f1', projectId: 'p7', level: 'want' }],
} as unknown as Schedule;

beforeEach(async () => {
  answers.clear();
  answers.set('GET reasons', { status: 200, body: [reason] });
  await i18next.use(initReactI18next).init({ lng: 'fr', resources: { fr: french }, defaultNS: 'common' });
});

afterEach(cleanup);

function show(shown: Schedule) {
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Unserved eventId="e" schedule={shown} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('anUnservedWish_showsItsReason', async () => {
  show(schedule);
  expect(await screen.findByText(SENTENCE)).toBeTruthy();
});

it('repairs_areSearchedOnDemand', async () => {
  const repair: Repair = { text: 'Donner à P7 un délégué de plus : …', served: 1, lost: 0, moved: 0 };
  answers.set('POST repairs', { status: 200, body: [repair] });
  show(schedule);
  expect(screen.queryByText(repair.text)).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: 'Chercher des solutions' }));
  expect(await screen.findByText(repair.text)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('repairs_thatDoNotExist_areSaidToBeNone', async () => {
  answers.set('POST repairs', { status: 200, body: [] });
  show(schedule);
  fireEvent.click(await screen.findByRole('button', { name: 'Chercher des solutions' }));
  expect(await screen.findByText(/Aucun des changements essayés/)).toBeTruthy();
});

it('anotherSearch_isToldInTheServicesWords_andCanBeTriedAgain', async () => {
  answers.set('POST repairs', { status: 409, body: { detail: 'Une autre recherche est en cours.' } });
  show(schedule);
  fireEvent.click(await screen.findByRole('button', { name: 'Chercher des solutions' }));
  expect(await screen.findByText('Une autre recherche est en cours.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Chercher des solutions' })).toBeTruthy();
});

it('reasonsThatCannotBeRead_areSaidSo', async () => {
  answers.set('GET reasons', { status: 500, body: {} });
  show(schedule);
  expect(await screen.findByText('La raison n’a pas pu être lue. Réessayez.')).toBeTruthy();
});

it('everythingServed_asksForNoReason', () => {
  answers.clear();
  show({ ...schedule, unserved: [] });
  expect(screen.getByText('Tous les souhaits sont servis.')).toBeTruthy();
});
