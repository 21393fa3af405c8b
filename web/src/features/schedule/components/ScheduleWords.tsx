import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconShieldCheck,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScheduleSummary } from '@/shared/api/types';
import { isMaximum, servedOf, verdictOf } from '../model/words';
import classes from './ScheduleWords.module.css';

type Tone = 'served' | 'warning' | 'conflict' | 'waiting';

const ICON: Record<Tone, Icon> = {
  served: IconCircleCheck,
  warning: IconAlertTriangle,
  conflict: IconX,
  waiting: IconClock,
};

/** How good a schedule is, in plain words. */
export function ScheduleWords({ schedule }: { schedule: ScheduleSummary }) {
  const { t } = useTranslation('schedule');
  const { costs, missing, parts, policy, version } = schedule;
  const { key: verdict, count = 0 } = verdictOf(schedule);
  const waiting = parts.breaks + parts.idleSlots > 0;
  const misses = () =>
    [
      t('words.missing', { count: missing[0] ?? 0 }),
      ...missing.slice(1).map((count, index) => t('words.missingMore', { count, meetings: index + 2 })),
    ].join(', ');
  const lines: { key: string; tone: Tone; text: string }[] = [
    {
      key: 'conflicts',
      tone: costs.violations === 0 ? 'served' : 'conflict',
      text: t('words.conflicts', { count: costs.violations }),
    },
    {
      key: 'shortfall',
      tone: costs.shortfall === 0 ? 'served' : 'warning',
      text: t('words.shortfall', { count: costs.shortfall }),
    },
    ...(policy === 'worst-first'
      ? [
          {
            key: 'worst',
            tone: missing.length === 0 ? ('served' as const) : ('warning' as const),
            text: misses(),
          },
        ]
      : []),
    {
      key: 'comfort',
      tone: waiting ? 'waiting' : 'served',
      text: waiting
        ? `${t('words.breaks', { count: parts.breaks })}, ${t('words.idle', { count: parts.idleSlots })}`
        : t('words.noWaiting'),
    },
  ];
  if (parts.moved > 0)
    lines.push({
      key: 'moved',
      tone: 'waiting',
      text: t(version === null ? 'words.moved' : 'words.movedSince', { count: parts.moved }),
    });
  return (
    <div>
      <ServedWords schedule={schedule} />
      <ul className={classes.lines}>
        {lines.map(({ key, tone, text }) => {
          const Sign = ICON[tone];
          return (
            <li key={key} className={classes.line} data-tone={tone}>
              <Sign size={20} aria-hidden="true" />
              {text}
            </li>
          );
        })}
      </ul>
      <p className={classes.verdict}>{t(`verdict.${verdict}`, { count })}</p>
    </div>
  );
}

/** How many wishes are served and, where it is proven, that there cannot be more. */
function ServedWords({ schedule }: { schedule: ScheduleSummary }) {
  const { t } = useTranslation('schedule');
  const { scheduled, requests, mostServed } = schedule;
  const served = servedOf(schedule);
  const given = t(`served.given.${schedule.policy}`);
  const values = { count: scheduled, requests, most: mostServed, given };
  const Sign = isMaximum(served) ? IconShieldCheck : IconAlertTriangle;
  return (
    <p className={classes.served} data-tone={isMaximum(served) ? 'served' : 'warning'}>
      <Sign size={24} aria-hidden="true" />
      {served === 'plain' ? t('words.served', values) : t(`served.${served}`, values)}
    </p>
  );
}
