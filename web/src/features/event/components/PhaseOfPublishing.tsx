import { useTranslation } from 'react-i18next';
import type { Event } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { publishingEnters } from '../model/phase';
import { PhaseEffects } from './PhaseEffects';

/** Which phase publishing leads to besides, and what that changes; nothing where the event is there already. */
export function PhaseOfPublishing({ event }: { event: Event }) {
  const { t } = useTranslation('phases');
  const to = publishingEnters(event.phase);
  if (to === null) return null;
  return (
    <Notice kind="info" title={t('publishing', { name: t(`name.${to}`) })}>
      <PhaseEffects event={event} to={to} />
    </Notice>
  );
}
