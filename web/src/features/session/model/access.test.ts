import { describe, expect, it } from 'vitest';
import type { Access } from '@/shared/api/types';
import { isSignedIn, landingPath, organises, owns, pathOf, showsScreen, viewOf } from './access';

const common = { eventName: 'Rencontre', name: 'X', owner: false };
const organiser: Access = { ...common, role: 'organiser', eventId: 'e1', participantId: null, side: null };
const funder: Access = {
  ...common,
  role: 'participant',
  eventId: 'e1',
  participantId: 'f/1',
  side: 'funder',
};
const elsewhere: Access = {
  ...common,
  role: 'participant',
  eventId: 'e2',
  participantId: 'p1',
  side: 'project',
};

const screen: Access = { ...common, role: 'screen', eventId: 'e1', participantId: null, side: null };

it('showsScreen_whoeverOrganises_orHasItsLink', () => {
  expect(showsScreen({ organiser: null, account: false, accesses: [screen] }, 'e1')).toBe(true);
  expect(showsScreen({ organiser: null, account: false, accesses: [organiser] }, 'e1')).toBe(true);
  expect(showsScreen({ organiser: null, account: false, accesses: [funder] }, 'e1')).toBe(false);
  expect(showsScreen({ organiser: null, account: false, accesses: [screen] }, 'e2')).toBe(false);
});

it('aScreen_opensItselfAndNothingElse', () => {
  expect(landingPath({ organiser: null, account: false, accesses: [screen] })).toBe('/ecran/e1');
  expect(organises({ organiser: null, account: false, accesses: [screen] }, 'e1')).toBe(false);
  expect(viewOf({ organiser: null, account: false, accesses: [screen] }, 'e1', 'f1')).toBe('none');
});

it('pathOf_leadsToWhatTheAccessOpens', () => {
  expect(pathOf(organiser)).toBe('/evenements/e1');
  expect(pathOf(funder)).toBe('/evenements/e1/p/f%2F1');
});

describe('landingPath', () => {
  it.each([
    ['nobody', [], null],
    ['anOrganiser', [organiser], '/evenements/e1'],
    ['anOrganiserWithMore', [funder, organiser], '/evenements'],
    ['aParticipant', [elsewhere, funder], '/evenements/e2/p/p1'],
  ])('landingPath_%s', (_, accesses, expected) => {
    expect(landingPath({ organiser: null, account: false, accesses })).toBe(expected);
  });

  it('landingPath_ofAnOrganiserWithoutAnEvent_isTheList', () => {
    expect(landingPath({ organiser: 'X', account: false, accesses: [] })).toBe('/evenements');
  });
});

describe('viewOf', () => {
  it.each([
    ['itself', [funder, organiser], 'f/1', 'self'],
    ['anotherOfTheEvent', [funder, organiser], 'f2', 'organiser'],
    ['anotherWithoutBeingOrganiser', [funder], 'f2', 'none'],
    ['theSameIdInAnotherEvent', [elsewhere], 'p1', 'none'],
  ] as const)('viewOf_%s', (_, accesses, participantId, expected) => {
    expect(viewOf({ organiser: null, account: false, accesses: [...accesses] }, 'e1', participantId)).toBe(
      expected,
    );
  });
});

it('organises_onlyTheEventsOfItsAccesses', () => {
  expect(organises({ organiser: null, account: false, accesses: [organiser] }, 'e1')).toBe(true);
  expect(organises({ organiser: null, account: false, accesses: [organiser] }, 'e2')).toBe(false);
  expect(organises({ organiser: null, account: false, accesses: [funder] }, 'e1')).toBe(false);
});

it('isSignedIn_whoeverHoldsAnAccessOrMayMakeEvents', () => {
  expect(isSignedIn({ organiser: null, account: false, accesses: [] })).toBe(false);
  expect(isSignedIn({ organiser: 'X', account: false, accesses: [] })).toBe(true);
  expect(isSignedIn({ organiser: null, account: false, accesses: [funder] })).toBe(true);
});

it('owns_onlyTheEventsThatTheAccessSays', () => {
  expect(owns({ organiser: 'X', account: false, accesses: [organiser] }, 'e1')).toBe(false);
  expect(owns({ organiser: 'X', account: false, accesses: [{ ...organiser, owner: true }] }, 'e1')).toBe(
    true,
  );
  expect(owns({ organiser: 'X', account: false, accesses: [{ ...organiser, owner: true }] }, 'e2')).toBe(
    false,
  );
});
