import type { RefObject } from 'react';
import { SideMark } from '@/shared/ui/SideMark';
import type { Sight } from '../model/sight';
import classes from './Workbench.module.css';
import type { Held } from './useHold';
import type { Options } from '../model/options';
import { Verdict } from './Verdict';

interface Props {
  sight: Sight;
  held: Held;
  options: Options | null;
  ref: RefObject<HTMLDivElement | null>;
}

/** What is held, below the pointer. */
export function Ghost({ sight, held, options, ref }: Props) {
  const request = sight.requests.get(held.request);
  const pair = [request?.funderId, request?.projectId].flatMap((id) => {
    const participant = sight.participants.get(id ?? '');
    return participant === undefined ? [] : [participant];
  });
  const option = held.target === null ? undefined : options?.get(held.target);
  return (
    <div ref={ref} className={classes.ghost} aria-hidden="true">
      {pair.map(({ id, side, name }) => (
        <span key={id}>
          <SideMark side={side} name={name} size="small" /> {name}
        </span>
      ))}
      {option !== undefined && <Verdict kind={option.kind} />}
    </div>
  );
}
