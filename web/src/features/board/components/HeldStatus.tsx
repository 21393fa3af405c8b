import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import type { Sight } from '../model/sight';
import classes from './Workbench.module.css';
import type { Hold } from './useHold';
import { Verdict } from './Verdict';

interface Props {
  sight: Sight;
  zone: string;
  hold: Hold;
  readOnly: boolean;
}

/** What is held and what putting it down would do; read out as it changes. Otherwise how to pick something up. */
export function HeldStatus({ sight, zone, hold: { held, options }, readOnly }: Props) {
  const { t } = useTranslation('board');
  const format = useFormat(zone);
  const request = sight.requests.get(held?.request ?? '');
  const meeting = sight.meetings.get(held?.request ?? '');
  const nameOf = (id: string) => sight.participants.get(id)?.name ?? '';
  const timeOf = (id: string) => {
    const slot = sight.board.slots[sight.slotNumbers.get(id) ?? -1];
    return slot === undefined ? '' : format.time(slot.start);
  };
  const option = held?.target == null ? undefined : options?.get(held.target);
  const lifted =
    request !== undefined &&
    t(meeting === undefined ? 'held.liftedWaiting' : 'held.lifted', {
      funder: nameOf(request.funderId),
      project: nameOf(request.projectId),
      time: meeting === undefined ? '' : timeOf(meeting.slotId),
    });
  return (
    <div className={classes.status} data-holding={held !== null || undefined}>
      <p id="board-keys" className={held === null && !readOnly ? 'soft' : 'unseen'}>
        {t('grid.keys')}
      </p>
      <p role="status" className={classes.told}>
        {held !== null && (
          <>
            <span className="strong">{lifted}</span>{' '}
            {held.out && meeting !== undefined && <span>{t('held.out')}</span>}
            {held.target !== null && options === null && (
              <span className="soft">
                {timeOf(held.target)} : {t('held.working')}
              </span>
            )}
            {held.target !== null && option !== undefined && (
              <span className={classes.would}>
                <span className="tabular">{timeOf(held.target)} :</span> <Verdict kind={option.kind} />
                {option.effects.length > 0 && <span> – {option.effects.join(' · ')}</span>}
              </span>
            )}
          </>
        )}
      </p>
    </div>
  );
}
