import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconShieldCheck,
  IconUsers,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardState } from '@/shared/api/types';
import { unsettled } from '../model/board';
import type { Opened } from '../model/opened';
import classes from './Figures.module.css';

type Tone = 'served' | 'warning' | 'conflict' | 'waiting' | 'plain';

interface Props {
  state: BoardState;
  /** How many pairs must not meet: what they wish counts in no figure. */
  excluded: number;
  /** What is proven of the wishes served, in a few words; null: nothing yet. */
  proven: string | null;
  /** What no schedule can mend, and the way to it. */
  warnings: number;
  overview: (text: string) => ReactNode;
  onOpen: (opened: Opened) => void;
  onPublish: () => void;
}

/** How good the board is, always in sight; each figure leads to what is behind it, where there is something. */
export function Figures({ state, excluded, proven, warnings, overview, onOpen, onPublish }: Props) {
  const { t } = useTranslation('board');
  const { scheduled, requests, violations, costs, parts, lost, published } = state;
  const open = unsettled(state).length;
  const accepted = violations.length - open;
  const waits = parts.breaks + parts.idleSlots > 0;
  return (
    <ul className={classes.figures} aria-label={t('figures.label')}>
      <Figure
        tone={proven === null ? (scheduled === requests ? 'served' : 'plain') : 'served'}
        sign={proven === null ? IconCircleCheck : IconShieldCheck}
        onClick={() => onOpen({ kind: 'proof' })}
      >
        <span className="strong">{t('figures.served', { count: scheduled, requests })}</span>
        {proven !== null && <span>{proven}</span>}
      </Figure>
      <Figure
        tone={violations.length === 0 ? 'served' : open > 0 ? 'conflict' : 'warning'}
        sign={violations.length === 0 ? IconCircleCheck : open > 0 ? IconX : IconAlertTriangle}
        onClick={violations.length === 0 ? null : () => onOpen({ kind: 'conflicts' })}
      >
        <span className={open > 0 ? 'strong' : undefined}>
          {t('figures.conflicts', { count: violations.length })}
        </span>
        {accepted > 0 && <span>{t('figures.accepted', { count: accepted })}</span>}
      </Figure>
      <Figure
        tone={costs.shortfall === 0 ? 'served' : 'warning'}
        sign={costs.shortfall === 0 ? IconCircleCheck : IconAlertTriangle}
        onClick={costs.shortfall === 0 ? null : () => onOpen({ kind: 'proof' })}
      >
        {t('figures.shortfall', { count: costs.shortfall })}
      </Figure>
      <Figure
        tone={waits ? 'waiting' : 'served'}
        sign={waits ? IconClock : IconCircleCheck}
        onClick={waits ? () => onOpen({ kind: 'proof' }) : null}
      >
        {waits
          ? [
              parts.breaks > 0 && t('figures.breaks', { count: parts.breaks }),
              parts.idleSlots > 0 && t('figures.idle', { count: parts.idleSlots }),
            ]
              .filter(Boolean)
              .join(', ')
          : t('figures.noWaiting')}
      </Figure>
      {lost > 0 && (
        <Figure tone="warning" sign={IconAlertTriangle} onClick={() => onOpen({ kind: 'steps' })}>
          {t('figures.lost', { count: lost })}
        </Figure>
      )}
      {excluded > 0 && (
        <Figure tone="plain" sign={IconBan} onClick={null}>
          {t('figures.excluded', { count: excluded })}
        </Figure>
      )}
      {published !== null && (
        <Figure
          tone={published.told > 0 ? 'waiting' : 'plain'}
          sign={IconUsers}
          onClick={published.told > 0 ? onPublish : null}
        >
          {t('told', { count: published.told })}
        </Figure>
      )}
      {warnings > 0 && (
        <li className={classes.warnings}>
          <IconAlertTriangle size={18} aria-hidden="true" />
          {overview(t('figures.warnings', { count: warnings }))}
        </li>
      )}
    </ul>
  );
}

interface FigureProps {
  tone: Tone;
  sign: Icon;
  /** Opens what is behind it; null where there is nothing. */
  onClick: (() => void) | null;
  children: ReactNode;
}

function Figure({ tone, sign: Sign, onClick, children }: FigureProps) {
  const inside = (
    <>
      <Sign size={18} aria-hidden="true" />
      <span className={classes.words}>{children}</span>
    </>
  );
  return (
    <li>
      {onClick === null ? (
        <span className={classes.figure} data-tone={tone}>
          {inside}
        </span>
      ) : (
        <button type="button" className={classes.figure} data-tone={tone} onClick={onClick}>
          {inside}
        </button>
      )}
    </li>
  );
}
