import { useTranslation } from 'react-i18next';
import type { InvitationState } from '@/shared/api/types';
import { STATES } from '../model/invitations';
import { StateShape } from './StateMark';
import classes from './StateCounts.module.css';

interface Props {
  counts: Record<InvitationState, number>;
  chosen: InvitationState | null;
  onChoose: (state: InvitationState | null) => void;
}

/** How many delegates are how far; each count shows only those, and once more everybody. */
export function StateCounts({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation('invitations');
  return (
    <ul className={classes.counts} aria-label={t('counts')}>
      {STATES.map((state) => (
        <li key={state}>
          <button
            type="button"
            className={classes.count}
            aria-pressed={chosen === state}
            onClick={() => onChoose(chosen === state ? null : state)}
          >
            <span className={classes.number}>{counts[state]}</span>
            <span className={classes.word}>
              <StateShape state={state} />
              {t(`state.${state}`)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
