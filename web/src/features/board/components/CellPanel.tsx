import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import { useEditor } from '../api/useEditor';
import { requestOf } from '../model/board';
import type { Sight } from '../model/sight';
import { waitingOf } from '../model/tray';
import { Panel, usePanelWays } from './Panel';
import panel from './Panel.module.css';

interface Props {
  sight: Sight;
  zone: string;
  participant: string;
  slot: string;
}

/** A participant in a slot: whom they meet, whom they could, and whether they are there at all. */
export function CellPanel({ sight, zone, participant: id, slot: slotId }: Props) {
  const { t } = useTranslation(['board', 'common']);
  const format = useFormat(zone);
  const { run, place, readOnly } = useEditor();
  const { open } = usePanelWays();
  const row = sight.rows.get(id);
  const slot = sight.board.slots[sight.slotNumbers.get(slotId) ?? -1];
  if (row === undefined || slot === undefined) {
    return (
      <Panel title={t('pair.goneTitle')}>
        <p>{t('pair.goneBody')}</p>
      </Panel>
    );
  }
  const { participant } = row;
  const away = row.away.has(slotId);
  const waiting = waitingOf(sight).filter(({ funder, project }) => funder.id === id || project.id === id);
  const encounters = row.cells.get(slotId) ?? [];
  const full =
    slot.rooms !== null &&
    sight.board.meetings.filter((meeting) => meeting.slotId === slotId).length >= slot.rooms;
  return (
    <Panel title={format.range(slot.start, slot.end)}>
      <Party side={participant.side} name={participant.name} size="small" />
      <p>
        {away || encounters.length > 0 || !full
          ? t(away ? 'cell.away' : encounters.length > 0 ? 'cell.meets' : 'cell.free')
          : t('cell.full', { count: slot.rooms ?? 0 })}
      </p>
      {encounters.length > 0 && (
        <ul className={panel.list}>
          {encounters.map(({ request, other }) => (
            <li key={request}>
              <button type="button" className={panel.link} onClick={() => open({ kind: 'pair', request })}>
                {other.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className={panel.actions}>
          <Button
            size="sm"
            variant="default"
            onClick={() => void run({ kind: 'attend', participantId: id, slotId, away: !away })}
          >
            {t(away ? 'cell.there' : 'cell.setAway')}
          </Button>
        </div>
      )}
      {!readOnly && waiting.length > 0 && (
        <section className={panel.section}>
          <h3>{t('cell.waiting')}</h3>
          <ul className={panel.options}>
            {waiting.map(({ request, funder, project }) => (
              <li key={request.id}>
                <button
                  type="button"
                  className={panel.option}
                  style={{ gridTemplateColumns: 'auto minmax(0, 1fr)' }}
                  onClick={() => void place(request.id, slotId)}
                >
                  <LevelMark
                    level={request.level as Level | null}
                    label={
                      request.level === null ? t('pair.added') : t(`common:levels.${request.level as Level}`)
                    }
                  />
                  {t('cell.place', { name: funder.id === id ? project.name : funder.name })}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!readOnly && <AddMeeting key={`${id} ${slotId}`} sight={sight} participant={id} slot={slotId} />}
      <div className={panel.links}>
        <button
          type="button"
          className={panel.link}
          onClick={() => open({ kind: 'participant', participant: id })}
        >
          {t('cell.day')}
        </button>
        <button type="button" className={panel.link} onClick={() => open({ kind: 'slot', slot: slotId })}>
          {t('cell.slot')}
        </button>
      </div>
    </Panel>
  );
}

/** Adds a meeting that nobody wished. */
function AddMeeting({ sight, participant, slot }: { sight: Sight; participant: string; slot: string }) {
  const { t } = useTranslation('board');
  const { run } = useEditor();
  const [other, setOther] = useState<string | null>(null);
  const side = sight.participants.get(participant)?.side;
  const pairWith = (id: string): [string, string] =>
    side === 'funder' ? [participant, id] : [id, participant];
  const others = sight.board.participants.filter(
    ({ id, side: its }) => its !== side && !sight.requests.has(requestOf(...pairWith(id))),
  );
  const add = () => {
    if (other === null) return;
    const [funderId, projectId] = pairWith(other);
    void run({ kind: 'add', funderId, projectId, slotId: slot });
  };
  return (
    <section className={panel.section}>
      <h3>{t('add.title')}</h3>
      <p className="soft">{t('add.body')}</p>
      <Select
        searchable
        size="sm"
        limit={50}
        aria-label={t('add.with')}
        placeholder={t('add.with')}
        nothingFoundMessage={t('add.nobody')}
        value={other}
        onChange={setOther}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button size="sm" variant="default" disabled={other === null} onClick={add}>
        {t('add.action')}
      </Button>
    </section>
  );
}
