import type { InvitationOrder, InvitationState, LetterChoice } from '@/shared/api/types';

/** How the states of invitations are called in addresses. */
export const STATE_OF = {
  'a-inviter': 'not-invited',
  'en-attente': 'waiting',
  'non-remis': 'undelivered',
  'pas-ouvert': 'not-opened',
  'en-cours': 'in-progress',
  termine: 'done',
} as const satisfies Record<string, InvitationState>;

export type StateWord = keyof typeof STATE_OF;

export function isStateWord(word: unknown): word is StateWord {
  return typeof word === 'string' && word in STATE_OF;
}

export function stateWord(state: InvitationState): StateWord | undefined {
  return (Object.keys(STATE_OF) as StateWord[]).find((word) => STATE_OF[word] === state);
}

/** How the orders of invitations are called in addresses; the usual one is not. */
export const ORDER_OF = {
  nom: 'name',
  etat: 'state',
  ouvert: 'opened',
} as const satisfies Record<string, InvitationOrder>;

export type OrderWord = keyof typeof ORDER_OF;

export function isOrderWord(word: unknown): word is OrderWord {
  return typeof word === 'string' && word in ORDER_OF;
}

export function orderWord(order: InvitationOrder): OrderWord | undefined {
  return (Object.keys(ORDER_OF) as OrderWord[]).find((word) => ORDER_OF[word] === order);
}

/** How the choices of letters are called in addresses. */
export const CHOICE_OF = {
  'en-attente': 'waiting',
  'a-copier': 'by-hand',
  'a-voir': 'trouble',
  partis: 'sent',
} as const satisfies Record<string, LetterChoice>;

export type LetterWord = keyof typeof CHOICE_OF;

export function isLetterWord(word: unknown): word is LetterWord {
  return typeof word === 'string' && word in CHOICE_OF;
}

export function letterWord(choice: LetterChoice): LetterWord | undefined {
  return (Object.keys(CHOICE_OF) as LetterWord[]).find((word) => CHOICE_OF[word] === choice);
}
