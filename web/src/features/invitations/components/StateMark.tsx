import { useTranslation } from 'react-i18next';
import type { InvitationState } from '@/shared/api/types';
import classes from './StateMark.module.css';

/** How far an invitation is, by a form and a word: from an empty ring to a full one. */
export function StateMark({ state }: { state: InvitationState }) {
  const { t } = useTranslation('invitations');
  return (
    <span className={classes.mark} data-state={state}>
      <StateShape state={state} />
      {t(`state.${state}`)}
    </span>
  );
}

/** The form alone. */
export function StateShape({ state }: { state: InvitationState }) {
  return (
    <svg
      width={16}
      height={16}
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={classes.shape ?? ''}
      data-state={state}
    >
      {shape(state)}
    </svg>
  );
}

function shape(state: InvitationState) {
  const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" />;
  switch (state) {
    case 'not-invited':
      return (
        <circle
          cx="8"
          cy="8"
          r="6"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeDasharray="2.2 2.5"
        />
      );
    case 'waiting':
      return (
        <>
          {ring}
          <path
            d="M8 4.5V8l2.5 1.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.75"
            strokeLinecap="round"
          />
        </>
      );
    case 'undelivered':
      return (
        <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />
      );
    case 'not-opened':
      return ring;
    case 'in-progress':
      return (
        <>
          {ring}
          <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
        </>
      );
    case 'done':
      return <circle cx="8" cy="8" r="6.875" fill="currentColor" />;
  }
}
