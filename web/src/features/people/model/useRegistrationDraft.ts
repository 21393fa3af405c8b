import { useState } from 'react';
import type { Registration } from '@/shared/api/types';
import { differences, draftOf, entryOf, merge, withoutBlankDelegates, type Draft, type Field } from './draft';

export interface RegistrationDraft {
  draft: Draft;
  /** What the typing began with: its revision is what a change refers to. */
  base: Registration;
  changed: boolean;
  /** What somebody else has changed while something is typed here; empty: nothing. */
  theirs: Field[];
  type: (draft: Draft) => void;
  /** Begins anew with a registration. */
  adopt: (registration: Registration) => void;
  /** Goes on from somebody else's changes with what was typed. */
  takeTheirs: () => void;
}

/**
 * Holds what is typed about a participant. As long as nothing is typed it follows the registration; from
 * then on nothing of the typing is lost, whatever others change meanwhile.
 *
 * @param current the registration as it was read last
 * @param saving nothing is adopted while a change is on its way
 */
export function useRegistrationDraft(current: Registration, saving: boolean): RegistrationDraft {
  const [base, setBase] = useState(current);
  const [draft, setDraft] = useState(() => draftOf(current.entry));
  const typed = entryOf(withoutBlankDelegates(draft));
  const changed = differences(base.entry, typed).length > 0;
  const isNewer = current.revision > base.revision && !saving;
  const adopt = (registration: Registration) => {
    setBase(registration);
    setDraft(draftOf(registration.entry));
  };
  if (isNewer && !changed) adopt(current);
  return {
    draft,
    base,
    changed,
    theirs: isNewer && changed ? differences(base.entry, current.entry) : [],
    type: setDraft,
    adopt,
    takeTheirs: () => {
      setDraft(draftOf(merge(base.entry, typed, current.entry)));
      setBase(current);
    },
  };
}
