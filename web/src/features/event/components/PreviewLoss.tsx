import { useTranslation } from 'react-i18next';
import type { GridLoss } from '@/shared/api/types';
import { mergeAdjacent } from '@/shared/lib/slots';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';

const SHOWN = 8;

/** What would go with the slots that go, before anything is saved. */
export function PreviewLoss({ loss, zone }: { loss: GridLoss; zone: string }) {
  const { t } = useTranslation('settings');
  const format = useFormat(zone);
  const runs = mergeAdjacent(loss.slots);
  const times = runs.slice(0, SHOWN).map(({ start, end }) => `${format.dateTime(start)}–${format.time(end)}`);
  const list = runs.length > SHOWN ? `${times.join(', ')}, …` : format.list(times);
  return (
    <>
      {loss.slots.length > 0 && (
        <Notice
          kind={loss.meetings > 0 ? 'conflict' : 'warning'}
          title={t('loss.title', { count: loss.slots.length })}
        >
          <p>{t('loss.times', { times: list })}</p>
          {loss.unavailabilities > 0 && (
            <p>
              {t('loss.away', { count: loss.unavailabilities })}{' '}
              {t('loss.people', { count: loss.participants })}
            </p>
          )}
          {loss.meetings > 0 && <p>{t('loss.meetings', { count: loss.meetings })}</p>}
        </Notice>
      )}
      {loss.retimed > 0 && (
        <Notice kind="warning" title={t('loss.retimedTitle')}>
          <p>{t('loss.retimed', { count: loss.retimed })}</p>
        </Notice>
      )}
    </>
  );
}
