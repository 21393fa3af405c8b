import type { Slot } from '@/shared/api/types';
import { blocksOf } from '@/shared/lib/slots';
import classes from './AvailabilityBar.module.css';

interface Props {
  slots: readonly Slot[];
  unavailable: readonly string[];
}

/** When somebody is there, at a glance: full where they are, low and empty where not. The words stand beside it. */
export function AvailabilityBar({ slots, unavailable }: Props) {
  return (
    <span className={classes.bar} aria-hidden="true">
      {blocksOf(slots).map((block) => (
        <span key={block.slots[0]?.id} className={classes.block} style={{ flexGrow: block.slots.length }}>
          {block.slots.map((slot) => (
            <span key={slot.id} className={classes.slot} data-away={unavailable.includes(slot.id)} />
          ))}
        </span>
      ))}
    </span>
  );
}
