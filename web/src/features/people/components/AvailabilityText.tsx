import { useTranslation } from 'react-i18next';
import type { Participant, Slot } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { availabilityOf } from '../model/availability';

interface Props {
  slots: readonly Slot[];
  participant: Pick<Participant, 'unavailable'>;
  zone: string;
}

/** « toute la journée », or « sauf 9 h 00–9 h 30 ». */
export function AvailabilityText({ slots, participant, zone }: Props) {
  const { t } = useTranslation('people');
  const format = useFormat(zone);
  const availability = availabilityOf(slots, participant.unavailable);
  if (availability.kind !== 'except') return t(`availability.${availability.kind}`);
  const times = availability.times.map(({ start, end }) => format.range(start, end));
  return t('availability.except', { times: format.list(times) });
}
