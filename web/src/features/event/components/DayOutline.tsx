import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slot } from '@/shared/api/types';
import { blocksOf, pauseBefore, type Block } from '@/shared/lib/slots';
import { dayOf, durationBetween } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import classes from './DayOutline.module.css';

/** The slots in their blocks, with the pauses between; day by day where there are several. */
export function DayOutline({ slots, zone }: { slots: Slot[]; zone: string }) {
  const { t } = useTranslation('event');
  const format = useFormat(zone);
  const blocks = blocksOf(slots);
  const days = new Set(slots.map(({ start }) => dayOf(start, zone))).size;
  return (
    <ol className={classes.day}>
      {blocks.map((block, index) => {
        const pause = pauseBefore(blocks, index);
        const [first] = block.slots;
        const newDay =
          first !== undefined &&
          days > 1 &&
          (pause === null || dayOf(pause.start, zone) !== dayOf(first.start, zone));
        return (
          <Fragment key={block.id}>
            {newDay && <li className={classes.date}>{format.date(first.start)}</li>}
            {pause !== null && !newDay && (
              <li className={classes.pause}>
                {t('day.pause', {
                  length: format.duration(durationBetween(Date.parse(pause.start), Date.parse(pause.end))),
                })}
              </li>
            )}
            <BlockOutline block={block} zone={zone} />
          </Fragment>
        );
      })}
    </ol>
  );
}

function BlockOutline({ block, zone }: { block: Block; zone: string }) {
  const { t } = useTranslation('event');
  const format = useFormat(zone);
  return block.slots.map((slot) => (
    <li key={slot.id} className={classes.slot}>
      <span>{format.range(slot.start, slot.end)}</span>
      {slot.rooms !== null && <span className={classes.rooms}>{t('day.rooms', { count: slot.rooms })}</span>}
    </li>
  ));
}
