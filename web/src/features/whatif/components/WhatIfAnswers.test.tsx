// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WhatIfResult } from '@/shared/api/types';
import french from '@/locales/fr';
import { answerOf, outcomeOf, resultOf } from '@/test/whatIf';
import { WhatIfAnswers } from './WhatIfAnswers';

beforeEach(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'fr',
    resources: { fr: french },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
});

afterEach(cleanup);

const show = (result: WhatIfResult, stopped = false) =>
  render(<WhatIfAnswers result={result} stopped={stopped} />);

/** The rows of a table as the reader hears them. */
const rows = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' ')));

const room = answerOf('Ouvrir une salle de plus à 9 h 30', outcomeOf(47), 6);

it('whatGainsMost_isSaidFirst_withItsProof', () => {
  show(resultOf({ singles: [room], excluded: 3, untried: 1 }));
  expect(screen.getByText(/^Le plus utile\s: ouvrir une salle de plus à 9 h 30$/)).toBeTruthy();
  expect(
    screen.getByText(/^47 souhaits seraient servis sur 47, au lieu de 45\. Gain prouvé\s: \+6 points\.$/),
  ).toBeTruthy();
  expect(rows('Un seul changement')).toEqual([[room.change.text, '47 prouvé', '+2 souhaits (+6 points)']]);
  expect(screen.getByText(/^3 autres changements ont été examinés.*aucun n’apporte quoi/)).toBeTruthy();
  expect(screen.getByText(/^1 autre changement, peut-être utile/)).toBeTruthy();
});

it('whatWasStopped_claimsNoMoreThanWhatItTried', () => {
  show(resultOf({ singles: [room] }), true);
  expect(screen.getByText(/^Le plus utile de ce qui a été calculé\s: ouvrir une salle/)).toBeTruthy();
});

it('aGainThatIsNotExact_isToldAsAtLeastAndAtMost', () => {
  const open = outcomeOf(46, { proven: false, mostServed: 47 });
  show(resultOf({ singles: [answerOf('Ajouter un créneau', open, 1, 4)] }));
  expect(screen.getByText(/Gain prouvé\s: au moins \+1 point, au plus \+4 points\.$/)).toBeTruthy();
  expect(rows('Un seul changement')).toEqual([
    ['Ajouter un créneau', '46 au plus 47', '+1 souhait (de +1 à +4 points)'],
  ]);
});

it('moreThanAHandful_isOneTapAway', () => {
  const singles = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((text) => answerOf(text, outcomeOf(46), 1));
  show(resultOf({ singles }));
  expect(screen.getAllByRole('table', { name: 'Un seul changement' })).toHaveLength(2);
  expect(screen.getByText('Voir les 2 autres changements utiles')).toBeTruthy();
});

it('nothingToGain_isSaid', () => {
  show(resultOf({ now: outcomeOf(47) }));
  expect(screen.getByText('Tous les souhaits sont déjà servis')).toBeTruthy();
});

it('nothingProven_isSaid_andNotToldAsProof', () => {
  show(resultOf({ now: outcomeOf(45, { proven: false, mostServed: 47 }), excluded: 2 }));
  expect(screen.getByText('Aucun gain n’est prouvé')).toBeTruthy();
  expect(screen.getByText(/Jamais plus de 47/)).toBeTruthy();
  expect(screen.getByText(/aucun gain n’a pu en être prouvé/)).toBeTruthy();
  expect(screen.queryByText(/c’est prouvé/)).toBeNull();
});

it('anAxis_isDrawn_andItsTableSaysTheSame', () => {
  const fewer = answerOf('Un créneau de moins', outcomeOf(43), -4);
  const conflict = answerOf('2 créneaux de plus', outcomeOf(46, { violations: 1, proven: false }), 0);
  const points = [
    { x: 11, answer: fewer },
    { x: 12, answer: null },
    { x: 14, answer: conflict },
  ];
  show(resultOf({ curves: [{ axis: 'slots', points }] }));
  const drawing = screen.getByRole('img', { name: /^Nombre de créneaux\s: souhaits servis$/ });
  expect(drawing.querySelector('desc')?.textContent).toBe('11\u00a0: 43, 12\u00a0: 45, 14\u00a0: 46');
  expect(rows('Nombre de créneaux')).toEqual([
    ['11Un créneau de moins', '43 prouvé', '\u22122 souhaits (\u22124 points)'],
    ['12aujourd’hui', '45 prouvé', '–'],
    ['142 créneaux de plus', '46 non prouvé1 conflit', '+1 conflit, +1 souhait'],
  ]);
});

it('anAxisThatSaysNothing_saysWhy', () => {
  show(resultOf());
  expect(screen.getByText(/aucun créneau ne limite le nombre de salles/)).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});
