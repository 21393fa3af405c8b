import { Button } from '@mantine/core';
import { IconLock, IconLockOpen, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slot } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { Party } from '@/shared/ui/Party';
import { useEditor } from '../api/useEditor';
import type { Violation } from '../model/board';
import type { Row, Sight } from '../model/sight';
import { Conflict } from './Conflict';
import { Panel, usePanelWays } from './Panel';
import panel from './Panel.module.css';

interface Props {
  sight: Sight;
  zone: string;
}

/** The day of a participant: what can be done with all of it, and each slot. */
export function ParticipantPanel({ sight, zone, participant: id }: Props & { participant: string }) {
  const { t } = useTranslation('board');
  const format = useFormat(zone);
  const { eventId } = useEditor();
  const { open } = usePanelWays();
  const row = sight.rows.get(id);
  if (row === undefined) return <Gone />;
  const { participant } = row;
  const broken = sight.board.state.violations.filter(({ participantId }) => participantId === id);
  return (
    <Panel title={t('day.title')}>
      <Party side={participant.side} name={participant.name} />
      <p className="soft">{t('day.meetings', { count: row.meetings })}</p>
      <Conflicts all={broken} />
      <PinAll which={{ participantId: id }} />
      <Coming participant={id} away={sight.board.slots.every((slot) => row.away.has(slot.id))} />
      <ul className={panel.options}>
        {sight.board.slots.map((slot) => (
          <DaySlot
            key={slot.id}
            row={row}
            slot={slot}
            time={format.time(slot.start)}
            onOpen={() => open({ kind: 'cell', participant: id, slot: slot.id })}
          />
        ))}
      </ul>
      <div className={panel.links}>
        <Link to="/evenements/$eventId/participants/$participantId" params={{ eventId, participantId: id }}>
          {t('day.page')}
        </Link>
      </div>
    </Panel>
  );
}

interface DaySlotProps {
  row: Row;
  slot: Slot;
  time: string;
  onOpen: () => void;
}

function DaySlot({ row, slot, time, onOpen }: DaySlotProps) {
  const { t } = useTranslation('board');
  const encounters = row.cells.get(slot.id) ?? [];
  const nobody = t(row.away.has(slot.id) ? 'grid.away' : 'grid.free');
  return (
    <li>
      <button type="button" className={panel.option} onClick={onOpen}>
        <span className="tabular">{time}</span>
        {encounters.length === 0 ? (
          <span className="soft">{nobody}</span>
        ) : (
          <span>{encounters.map(({ other }) => other.name).join(', ')}</span>
        )}
      </button>
    </li>
  );
}

/** A slot: what can be done with all its meetings, and who meets. */
export function SlotPanel({ sight, zone, slot: id }: Props & { slot: string }) {
  const { t } = useTranslation('board');
  const format = useFormat(zone);
  const { open } = usePanelWays();
  const slot = sight.board.slots[sight.slotNumbers.get(id) ?? -1];
  if (slot === undefined) return <Gone />;
  const meetings = sight.board.meetings.filter(({ slotId }) => slotId === id);
  const nameOf = (participant: string | undefined) => sight.participants.get(participant ?? '')?.name ?? '';
  return (
    <Panel title={format.range(slot.start, slot.end)}>
      <p className="soft">
        {t('slot.meetings', { count: meetings.length })}
        {slot.rooms !== null && ` · ${t('slot.rooms', { count: slot.rooms })}`}
      </p>
      <Conflicts all={sight.brokenSlots.get(id) ?? []} />
      <PinAll which={{ slotId: id }} />
      <ul className={panel.options}>
        {meetings.map(({ request, pinned }) => {
          const pair = sight.requests.get(request);
          return (
            <li key={request}>
              <button
                type="button"
                className={panel.option}
                style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}
                onClick={() => open({ kind: 'pair', request })}
              >
                <span>
                  {nameOf(pair?.funderId)} – {nameOf(pair?.projectId)}
                </span>
                {pinned && (
                  <IconLock size={14} role="img" aria-label={t('grid.pinned')} aria-hidden="false" />
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Conflicts({ all }: { all: readonly Violation[] }): ReactNode {
  const { t } = useTranslation('board');
  if (all.length === 0) return null;
  return (
    <ul className={panel.list} aria-label={t('conflict.title')}>
      {all.map((violation) => (
        <Conflict key={violation.key} violation={violation} />
      ))}
    </ul>
  );
}

/** Whether a participant comes at all: one word for all of its day. */
function Coming({ participant, away }: { participant: string; away: boolean }) {
  const { t } = useTranslation('board');
  const { run, readOnly } = useEditor();
  if (readOnly) return null;
  return (
    <div className={panel.actions}>
      <Button
        size="sm"
        variant="default"
        leftSection={
          away ? <IconUserCheck size={16} aria-hidden="true" /> : <IconUserOff size={16} aria-hidden="true" />
        }
        onClick={() => void run({ kind: 'come', participantId: participant, away: !away })}
      >
        {t(away ? 'day.comes' : 'day.stays')}
      </Button>
      {!away && <p className="small soft">{t('day.staysHint')}</p>}
    </div>
  );
}

function PinAll({ which }: { which: { participantId: string } | { slotId: string } }) {
  const { t } = useTranslation('board');
  const { run, readOnly } = useEditor();
  if (readOnly) return null;
  return (
    <div className={panel.actions}>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconLock size={16} aria-hidden="true" />}
        onClick={() => void run({ kind: 'pin', pinned: true, ...which })}
      >
        {t('day.pin')}
      </Button>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconLockOpen size={16} aria-hidden="true" />}
        onClick={() => void run({ kind: 'pin', pinned: false, ...which })}
      >
        {t('day.unpin')}
      </Button>
    </div>
  );
}

function Gone() {
  const { t } = useTranslation('board');
  return (
    <Panel title={t('pair.goneTitle')}>
      <p>{t('pair.goneBody')}</p>
    </Panel>
  );
}
