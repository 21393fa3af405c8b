import { expect, it } from 'vitest';
import type { Invitation } from '@/shared/api/types';
import {
  ANYBODY,
  canSendAgain,
  countNeeds,
  countStates,
  mailAddressOf,
  select,
  wantedAmong,
} from './invitations';

function invitation(name: string, more: Partial<Invitation> = {}): Invitation {
  return {
    participantId: 'f01',
    participant: 'Banque des possibles',
    side: 'funder',
    delegateId: name,
    name,
    email: `${name.toLowerCase()}@example.org`,
    language: 'fr',
    state: 'not-invited',
    lastLetter: null,
    remindedAt: null,
    openedAt: null,
    mayInvite: false,
    mayRemind: false,
    ...more,
  };
}

const ann = invitation('Ann', { state: 'done' });
const zoe = invitation('Zoé', { mayInvite: true });
const paul = invitation('Paul', {
  side: 'project',
  participant: 'La Halle',
  state: 'not-opened',
  mayRemind: true,
});
const all = [ann, zoe, paul];

it('findsByNameAddressAndParticipant_whateverTheAccents', () => {
  const found = (text: string) => wantedAmong(all, { ...ANYBODY, text }).map(({ name }) => name);
  expect(found('zoe')).toEqual(['Zoé']);
  expect(found('paul@example halle')).toEqual(['Paul']);
  expect(found('')).toHaveLength(3);
  expect(found('nobody')).toEqual([]);
});

it('findsByStateAndSide', () => {
  expect(wantedAmong(all, { ...ANYBODY, state: 'done' })).toEqual([ann]);
  expect(wantedAmong(all, { ...ANYBODY, side: 'project' })).toEqual([paul]);
  expect(wantedAmong(all, { ...ANYBODY, side: 'project', state: 'done' })).toEqual([]);
});

it('countsEveryDelegateOnce', () => {
  expect(countStates(all)).toEqual({
    'not-invited': 1,
    waiting: 0,
    undelivered: 0,
    'not-opened': 1,
    'in-progress': 0,
    done: 1,
  });
  expect(countNeeds(all)).toEqual({ invite: 1, remind: 1 });
});

it('selectingSome_leavesTheOthersAsTheyWere', () => {
  const both = select(new Set(['Ann']), [zoe], true);
  expect([...both]).toEqual(['Ann', 'Zoé']);
  expect([...select(both, [ann, paul], false)]).toEqual(['Zoé']);
});

it('aLetterThatIsOnItsWay_isNotSentAgain', () => {
  expect(canSendAgain('unsure', true)).toBe(true);
  expect(canSendAgain('unsure', false)).toBe(false);
  expect(canSendAgain('queued', true)).toBe(false);
  expect(canSendAgain('sent', true)).toBe(false);
});

it('mailAddressOf_keepsLinesAndSigns', () => {
  const address = mailAddressOf({
    email: 'zoe@lac.example',
    subject: 'Vous & nous ?',
    text: 'Bonjour,\nà jeudi',
  });
  expect(address).toBe(
    'mailto:zoe@lac.example?subject=Vous%20%26%20nous%20%3F&body=Bonjour%2C%0D%0A%C3%A0%20jeudi',
  );
});
