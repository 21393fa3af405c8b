import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks before a page is left with something typed and not saved; `isLeaving` lets through what the page does itself. */
export function useLeaveGuard(typed: boolean, isLeaving: () => boolean = () => false): void {
  const { t } = useTranslation('people');
  useBlocker({
    shouldBlockFn: () => typed && !isLeaving() && !window.confirm(t('leave')),
    enableBeforeUnload: () => typed && !isLeaving(),
  });
}
