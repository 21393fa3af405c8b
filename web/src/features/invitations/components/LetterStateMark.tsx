import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconCopy,
  IconHandStop,
  IconHelp,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LetterState } from '@/shared/api/types';

const ICON = {
  queued: IconClock,
  sending: IconSend,
  sent: IconCheck,
  refused: IconX,
  failed: IconAlertTriangle,
  unsure: IconHelp,
  'by-hand': IconHandStop,
  copied: IconCopy,
} as const satisfies Record<LetterState, unknown>;

const COLOUR: Record<LetterState, string> = {
  queued: 'var(--waiting)',
  sending: 'var(--waiting)',
  sent: 'var(--served)',
  refused: 'var(--conflict)',
  failed: 'var(--conflict)',
  unsure: 'var(--warning)',
  'by-hand': 'var(--warning)',
  copied: 'var(--served)',
};

/** Where a letter stands, by a sign and a word. */
export function LetterStateMark({ state }: { state: LetterState }) {
  const { t } = useTranslation('invitations');
  const Icon = ICON[state];
  return (
    <span className="row" style={{ gap: '0.5rem', flexWrap: 'nowrap' }}>
      <Icon size={18} color={COLOUR[state]} aria-hidden="true" style={{ flex: 'none' }} />
      {t(`letterState.${state}`)}
    </span>
  );
}
