import type { ReactNode } from 'react';
import type { Side } from '@/shared/api/types';
import { SideMark } from './SideMark';
import classes from './Party.module.css';

interface Props {
  side: Side;
  name: ReactNode;
  /** The name as text, where `name` is more than that. */
  markName?: string;
  detail?: ReactNode;
  size?: 'small' | 'medium' | 'large';
}

/** A participant wherever one is named: the mark of its side, its name, and a line about it. */
export function Party({ side, name, markName, detail, size = 'medium' }: Props) {
  return (
    <span className={classes.party}>
      <SideMark side={side} name={markName ?? (typeof name === 'string' ? name : '')} size={size} />
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      </span>
    </span>
  );
}
