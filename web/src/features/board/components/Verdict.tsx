import {
  IconArrowsExchange,
  IconCheck,
  IconClockPause,
  IconPoint,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BoardOption } from '@/shared/api/types';
import classes from './Verdict.module.css';

export const VERDICT_SIGN: Record<BoardOption['kind'], Icon> = {
  here: IconPoint,
  free: IconCheck,
  'less-comfortable': IconClockPause,
  swap: IconArrowsExchange,
  breaks: IconX,
};

/** How well a slot suits what would go there: a sign, a colour and, where there is room, a word. */
export function Verdict({ kind, words = true }: { kind: BoardOption['kind']; words?: boolean }) {
  const { t } = useTranslation('board');
  const Sign = VERDICT_SIGN[kind];
  return (
    <span className={classes.verdict} data-verdict={kind}>
      <Sign size={16} stroke={2.25} aria-hidden="true" />
      <span className={words ? undefined : 'unseen'}>{t(`verdict.${kind}`)}</span>
    </span>
  );
}
