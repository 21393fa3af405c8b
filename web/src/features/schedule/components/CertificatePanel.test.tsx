// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Ground, ScheduleSummary } from '@/shared/api/types';
import french from '@/locales/fr';
import { costsOf, proofsOf, summaryOf } from '@/test/schedule';

let answer: { status: number; body: unknown };

vi.stubGlobal('fetch', async () =>
  Promise.resolve(
    new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'Content-Type': 'application/json' },
    }),
  ),
);
// The client takes the fetch that is there when it is made.
const { CertificatePanel } = await import('./CertificatePanel');
const { ProofGround } = await import('./ProofGround');
const { ScheduleWords } = await import('./ScheduleWords');

const SENTENCE = 'La Banque A a au plus 2 rendez-vous, au prix 1 : 2.';
const ground: Ground = { cost: 'unserved', sentences: [SENTENCE] };

beforeEach(async () => {
  answer = { status: 200, body: [ground] };
  await i18next.use(initReactI18next).init({ lng: 'fr', resources: { fr: french }, defaultNS: 'common' });
});

afterEach(cleanup);

function show(schedule: ScheduleSummary) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ScheduleWords schedule={schedule} />
      <CertificatePanel
        schedule={schedule}
        ground={(cost, proof) => <ProofGround eventId="e" scheduleId="s" cost={cost} proof={proof} />}
      />
    </QueryClientProvider>,
  );
}

const costs = costsOf({ unserved: 3, comfort: 8 });
const proven = summaryOf({
  status: 'OPTIMAL',
  costs,
  proofs: proofsOf(costs, costs),
  scheduled: 46,
  mostServed: 46,
});

/** The lines of the panel, without signs and details. */
const lines = () =>
  screen
    .getAllByRole('listitem')
    .filter((item) => item.querySelector('[data-proven]') !== null)
    .map((item) => [...item.querySelectorAll('p')].slice(0, 2).map((line) => line.textContent));

it('whatIsProven_isSaidInOneLine_andForEachCost', () => {
  show(proven);
  expect(screen.getByText(/46 souhaits servis sur 47.*maximum possible.*prouvé/)).toBeTruthy();
  expect(screen.getByText(/aucun planning sans conflit n’est plus confortable/)).toBeTruthy();
  const obvious = 'Le moins possible\u00a0: prouvé · évident\u00a0: rien ne descend sous zéro';
  const counted = 'Le moins possible\u00a0: prouvé · par compte';
  expect(lines()).toEqual([
    ['Conflitsaucun', obvious],
    ['Engagements non tenusaucun', obvious],
    ['Souhaits non servis1 souhait, 3 points', counted],
    ['Attente, inégalités, déplacements8 points', counted],
  ]);
});

it('whatIsOpen_isNotSaidToBeProven', () => {
  const bounds = costsOf({ unserved: 2, comfort: 5 });
  show({ ...proven, status: 'FEASIBLE', proofs: proofsOf(costs, bounds, 'search'), mostServed: 47 });
  expect(screen.queryByText(/maximum possible/)).toBeNull();
  expect(
    lines()
      .slice(2)
      .map(([, standing]) => standing),
  ).toEqual([
    'Jamais moins de 2 points · par recherche exhaustive',
    'Jamais moins de 5 points, à condition d’être au mieux sur les lignes qui précèdent · par recherche exhaustive',
  ]);
});

it('aBoundOfNothing_provesNothing', () => {
  show({ ...proven, status: 'FEASIBLE', proofs: proofsOf(costs, costsOf()), mostServed: 47 });
  expect(lines()[2]?.[1]).toBe('Rien de prouvé pour l’instant');
});

/** As jsdom toggles no details by itself. */
function open(index: number) {
  const details = document.querySelectorAll('details')[index];
  if (details === undefined) throw new Error(`no details ${String(index)}`);
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
}

it('whatShowsABound_isReadOnDemand', async () => {
  show(proven);
  expect(screen.queryByText(SENTENCE)).toBeNull();
  open(0);
  expect(await screen.findByText(SENTENCE)).toBeTruthy();
});

it('aProofThatCannotBeRead_isSaidSo', async () => {
  answer = { status: 500, body: {} };
  show(proven);
  open(0);
  expect(await screen.findByText('La preuve n’a pas pu être lue. Réessayez.')).toBeTruthy();
});

it('aScheduleWithoutCertificate_saysSo', () => {
  show(summaryOf());
  expect(screen.getByText(/date d’avant les certificats/)).toBeTruthy();
});

it('conflictsThatCannotBeAvoided_areSaidToBe', () => {
  const violated = costsOf({ violations: 2 });
  show({
    ...proven,
    status: 'INFEASIBLE',
    costs: violated,
    proofs: proofsOf(violated, violated),
    mostServed: null,
  });
  expect(screen.getByText(/^Aucun planning sans conflit n’existe, c’est prouvé/)).toBeTruthy();
});

it('worstServedFirst_isSaid_andProvenApart', () => {
  const reached = costsOf({ worst: 327, unserved: 6 });
  const bounds = costsOf({ worst: 327, unserved: 5 });
  show({
    ...proven,
    status: 'FEASIBLE',
    policy: 'worst-first',
    missing: [27, 2],
    costs: reached,
    proofs: proofsOf(reached, bounds),
    scheduled: 43,
    mostServed: 43,
  });
  expect(
    screen.getByText(/27 participants ont moins de rendez-vous qu’ils ne pourraient.*2 à qui/),
  ).toBeTruthy();
  expect(screen.getByText(/maximum possible sans que les moins bien servis y perdent/)).toBeTruthy();
  expect(lines()[2]).toEqual([
    'Moins bien servis27 participants',
    'Le moins possible\u00a0: prouvé · par compte',
  ]);
});
