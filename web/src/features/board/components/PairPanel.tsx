import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import { useEditor } from '../api/useEditor';
import { requestOf } from '../model/board';
import { brokenBy, type Sight } from '../model/sight';
import { Conflict } from './Conflict';
import { OptionsList } from './OptionsList';
import { Panel, usePanelWays } from './Panel';
import panel from './Panel.module.css';
import { WhyWaiting } from './WhyWaiting';

interface Props {
  sight: Sight;
  zone: string;
  request: string;
  /** What each side wished, where the page knows. */
  wishes: (funderId: string, projectId: string) => ReactNode;
}

/** A pair that meets or waits: who, how strongly wished, when; why here, where else, and what can be done. */
export function PairPanel({ sight, zone, request: id, wishes }: Props) {
  const { t } = useTranslation(['board', 'common']);
  const format = useFormat(zone);
  const { eventId, run, place, readOnly } = useEditor();
  const { open } = usePanelWays();
  const request = sight.requests.get(id);
  const funder = sight.participants.get(request?.funderId ?? '');
  const project = sight.participants.get(request?.projectId ?? '');
  const [moving, setMoving] = useState(false);
  if (request === undefined || funder === undefined || project === undefined) {
    const excluded = sight.board.impossible.find((pair) => requestOf(pair.funderId, pair.projectId) === id);
    return excluded !== undefined ? (
      <Excluded sight={sight} {...excluded} />
    ) : (
      <Panel title={t('pair.goneTitle')}>
        <p>{t('pair.goneBody')}</p>
      </Panel>
    );
  }
  const meeting = sight.meetings.get(id);
  const slot = sight.board.slots[sight.slotNumbers.get(meeting?.slotId ?? '') ?? -1];
  const level = request.level as Level | null;
  const broken = brokenBy(sight, id);
  const pair = { funderId: funder.id, projectId: project.id };
  return (
    <Panel title={t(meeting === undefined ? 'pair.waitingTitle' : 'pair.title')}>
      <div className={panel.parties}>
        <Party side="funder" name={funder.name} size="small" />
        <Party side="project" name={project.name} size="small" />
      </div>
      <div className={panel.facts}>
        <span className={panel.fact}>
          {level !== null && <LevelMark level={level} />}
          {level === null ? t('pair.added') : t(`common:levels.${level}`)}
        </span>
        {slot !== undefined && (
          <button type="button" className={panel.link} onClick={() => open({ kind: 'slot', slot: slot.id })}>
            {format.range(slot.start, slot.end)}
          </button>
        )}
        {meeting?.pinned === true && (
          <span className={panel.fact}>
            <IconLock size={15} aria-hidden="true" /> {t('grid.pinned')}
          </span>
        )}
      </div>
      {wishes(funder.id, project.id)}
      {broken.length > 0 && (
        <ul className={panel.list} aria-label={t('conflict.title')}>
          {broken.map((violation) => (
            <Conflict key={violation.key} violation={violation} />
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className={panel.actions}>
          <Button
            size="sm"
            variant={moving ? 'light' : 'filled'}
            aria-expanded={moving}
            onClick={() => setMoving(!moving)}
          >
            {t(meeting === undefined ? 'pair.placeIn' : 'pair.move')}
          </Button>
          {meeting !== undefined && (
            <>
              <Button
                size="sm"
                variant="default"
                leftSection={
                  meeting.pinned ? (
                    <IconLockOpen size={16} aria-hidden="true" />
                  ) : (
                    <IconLock size={16} aria-hidden="true" />
                  )
                }
                onClick={() =>
                  void run({ kind: 'pin', pinned: !meeting.pinned, requests: [id] }, { quiet: true })
                }
              >
                {t(meeting.pinned ? 'pair.unpin' : 'pair.pin')}
              </Button>
              <Button size="sm" variant="default" onClick={() => void place(id, null)}>
                {t('pair.unschedule')}
              </Button>
            </>
          )}
          {request.added ? (
            <Button size="sm" variant="default" onClick={() => void run({ kind: 'drop', request: id })}>
              {t('pair.drop')}
            </Button>
          ) : (
            <Button
              size="sm"
              variant="default"
              onClick={() => void run({ kind: 'exclude', ...pair, impossible: true })}
            >
              {t('pair.exclude')}
            </Button>
          )}
        </div>
      )}
      {moving && <OptionsList sight={sight} zone={zone} request={id} />}
      {meeting === undefined && <WhyWaiting key={id} request={id} revision={sight.board.state.revision} />}
      {meeting !== undefined && !moving && (
        <p className="soft">{t(readOnly ? 'pair.readOnly' : 'pair.hint')}</p>
      )}
      <div className={panel.links}>
        <Link to="/evenements/$eventId/fiches/$projectId" params={{ eventId, projectId: project.id }}>
          {t('pair.sheet')}
        </Link>
        <Link
          to="/evenements/$eventId/participants/$participantId"
          params={{ eventId, participantId: funder.id }}
        >
          {t('pair.funder')}
        </Link>
        <button
          type="button"
          className={panel.link}
          onClick={() => open({ kind: 'participant', participant: funder.id })}
        >
          {t('pair.dayOf', { name: funder.name })}
        </button>
        <button
          type="button"
          className={panel.link}
          onClick={() => open({ kind: 'participant', participant: project.id })}
        >
          {t('pair.dayOf', { name: project.name })}
        </button>
      </div>
    </Panel>
  );
}

/** A pair that an organiser does not let meet, and the way to allow it again. */
function Excluded({ sight, ...pair }: { sight: Sight; funderId: string; projectId: string }) {
  const { t } = useTranslation('board');
  const { run, readOnly } = useEditor();
  return (
    <Panel title={t('pair.excludedTitle')}>
      <div className={panel.parties}>
        <Party side="funder" name={sight.participants.get(pair.funderId)?.name ?? ''} size="small" />
        <Party side="project" name={sight.participants.get(pair.projectId)?.name ?? ''} size="small" />
      </div>
      <p>{t('pair.excludedBody')}</p>
      {!readOnly && (
        <div className={panel.actions}>
          <Button size="sm" onClick={() => void run({ kind: 'exclude', ...pair, impossible: false })}>
            {t('tray.allow')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
