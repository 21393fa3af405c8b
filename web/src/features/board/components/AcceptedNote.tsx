import { useTranslation } from 'react-i18next';
import type { BoardState } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { accepted } from '../model/board';

/** That proposals keep every rule, also those for whose breach an organiser stands on the board. */
export function AcceptedNote({ state }: { state: BoardState }) {
  const { t } = useTranslation('board');
  const count = accepted(state).length;
  return count === 0 ? null : <Notice kind="info" title={t('reactions.accepted', { count })} />;
}
