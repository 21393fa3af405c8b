import { Button, NumberInput, TextInput } from '@mantine/core';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GridDay, TimeGrid } from '@/shared/api/types';
import { useFaultAt } from '@/shared/lib/faults';
import { withCopiedDay, withDay, withoutDay } from '../model/grid';
import { PauseList } from './PauseList';
import classes from './Settings.module.css';

interface Props {
  grid: TimeGrid;
  onChange: (grid: TimeGrid) => void;
}

/** The days of a grid: when each begins and ends, and how it is cut. */
export function DayList({ grid, onChange }: Props) {
  const { t } = useTranslation('settings');
  return (
    <>
      {grid.days.length === 0 && <p className="soft">{t('day.none')}</p>}
      {grid.days.map((day, index) => (
        // Days have no names: two may even be alike.
        <fieldset key={index} className={classes.day}>
          <legend className="strong">{t('day.title', { number: index + 1 })}</legend>
          <DayFields
            day={day}
            path={`$.grid.days[${index}]`}
            onChange={(changed) => onChange(withDay(grid, index, changed))}
          />
          <div className={classes.actions}>
            <Button
              variant="default"
              leftSection={<IconCopy size={18} aria-hidden="true" />}
              onClick={() => onChange(withCopiedDay(grid, index))}
            >
              {t('day.copy')}
            </Button>
            {grid.days.length > 1 && (
              <Button
                variant="default"
                leftSection={<IconTrash size={18} aria-hidden="true" />}
                onClick={() => onChange(withoutDay(grid, index))}
              >
                {t('day.remove')}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => onChange(withCopiedDay(grid, grid.days.length - 1))}
        >
          {t('day.add')}
        </Button>
      </div>
    </>
  );
}

interface DayProps {
  day: GridDay;
  /** Where the day stands in what is sent. */
  path: string;
  onChange: (day: GridDay) => void;
}

function DayFields({ day, path, onChange }: DayProps) {
  const { t } = useTranslation('settings');
  const faultAt = useFaultAt();
  const change = (part: Partial<GridDay>) => onChange({ ...day, ...part });
  return (
    <>
      <div className={classes.fields}>
        <TextInput
          type="date"
          label={t('day.date')}
          value={day.date}
          className={classes.wide}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('day.start')}
          error={faultAt(`${path}.start`)}
          value={day.start}
          onChange={(event) => change({ start: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('day.end')}
          error={faultAt(`${path}.end`)}
          value={day.end}
          onChange={(event) => change({ end: event.currentTarget.value })}
        />
        <Minutes
          label={t('day.slot')}
          least={1}
          fault={faultAt(`${path}.slotMinutes`)}
          value={day.slotMinutes}
          onValue={(slotMinutes) => change({ slotMinutes })}
        />
        <Minutes
          label={t('day.gap')}
          least={0}
          fault={faultAt(`${path}.gapMinutes`)}
          value={day.gapMinutes}
          onValue={(gapMinutes) => change({ gapMinutes })}
        />
      </div>
      <PauseList day={day} path={path} onChange={onChange} />
    </>
  );
}

interface MinutesProps {
  label: string;
  least: number;
  value: number;
  fault: string | undefined;
  onValue: (minutes: number) => void;
}

/** A length; an empty field counts as none. */
function Minutes({ label, least, value, fault, onValue }: MinutesProps) {
  const { t } = useTranslation('settings');
  return (
    <NumberInput
      label={label}
      error={fault}
      value={value === 0 && least > 0 ? '' : value}
      suffix={` ${t('day.minutes')}`}
      min={least}
      max={1440}
      step={5}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      size="md"
      onChange={(minutes) => onValue(typeof minutes === 'number' ? minutes : 0)}
    />
  );
}
