import type { TrailEntry } from '@/shared/api/types';

type Deed = TrailEntry['deed'];
type What = TrailEntry['what'];

/** The words for what somebody did. */
export const deedKey = <D extends Deed, W extends What>(deed: D, what: W): `deed.${D}.${W}` =>
  `deed.${deed}.${what}`;
