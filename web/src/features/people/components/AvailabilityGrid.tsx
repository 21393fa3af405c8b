import { IconCheck, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slot } from '@/shared/api/types';
import type { Block } from '@/shared/lib/slots';
import { useFormat } from '@/shared/lib/useFormat';
import { daysOf, presenceIn, toggleSlot, toggleSlots } from '../model/availability';
import classes from './AvailabilityGrid.module.css';

interface Props {
  slots: readonly Slot[];
  zone: string;
  unavailable: readonly string[];
  onChange: (unavailable: string[]) => void;
}

const STEP: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** The event's slots by day and block, ticked where somebody is there; a block is turned at once, arrow keys walk. */
export function AvailabilityGrid({ slots, zone, unavailable, onChange }: Props) {
  const { t } = useTranslation('people');
  const format = useFormat(zone);
  const grid = useRef<HTMLDivElement>(null);
  const days = daysOf(slots, zone);
  const walk = (event: KeyboardEvent) => {
    const step = STEP[event.key];
    const boxes = [...(grid.current?.querySelectorAll('input') ?? [])];
    const at = boxes.findIndex((box) => box === event.target);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    boxes[at + step]?.focus();
  };
  if (slots.length === 0) return <p className="soft">{t('availability.noSlots')}</p>;
  return (
    // The keys walk between boxes that are controls themselves.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div ref={grid} className={classes.days} onKeyDown={walk}>
      {days.map(({ day, blocks }) => (
        <div key={day}>
          {days.length > 1 && (
            <h3 className={classes.day}>{format.date(blocks[0]?.slots[0]?.start ?? day)}</h3>
          )}
          <div className={classes.blocks}>
            {blocks.map((block) => (
              <BlockBoxes
                key={block.slots[0]?.id}
                block={block}
                zone={zone}
                unavailable={unavailable}
                onChange={onChange}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

interface BlockProps extends Omit<Props, 'slots'> {
  block: Block;
}

function BlockBoxes({ block, zone, unavailable, onChange }: BlockProps) {
  const { t } = useTranslation('people');
  const format = useFormat(zone);
  const presence = presenceIn(unavailable, block.slots);
  const times = format.range(block.slots[0]?.start ?? '', block.slots.at(-1)?.end ?? '');
  return (
    <fieldset className={classes.block}>
      <legend className="unseen">{times}</legend>
      <label className={classes.whole} data-presence={presence}>
        <input
          type="checkbox"
          ref={(box) => {
            if (box !== null) box.indeterminate = presence === 'some';
          }}
          checked={presence === 'all'}
          onChange={() => onChange(toggleSlots(unavailable, block.slots))}
        />
        <span>
          <span className="unseen">{t('availability.whole')} </span>
          {times}
        </span>
      </label>
      <div className={classes.slots}>
        {block.slots.map((slot) => {
          const away = unavailable.includes(slot.id);
          const Icon = away ? IconX : IconCheck;
          return (
            <label key={slot.id} className={classes.slot} data-away={away}>
              <input
                type="checkbox"
                checked={!away}
                onChange={() => onChange(toggleSlot(unavailable, slot.id))}
              />
              <Icon size={16} aria-hidden="true" />
              <span>
                {format.time(slot.start)}
                <span className="unseen"> – {format.time(slot.end)}</span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
