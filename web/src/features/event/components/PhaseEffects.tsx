import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Event, Phase } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { useNow } from '@/shared/lib/useNow';
import { Notice } from '@/shared/ui/Notice';
import { effectsOf, type Effect } from '../model/phase';
import classes from './Phases.module.css';

/** What a phase changes, and for whom. */
export function PhaseEffects({ event, to }: { event: Event; to: Phase }) {
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
