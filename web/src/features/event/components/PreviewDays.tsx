import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridSlot, TimeGrid } from '@/shared/api/types';
import { cityOf, durationBetween, readerZone, zonesDiffer } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { byDay, withSlot } from '../model/grid';
import classes from './Settings.module.css';

interface Props {
  slots: GridSlot[];
  zone: string;
  grid: TimeGrid;
  onChange: (grid: TimeGrid) => void;
}

/** The slots day by day; each can be made an exception by hand. */
export function PreviewDays({ slots, zone, grid, onChange }: Props) {
  const { t } = useTranslation('settings');
  const format = useFormat(zone);
  const mine = readerZone();
  const elsewhere = slots.some(({ start }) => zonesDiffer(start, zone, mine));
  return (
    <>
      {elsewhere && (
        <p className="small soft">{t('preview.zones', { theirs: cityOf(zone), mine: cityOf(mine) })}</p>
      )}
      {byDay(slots).map((day) => (
        <section key={day.date} className={classes.previewDay}>
          <h3 className={classes.date}>{day.slots[0] !== undefined && format.date(day.slots[0].start)}</h3>
          <ol>
            {day.slots.map((slot, index) => (
              <Fragment key={slot.start}>
                <PauseBefore before={day.slots[index - 1]} slot={slot} zone={zone} />
                <SlotRow
                  slot={slot}
                  zone={zone}
                  elsewhere={elsewhere ? mine : null}
                  onSlot={(change) => onChange(withSlot(grid, slot, change))}
                  usual={grid.rooms}
                />
              </Fragment>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function PauseBefore({ before, slot, zone }: { before: GridSlot | undefined; slot: GridSlot; zone: string }) {
  const { t } = useTranslation('settings');
  const format = useFormat(zone);
  // A closed slot says itself that nobody meets.
  if (before === undefined || before.block === slot.block || before.closed || slot.closed) return null;
  const length = durationBetween(Date.parse(before.end), Date.parse(slot.start));
  return <li className={classes.previewPause}>{t('preview.pause', { length: format.duration(length) })}</li>;
}

interface RowProps {
  slot: GridSlot;
  zone: string;
  /** The reader's zone where its clocks differ. */
  elsewhere: string | null;
  usual: number | null;
  onSlot: (change: { closed?: boolean; rooms?: number | null }) => void;
}

function SlotRow({ slot, zone, elsewhere, usual, onSlot }: RowProps) {
  const { t } = useTranslation('settings');
  const format = useFormat(zone);
  const formatMine = useFormat(elsewhere ?? zone);
  return (
    <li className={classes.slot} data-closed={slot.closed} data-exceptional={slot.exceptional}>
      <span className={classes.times}>
        <span>{format.range(slot.start, slot.end)}</span>
        {elsewhere !== null && (
          <span className="small soft">
            {t('preview.yourTime', { time: formatMine.range(slot.start, slot.end) })}
          </span>
        )}
      </span>
      <span className={classes.rooms}>
        {slot.closed ? t('preview.closed') : slot.rooms !== null && t('preview.rooms', { count: slot.rooms })}
      </span>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('preview.change', { time: format.dateTime(slot.start) })}
          >
            <IconDots size={20} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onSlot({ closed: !slot.closed })}>
            {t(slot.closed ? 'preview.open' : 'preview.close')}
          </Menu.Item>
          {!slot.closed && slot.rooms !== null && (
            <RoomItems rooms={slot.rooms} onRooms={(rooms) => onSlot({ rooms })} />
          )}
          {!slot.closed && slot.rooms !== usual && (
            <Menu.Item onClick={() => onSlot({ rooms: usual })}>{t('preview.usual')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function RoomItems({ rooms, onRooms }: { rooms: number; onRooms: (rooms: number) => void }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <Menu.Item closeMenuOnClick={false} onClick={() => onRooms(rooms + 1)}>
        {t('preview.more')}
      </Menu.Item>
      <Menu.Item closeMenuOnClick={false} disabled={rooms === 0} onClick={() => onRooms(rooms - 1)}>
        {t('preview.less')}
      </Menu.Item>
    </>
  );
}
