import { useTranslation } from 'react-i18next';
import { cityOf, zonesDiffer } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';

interface Props {
  instant: string;
  zone: string;
  eventZone: string;
}

/** The clock at the event, where the reader's shows another time. */
export function EventTime({ instant, zone, eventZone }: Props) {
  const { t } = useTranslation();
  const format = useFormat(eventZone);
  if (!zonesDiffer(instant, zone, eventZone)) return null;
  return (
    <span className="small soft">
      {t('time.eventZone', { city: cityOf(eventZone), time: format.time(instant) })}
    </span>
  );
}
