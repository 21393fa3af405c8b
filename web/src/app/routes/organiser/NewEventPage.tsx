import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreateEvent } from '@/features/event/api/settings';
import { GridPreviewPanel } from '@/features/event/components/GridPreviewPanel';
import { SettingsFields } from '@/features/event/components/SettingsFields';
import { SettingsRefusal } from '@/features/event/components/SettingsRefusal';
import { isComplete, newGrid, plusDays } from '@/features/event/model/grid';
import classes from '@/features/event/components/Settings.module.css';
import type { EventOrder } from '@/shared/api/types';
import { readerZone } from '@/shared/lib/time';
import { LongForm } from '@/shared/ui/LongForm';
import { PageHeader } from '@/shared/ui/PageHeader';

const DAYS_AHEAD = 28;
const THURSDAY = 4;

function blank(): EventOrder {
  const later = plusDays(new Date().toISOString().slice(0, 10), DAYS_AHEAD);
  const thursday = plusDays(later, (THURSDAY + 7 - new Date(later).getUTCDay()) % 7);
  return { name: '', description: '', timeZone: readerZone(), grid: newGrid(thursday) };
}

/** The least that makes an event, with the slots that follow from it. */
export function NewEventPage() {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const [order, setOrder] = useState(blank);
  const create = useCreateEvent();
  const submit = () =>
    create.mutate(order, {
      onSuccess: ({ id }) => void navigate({ to: '/evenements/$eventId', params: { eventId: id } }),
    });
  return (
    <LongForm className={classes.column} error={create.error} onSubmit={submit}>
      <div>
        <PageHeader title={t('new.title')} intro={<p>{t('new.intro')}</p>} />
        <div className={classes.column}>
          <SettingsFields order={order} onChange={setOrder} />
          <GridPreviewPanel
            eventId={null}
            timeZone={order.timeZone}
            grid={order.grid}
            onChange={(grid) => setOrder({ ...order, grid })}
          />
        </div>
      </div>
      {create.isError && <SettingsRefusal title={t('new.failed')} error={create.error} />}
      <div className={classes.bar}>
        <Button type="submit" loading={create.isPending} disabled={!isComplete(order.grid)}>
          {t('new.save')}
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/evenements" {...props} />}>
          {t('new.cancel')}
        </Button>
      </div>
    </LongForm>
  );
}
