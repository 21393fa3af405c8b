import { IconAlertTriangle, IconCircleCheck, IconMailForward, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SheetState } from '@/shared/api/types';
import classes from './SheetStateMark.module.css';

const ICON = {
  writing: IconPencil,
  sent: IconMailForward,
  incomplete: IconAlertTriangle,
  ready: IconCircleCheck,
};

/** Where a sheet stands, by its form and a word. */
export function SheetStateMark({ state }: { state: SheetState }) {
  const { t } = useTranslation('factsheet');
  const Icon = ICON[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={18} aria-hidden="true" /> {t(`state.${state}`)}
    </span>
  );
}
