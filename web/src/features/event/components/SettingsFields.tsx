import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventOrder } from '@/shared/api/types';
import { useFaultAt } from '@/shared/lib/faults';
import { useLanguage } from '@/shared/lib/language';
import { zoneOptions } from '../model/zones';
import { DayList } from './DayList';
import classes from './Settings.module.css';

interface Props {
  order: EventOrder;
  onChange: (order: EventOrder) => void;
}

/** What organisers decide about an event: who it is for, by which clocks, in which slots. */
export function SettingsFields({ order, onChange }: Props) {
  const { t } = useTranslation('settings');
  const { grid } = order;
  const faultAt = useFaultAt();
  const change = (part: Partial<EventOrder>) => onChange({ ...order, ...part });
  return (
    <>
      <section className={classes.panel}>
        <h2>{t('form.identity')}</h2>
        <TextInput
          label={t('form.name')}
          value={order.name}
          maxLength={200}
          required
          error={faultAt('$.name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Textarea
          label={t('form.description')}
          description={t('form.descriptionHint')}
          value={order.description}
          maxLength={5000}
          autosize
          minRows={2}
          maxRows={10}
          size="md"
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
        <ZoneField zone={order.timeZone} onZone={(timeZone) => change({ timeZone })} />
      </section>
      <section className={classes.panel}>
        <h2>{t('form.grid')}</h2>
        <NumberInput
          label={t('form.rooms')}
          description={t('form.roomsHint')}
          error={faultAt('$.grid.rooms')}
          placeholder={t('form.noLimit')}
          value={grid.rooms ?? ''}
          min={0}
          max={10_000}
          allowDecimal={false}
          allowNegative={false}
          size="md"
          onChange={(value) => change({ grid: { ...grid, rooms: typeof value === 'number' ? value : null } })}
        />
        <DayList grid={grid} onChange={(changed) => change({ grid: changed })} />
      </section>
    </>
  );
}

function ZoneField({ zone, onZone }: { zone: string; onZone: (zone: string) => void }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const faultAt = useFaultAt();
  const options = useMemo(() => zoneOptions(zone, new Date(), language), [zone, language]);
  return (
    <Select
      label={t('form.zone')}
      description={t('form.zoneHint')}
      error={faultAt('$.timeZone')}
      data={options}
      value={zone}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('form.zoneNothing')}
      maxDropdownHeight={280}
      limit={100}
      size="md"
      onChange={(value) => {
        if (value !== null) onZone(value);
      }}
    />
  );
}
