import { initials } from '@/shared/lib/initials';
import type { Side } from '@/shared/api/types';
import classes from './SideMark.module.css';

interface Props {
  side: Side;
  name: string;
  size?: 'small' | 'medium' | 'large';
}

/** The sign of a participant: a filled square for a funder, a ring for a project. The name stands beside it in words. */
export function SideMark({ side, name, size = 'medium' }: Props) {
  return (
    <span className={classes.mark} data-side={side} data-size={size} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
