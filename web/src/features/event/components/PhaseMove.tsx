import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { Event, Phase } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { Dialog } from '@/shared/ui/Dialog';
import { useEnterPhase } from '../api/phase';
import { PhaseEffects } from './PhaseEffects';

interface Props {
  event: Event;
  /** Where to go; null: nobody asks. */
  to: Phase | null;
  onClose: () => void;
}

/** Says beforehand what another phase changes, and for whom. */
export function PhaseMove({ event, to, onClose }: Props) {
  const { t } = useTranslation(['phases', 'common']);
  const enter = useEnterPhase(event.id);
  const close = () => {
    enter.reset();
    onClose();
  };
  const name = to === null ? '' : t(`name.${to}`);
  return (
    <Dialog opened={to !== null} onClose={close} title={t('move.question', { name })}>
      {to !== null && <PhaseEffects event={event} to={to} />}
      <p className="small soft">{t('move.back')}</p>
      {enter.isError && (
        <Notice kind="conflict" live title={t('move.failed')}>
          <p>{detailOf(enter.error) ?? t('common:error.unreachable.body')}</p>
        </Notice>
      )}
      <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end', flexWrap: 'wrap' }}>
        <Button variant="default" onClick={close} data-autofocus>
          {t('common:action.cancel')}
        </Button>
        <Button
          loading={enter.isPending}
          onClick={() => to !== null && enter.mutate(to, { onSuccess: close })}
        >
          {t('move.action', { name })}
        </Button>
      </div>
    </Dialog>
  );
}
