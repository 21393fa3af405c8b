import { Button } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import type { Event, Phase } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { useNow } from '@/shared/lib/useNow';
import { Notice } from '@/shared/ui/Notice';
import { Dialog } from '@/shared/ui/Dialog';
import { useEnterPhase } from '../api/phase';
import { effectsOf, type Effect } from '../model/phase';
import classes from './Phases.module.css';

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
      {to !== null && <Effects event={event} to={to} />}
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

function Effects({ event, to }: { event: Event; to: Phase }) {
  const { t } = useTranslation('phases');
  const effects = effectsOf(event, to);
  return (
    <>
      {effects.length === 0 && <p>{t('effect.none')}</p>}
      <ul className={classes.effects}>
        {effects.map((effect) => (
          <li key={effect.act} data-gained={effect.gained}>
            {effect.gained ? (
              <IconPlus size={18} aria-hidden="true" />
            ) : (
              <IconMinus size={18} aria-hidden="true" />
            )}
            <EffectWords event={event} effect={effect} />
          </li>
        ))}
      </ul>
      {to === 'wishes' && <Window event={event} />}
    </>
  );
}

function EffectWords({ event, effect: { act, gained } }: { event: Event; effect: Effect }) {
  const { t } = useTranslation('phases');
  const change = gained ? 'gained' : 'lost';
  if (act === 'generate' || act === 'publish') return null;
  if (act !== 'wish') return <span>{t(`effect.${act}.${change}`)}</span>;
  const whom = event.rules.wishRule === 'funders' ? 'funders' : 'both';
  return <span>{t(`effect.wish.${change}.${whom}`)}</span>;
}

/** Wishes that open only later, or are over already whatever the phase. */
function Window({ event }: { event: Event }) {
  const { t } = useTranslation('phases');
  const format = useFormat(event.timeZone);
  const now = useNow(60_000);
  const { wishesOpenAt, wishesCloseAt } = event;
  if (wishesCloseAt !== null && Date.parse(wishesCloseAt) <= now)
    return <Notice kind="warning" title={t('window.past', { when: format.dateTime(wishesCloseAt) })} />;
  if (wishesOpenAt !== null && Date.parse(wishesOpenAt) > now)
    return <Notice kind="info" title={t('window.opens', { when: format.dateTime(wishesOpenAt) })} />;
  return null;
}
