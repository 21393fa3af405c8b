import { expect, it } from 'vitest';
import { zoneOptions } from './zones';

const WINTER = new Date('2027-01-15T12:00:00Z');

it('zoneOptions_nameCityRegionAndDistance', () => {
  const all = zoneOptions('Europe/Paris', WINTER, 'fr');

  expect(all.find(({ value }) => value === 'Europe/Paris')?.label).toBe('Paris · Europe/Paris (UTC+1)');
  expect(all.filter(({ value }) => value === 'Europe/Paris')).toHaveLength(1);
  expect(all.some(({ value }) => value === 'UTC')).toBe(true);
});

it('zoneOptions_keepAZoneThatTheBrowserDoesNotKnow', () => {
  const unknown = zoneOptions('Europe/Lutetia', WINTER, 'fr').find(({ value }) => value === 'Europe/Lutetia');
  expect(unknown?.label).toBe('Lutetia · Europe/Lutetia (?)');
});
