import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { balanceOf } from '../model/demand';
import type { Participant, Slot } from '@/shared/api/types';
import classes from './WishBalance.module.css';

interface Props {
  participant: Participant;
  slots: readonly Slot[];
  /** How many meetings it asks for. */
  wished: number;
  /** Whether it stays in sight while the page scrolls below it. */
  sticky?: boolean;
}

/** Whether all that somebody asks for can fit, before any schedule is made; it changes with each choice. */
export function WishBalance({ participant, slots, wished, sticky = false }: Props) {
  const { t } = useTranslation('wishes');
  const { free, limit, tooMany } = balanceOf(participant, slots, wished);
  const Icon = tooMany ? IconAlertTriangle : IconCircleCheck;
  const room = limit === null ? t('balance.free', { count: free }) : t('balance.limit', { count: limit });
  return (
    <p className={classes.balance} data-too-many={tooMany} data-sticky={sticky} role="status">
      <Icon size={20} className={classes.sign} aria-hidden="true" />
      <span>
        <strong>{t('balance.wished', { count: wished })}</strong>, {room}
        {tooMany && <>&nbsp;: {t('balance.tooMany')}</>}
      </span>
    </p>
  );
}
