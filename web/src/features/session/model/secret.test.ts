// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { secretOnce, takeSecret } from './secret';

beforeEach(() => {
  secretOnce();
});

function visit(address: string): void {
  window.history.replaceState(null, '', address);
  takeSecret();
}

it('aPersonalLink_leavesNoSecretInTheAddress', () => {
  visit('/acces#abc-123');
  expect(window.location.href).not.toContain('abc-123');
  expect(window.location.pathname).toBe('/acces');
  expect(secretOnce()).toBe('abc-123');
});

it('theSecret_isHandedOverOnce', () => {
  visit('/acces#abc');
  secretOnce();
  expect(secretOnce()).toBeNull();
});

it.each([
  ['/acces', null],
  ['/acces#', null],
  ['/evenements#abc', null],
  ['/acces#a%2Bb', 'a+b'],
  ['/acces#100%', '100%'],
])('takeSecret_%s', (address, expected) => {
  visit(address);
  expect(secretOnce()).toBe(expected);
});
