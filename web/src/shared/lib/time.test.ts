import { describe, expect, it } from 'vitest';
import {
  axisTime,
  cityOf,
  clockRange,
  clockTime,
  dayOf,
  durationBetween,
  durationUntil,
  durationText,
  fullDate,
  shortDateTime,
  stopwatch,
  zonesDiffer,
  whenText,
} from './time';

/** Non-breaking spaces as ordinary ones, to be read here. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('clockTime', () => {
  it.each([
    ['2026-03-12T08:30:00Z', 'Europe/Paris', 'fr', '9 h 30'],
    ['2026-03-12T08:00:00Z', 'Europe/Paris', 'fr', '9 h 00'],
    ['2026-03-12T13:05:00Z', 'Europe/Paris', 'fr', '14 h 05'],
    ['2026-03-12T23:00:00Z', 'Europe/Paris', 'fr', '0 h 00'],
    ['2026-07-12T08:30:00Z', 'Europe/Paris', 'fr', '10 h 30'],
    ['2026-03-12T08:30:00Z', 'America/Cayenne', 'fr', '5 h 30'],
    ['2026-03-12T08:30:00Z', 'Europe/Paris', 'en', '9:30'],
  ] as const)('clockTime_%s_%s_%s', (instant, zone, language, expected) => {
    expect(plain(clockTime(instant, zone, language))).toBe(expected);
  });

  it('breaksNowhere', () => {
    expect(clockTime('2026-03-12T08:30:00Z', 'Europe/Paris', 'fr')).toBe('9\u00a0h\u00a030');
  });
});

it('clockRange_joinsWithADash', () => {
  const range = clockRange('2026-03-12T08:30:00Z', '2026-03-12T09:00:00Z', 'Europe/Paris', 'fr');
  expect(plain(range)).toBe('9 h 30–10 h 00');
});

describe('dates', () => {
  it.each([
    ['2026-03-12T08:30:00Z', 'fr', 'jeudi 12 mars 2026'],
    ['2026-05-01T08:30:00Z', 'fr', 'vendredi 1er mai 2026'],
    ['2026-03-11T23:30:00Z', 'fr', 'jeudi 12 mars 2026'],
  ] as const)('fullDate_%s_%s', (instant, language, expected) => {
    expect(fullDate(instant, 'Europe/Paris', language)).toBe(expected);
  });

  it('shortDateTime_saysDayAndTime', () => {
    expect(plain(shortDateTime('2026-03-12T08:30:00Z', 'Europe/Paris', 'fr'))).toBe('12 mars à 9 h 30');
  });

  it('dayOf_isTheDayInTheZone', () => {
    expect(dayOf('2026-03-11T23:30:00Z', 'Europe/Paris')).toBe('2026-03-12');
    expect(dayOf('2026-03-11T23:30:00Z', 'America/Cayenne')).toBe('2026-03-11');
  });
});

it.each([
  ['Europe/Paris', 'Paris'],
  ['America/Port_of_Spain', 'Port of Spain'],
  ['America/Argentina/Salta', 'Salta'],
  ['UTC', 'UTC'],
])('cityOf_%s', (zone, expected) => {
  expect(cityOf(zone)).toBe(expected);
});

it('zonesDiffer_onlyWhereTheClocksDo', () => {
  expect(zonesDiffer('2026-03-12T08:30:00Z', 'Europe/Paris', 'Europe/Brussels')).toBe(false);
  expect(zonesDiffer('2026-03-12T08:30:00Z', 'Europe/Paris', 'Europe/London')).toBe(true);
});

describe('durations', () => {
  const MINUTE = 60_000;
  it.each([
    [0, '0 min'],
    [1, '1 min'],
    [12 * MINUTE, '12 min'],
    [12 * MINUTE + 1, '13 min'],
    [60 * MINUTE, '1 h'],
    [125 * MINUTE, '2 h 05'],
    [24 * 60 * MINUTE, '1 jour'],
    [27 * 60 * MINUTE, '1 jour 3 h'],
    [75 * 60 * MINUTE, '3 jours'],
    [-5 * MINUTE, '0 min'],
  ])('durationText_%s', (millis, expected) => {
    expect(plain(durationText(durationBetween(1000, 1000 + millis), 'fr'))).toBe(expected);
  });

  it.each([
    ['2026-11-22T22:30:00Z', '2026-12-10T08:00:00Z', 'Europe/Paris', '18 jours'],
    ['2026-11-22T23:30:00Z', '2026-12-10T08:00:00Z', 'Europe/Paris', '17 jours'],
    ['2026-11-22T23:30:00Z', '2026-12-10T08:00:00Z', 'America/New_York', '18 jours'],
    ['2026-10-23T20:00:00Z', '2026-10-26T08:00:00Z', 'Europe/Paris', '3 jours'],
    ['2026-12-08T21:00:00Z', '2026-12-10T08:00:00Z', 'Europe/Paris', '2 jours'],
    ['2026-12-09T06:00:00Z', '2026-12-10T08:00:00Z', 'Europe/Paris', '1 jour 2 h'],
    ['2026-12-09T20:00:00Z', '2026-12-10T08:00:00Z', 'Europe/Paris', '12 h'],
  ])('durationUntil_%s_%s_%s', (from, to, zone, expected) => {
    const until = durationUntil(Date.parse(from), Date.parse(to), zone);
    expect(plain(durationText(until, 'fr'))).toBe(expected);
  });

  it.each([
    [0, '0 s'],
    [0.43, '0,4 s'],
    [1.08, '1,1 s'],
    [20, '20 s'],
    [300, '5 min'],
  ])('axisTime_%s', (seconds, expected) => {
    expect(plain(axisTime(seconds, 'fr'))).toBe(expected);
  });

  it.each([
    [0, '0 s'],
    [8.9, '8 s'],
    [65, '1 min 05 s'],
    [-1, '0 s'],
  ])('stopwatch_%s', (seconds, expected) => {
    expect(plain(stopwatch(seconds))).toBe(expected);
  });
});

it.each([
  [
    'aDay',
    '2027-03-11T08:00:00Z',
    '2027-03-11T11:30:00Z',
    'jeudi 11 mars 2027, 9\u00a0h\u00a000–12\u00a0h\u00a030',
  ],
  ['twoDays', '2027-03-11T08:00:00Z', '2027-03-12T11:30:00Z', 'jeudi 11 mars 2027 – vendredi 12 mars 2027'],
])('whenText_%s', (_, start, end, expected) => {
  expect(whenText(start, end, 'Europe/Paris', 'fr')).toBe(expected);
});
