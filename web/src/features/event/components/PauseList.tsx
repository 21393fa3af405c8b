import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GridDay, GridPause } from '@/shared/api/types';
import { useFaultAt } from '@/shared/lib/faults';
import { withPause } from '../model/grid';
import classes from './Settings.module.css';

interface Props {
  day: GridDay;
  /** Where the day stands in what is sent. */
  path: string;
  onChange: (day: GridDay) => void;
}

/** When nobody meets during a day. */
export function PauseList({ day, path, onChange }: Props) {
  const { t } = useTranslation('settings');
  const faultAt = useFaultAt();
  const change = (index: number, part: Partial<GridPause>) =>
    onChange({
      ...day,
      pauses: day.pauses.map((pause, at) => (at === index ? { ...pause, ...part } : pause)),
    });
  return (
    <div className={classes.pauses}>
      <h3>{t('day.pauses')}</h3>
      {day.pauses.length === 0 && <p className="small soft">{t('day.noPause')}</p>}
      <ul className="stack" style={{ gap: '0.5rem' }}>
        {day.pauses.map((pause, index) => (
          <li key={index} className={classes.pause}>
            <TextInput
              type="time"
              aria-label={t('day.pauseStart', { number: index + 1 })}
              error={faultAt(`${path}.pauses[${index}]`) ?? faultAt(`${path}.pauses[${index}].start`)}
              value={pause.start}
              onChange={(event) => change(index, { start: event.currentTarget.value })}
            />
            <span>{t('day.to')}</span>
            <TextInput
              type="time"
              aria-label={t('day.pauseEnd', { number: index + 1 })}
              error={faultAt(`${path}.pauses[${index}].end`)}
              value={pause.end}
              onChange={(event) => change(index, { end: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={42}
              aria-label={t('day.removePause', { number: index + 1 })}
              onClick={() => onChange({ ...day, pauses: day.pauses.filter((_, at) => at !== index) })}
            >
              <IconX size={20} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="subtle"
          px={0}
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => onChange(withPause(day))}
        >
          {t('day.addPause')}
        </Button>
      </div>
    </div>
  );
}
