// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { useState } from 'react';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Proposal, Proposals } from '@/shared/api/types';
import french from '@/locales/fr';

/** What the service answers, by the method and the end of the path; and what it was sent. */
const answers = new Map<string, { status: number; body: unknown }>();
const sent = new Map<string, unknown>();

vi.stubGlobal('fetch', async (request: Request) => {
  const asked = `${request.method} ${new URL(request.url).pathname.split('/').pop()}`;
  sent.set(asked, await request.json());
  const { status, body } = answers.get(asked) ?? { status: 404, body: {} };
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
});
// Mantine asks for the reader's colours, which jsdom does not know.
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
}));
// The client takes the fetch that is there when it is made.
const { Reactions } = await import('./Reactions');

const NEWS = '10 h 15 avec P7 : déplacé à 11 h 00';
const keep: Proposal = {
  kind: 'keep',
  title: 'Ne rien déplacer',
  summary: '',
  disturbed: 0,
  costs: { violations: 0, shortfall: 0, worst: 0, unserved: 2, comfort: 5 },
  scheduled: 45,
  requests: 47,
  discarded: 0,
  notices: [{ participantId: 'f1', side: 'funder', name: 'La Banque A', news: [NEWS] }],
  meetings: [{ request: 'f1-p7', slotId: 's1' }],
};
const found: Proposals = {
  version: 1,
  proposals: [keep, { ...keep, kind: 'best', title: 'Le meilleur planning', notices: [] }],
  freed: [{ participantId: 'f1', slotId: 's1', text: 'La Banque A est libre à 10 h 15.', offers: [] }],
};
const onTake = vi.fn();
const calm = { isPending: false, isError: false, error: null };

/** Holds the choice as the address does. */
function Page() {
  const [few, setFew] = useState(7);
  return <Reactions eventId="e" version={1} few={few} onFew={setFew} taking={calm} onTake={onTake} />;
}

beforeEach(async () => {
  answers.clear();
  sent.clear();
  onTake.mockClear();
  answers.set('POST proposals', { status: 200, body: found });
  await i18next.use(initReactI18next).init({ lng: 'fr', resources: { fr: french }, defaultNS: 'common' });
});

afterEach(cleanup);

const open = () =>
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Page />
      </QueryClientProvider>
    </MantineProvider>,
  );

it('proposals_areSearchedAtOnce_andTellWhoSeesWhat', async () => {
  open();
  expect(screen.getByText(/^Recherche des trois propositions/)).toBeTruthy();
  expect(await screen.findByText('Ne rien déplacer')).toBeTruthy();
  expect(screen.getByText('1 personne voit un changement')).toBeTruthy();
  expect(
    screen.getByText('personne ne perd ni ne voit déplacé un rendez-vous qui pouvait rester'),
  ).toBeTruthy();
  expect(screen.getByText('Personne ne voit de changement')).toBeTruthy();
  expect(screen.getAllByText(/^Force des souhaits non servis\s: 2 points$/)).toHaveLength(2);
  expect(screen.getByText('Le même planning que la proposition précédente.')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Prendre cette proposition/ })).toHaveLength(1);
  expect(screen.getByText(NEWS)).toBeTruthy();
  expect(screen.getByText('La Banque A est libre à 10 h 15.')).toBeTruthy();
});

it('proposal_tellsWhatOfTheBoardItUndoes', async () => {
  const discarding = { ...found, proposals: [{ ...keep, discarded: 2 }] };
  answers.set('POST proposals', { status: 200, body: discarding });
  open();
  expect(
    await screen.findByText('Défait 2 changements faits dans le planning depuis la publication.'),
  ).toBeTruthy();
});

it('takenProposal_isHandedOnAsItIs', async () => {
  open();
  fireEvent.click(
    await screen.findByRole('button', { name: /^Prendre cette proposition.*Ne rien déplacer/ }),
  );
  expect(onTake).toHaveBeenCalledWith(keep);
});

it('anotherSearch_isToldInTheServicesWords_andCanBeTriedAgain', async () => {
  answers.set('POST proposals', { status: 409, body: { detail: 'Une autre recherche est en cours.' } });
  open();
  expect(await screen.findByText('Une autre recherche est en cours.')).toBeTruthy();
  answers.set('POST proposals', { status: 200, body: found });
  fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Ne rien déplacer')).toBeTruthy();
  expect(screen.queryByText('Une autre recherche est en cours.')).toBeNull();
});

it('anotherNumberOfFew_asksForAnotherSearch', async () => {
  open();
  const choice = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /^Déranger au plus/ });
  expect(choice().selectedOptions[0]?.text).toBe('7 personnes');
  expect(await screen.findByText('Ne rien déplacer')).toBeTruthy();
  expect(sent.get('POST proposals')).toEqual({ few: 7 });

  fireEvent.change(choice(), { target: { value: '2' } });
  expect(screen.queryByText('Ne rien déplacer')).toBeNull();
  expect(await screen.findByText('Ne rien déplacer')).toBeTruthy();
  expect(sent.get('POST proposals')).toEqual({ few: 2 });
});
