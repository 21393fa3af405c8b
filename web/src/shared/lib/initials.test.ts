import { expect, it } from 'vitest';
import { initials } from './initials';

it.each([
  ['Passerelles', 'PA'],
  ['Les jardins de la faïencerie', 'JF'],
  ['La Halle des transitions', 'HT'],
  ['Cagette et Fourchette', 'CF'],
  ['Ohé du Bateau', 'OB'],
  ['Cowork’in Bourges', 'CB'],
  ['Droit de Cité', 'DC'],
  ['PC3E', 'PC'],
  ['Éco-pôle alimentaire', 'ÉP'],
  ['Bou’Sol', 'BS'],
  ['Espace 36', 'E3'],
  ['La', 'LA'],
  ['  ', '?'],
])('initials_%s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
