// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import french from '@/locales/fr';
import type { ParticipantEntry, Registration } from '@/shared/api/types';
import { slotsOf } from '@/test/grid';

/** What the service answers, by the method; and what it was sent. */
const answers = new Map<string, { status: number; body: unknown }>();
const sent: { revision: number; entry: ParticipantEntry }[] = [];

vi.stubGlobal('fetch', async (request: Request) => {
  if (request.method === 'PUT') sent.push((await request.json()) as (typeof sent)[number]);
  const { status, body } = answers.get(request.method) ?? { status: 404, body: {} };
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
});
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = vi.fn();
    unobserve = vi.fn();
    disconnect = vi.fn();
  },
);
vi.stubGlobal('scrollTo', vi.fn());
// The client takes the fetch that is there when it is made.
const { EditParticipant } = await import('./EditParticipant');
const { registrationQuery } = await import('../api/people');

const slots = slotsOf('ab c');
const entry: ParticipantEntry = {
  name: 'Le Pont',
  kind: null,
  description: '',
  unavailable: [],
  seats: 1,
  minMeetings: 0,
  maxMeetings: null,
  maxBreaks: null,
  maxConsecutive: null,
  delegates: [],
};
const first: Registration = { id: 'p1', side: 'project', revision: 1, entry };

function Page() {
  const { data } = useQuery(registrationQuery('e', 'p1'));
  return data && <EditParticipant eventId="e" registration={data} slots={slots} zone="UTC" />;
}

beforeEach(async () => {
  sent.length = 0;
  answers.clear();
  answers.set('GET', { status: 200, body: first });
  await i18next.use(initReactI18next).init({ lng: 'fr', resources: { fr: french }, defaultNS: 'common' });
  // The router of the one page asks nobody to stay.
  const routeTree = createRootRoute({ component: Page });
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByLabelText(/^Nom/);
});

afterEach(cleanup);

const name = () => screen.getByLabelText<HTMLInputElement>(/^Nom/);
const type = (text: string) => fireEvent.change(name(), { target: { value: text } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));

it('block_isTurnedAtOnce_andSent', async () => {
  answers.set('PUT', {
    status: 200,
    body: { ...first, revision: 2, entry: { ...entry, unavailable: ['a', 'b'] } },
  });
  fireEvent.click(screen.getByLabelText(/^Toute la plage 9.h.00–10.h.00$/));
  save();
  expect(await screen.findByText('Enregistré')).toBeTruthy();
  expect(sent).toEqual([{ revision: 1, entry: { ...entry, unavailable: ['a', 'b'] } }]);
  expect(screen.getByLabelText<HTMLInputElement>(/^9.h.30/).checked).toBe(false);
});

it('fault_isSaidAtItsField_andTheTypingStays', async () => {
  answers.set('PUT', {
    status: 400,
    body: {
      detail: 'Rien n’a été enregistré.',
      faults: [{ path: 'entry.name', detail: 'Indiquez un nom.' }],
    },
  });
  type(' ');
  save();
  expect(await screen.findByText('Indiquez un nom.')).toBeTruthy();
  expect(name().getAttribute('aria-invalid')).toBe('true');
  expect(name().value).toBe(' ');
});

it('changeOfSomebodyElse_isSaid_andTheTypingIsKeptBesideIt', async () => {
  const theirs = { ...first, revision: 2, entry: { ...entry, seats: 3 } };
  answers.set('PUT', { status: 409, body: { detail: 'Modifié par quelqu’un d’autre.' } });
  answers.set('GET', { status: 200, body: theirs });
  type('Le Gué');
  save();
  expect(await screen.findByText(/Quelqu’un d’autre vient de modifier/)).toBeTruthy();
  expect(screen.getByText(/les rendez-vous en même temps/)).toBeTruthy();
  expect(name().value).toBe('Le Gué');

  answers.set('PUT', {
    status: 200,
    body: { ...theirs, revision: 3, entry: { ...theirs.entry, name: 'Le Gué' } },
  });
  fireEvent.click(screen.getByRole('button', { name: /garder ma saisie/ }));
  save();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual({ revision: 2, entry: { ...entry, name: 'Le Gué', seats: 3 } });
});
