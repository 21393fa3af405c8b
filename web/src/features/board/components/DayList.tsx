import { SegmentedControl, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level } from '@/shared/api/types';
import { holdsWords } from '@/shared/lib/plain';
import { useFormat } from '@/shared/lib/useFormat';
import { LevelMark } from '@/shared/ui/LevelMark';
import { SideMark } from '@/shared/ui/SideMark';
import type { Opened } from '../model/opened';
import { brokenRequests, meetingsBySlot, type Encounter, type Sight } from '../model/sight';
import classes from './DayList.module.css';
import { Tray } from './Tray';
import { VIEWS, type Look } from './Workbench';

interface Props {
  sight: Sight;
  zone: string;
  look: Look;
  onLook: (look: Partial<Look>) => void;
  onOpen: (opened: Opened) => void;
}

/** So many participants are shown at a time on a phone; the search finds the others. */
const MOST = 40;

/** The board on a phone: slot by slot or participant by participant, and below it what waits. */
export function DayList({ sight, zone, look, onLook, onOpen }: Props) {
  const { t } = useTranslation(['board', 'common']);
  return (
    <div className={classes.page}>
      <SegmentedControl
        fullWidth
        aria-label={t('look.view')}
        value={look.view}
        onChange={(view) => onLook({ view: view })}
        data={[
          { value: 'all', label: t('look.slots') },
          { value: 'funders', label: t('common:side.funders') },
          { value: 'projects', label: t('common:side.projects') },
        ]}
      />
      <TextInput
        type="search"
        aria-label={t('look.search')}
        placeholder={t('look.search')}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        value={look.text}
        onChange={({ currentTarget }) => onLook({ text: currentTarget.value })}
      />
      {look.view === 'all' ? (
        <BySlot sight={sight} zone={zone} text={look.text} onOpen={onOpen} />
      ) : (
        <ByParticipant sight={sight} zone={zone} look={look} onOpen={onOpen} />
      )}
      <section className={classes.tray}>
        <Tray sight={sight} />
      </section>
    </div>
  );
}

function BySlot({ sight, zone, text, onOpen }: Pick<Props, 'sight' | 'zone' | 'onOpen'> & { text: string }) {
  const { t } = useTranslation('board');
  const format = useFormat(zone);
  const broken = useMemo(() => brokenRequests(sight), [sight]);
  const bySlot = useMemo(() => meetingsBySlot(sight), [sight]);
  return sight.board.slots.map((slot) => {
    const meetings = (bySlot.get(slot.id) ?? []).flatMap((meeting) => {
      const request = sight.requests.get(meeting.request);
      const funder = sight.participants.get(request?.funderId ?? '');
      const project = sight.participants.get(request?.projectId ?? '');
      if (request === undefined || funder === undefined || project === undefined) return [];
      const found = text.trim() === '' || holdsWords([funder.name, project.name], text);
      return found ? [{ ...meeting, level: request.level as Level | null, funder, project }] : [];
    });
    if (meetings.length === 0 && text !== '') return null;
    return (
      <section key={slot.id} className={classes.slot}>
        <h2>
          <button
            type="button"
            className={classes.time}
            onClick={() => onOpen({ kind: 'slot', slot: slot.id })}
          >
            {format.range(slot.start, slot.end)}
          </button>
          <span className={classes.count}>{t('slot.meetings', { count: meetings.length })}</span>
        </h2>
        <ul className={classes.list}>
          {meetings.map(({ request, pinned, level, funder, project }) => (
            <li key={request}>
              <button
                type="button"
                className={classes.meeting}
                data-broken={broken.has(request) || undefined}
                onClick={() => onOpen({ kind: 'pair', request })}
              >
                <span className={classes.pair}>
                  <span>
                    <SideMark side="funder" name={funder.name} size="small" /> {funder.name}
                  </span>
                  <span>
                    <SideMark side="project" name={project.name} size="small" /> {project.name}
                  </span>
                </span>
                <Signs level={level} pinned={pinned} broken={broken.has(request)} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function ByParticipant({ sight, zone, look, onOpen }: Omit<Props, 'onLook'>) {
  const { t } = useTranslation('board');
  const format = useFormat(zone);
  const sides: readonly string[] = VIEWS[look.view];
  const rows = [...sight.rows.values()].filter(
    ({ participant: { side, name } }) =>
      sides.includes(side) && (look.text.trim() === '' || holdsWords([name], look.text)),
  );
  return (
    <>
      {rows.slice(0, MOST).map(({ participant, cells, meetings }) => (
        <section key={participant.id} className={classes.slot}>
          <h2>
            <button
              type="button"
              className={classes.time}
              onClick={() => onOpen({ kind: 'participant', participant: participant.id })}
            >
              <SideMark side={participant.side} name={participant.name} size="small" /> {participant.name}
            </button>
            <span className={classes.count}>{t('day.meetings', { count: meetings })}</span>
          </h2>
          <ul className={classes.list}>
            {sight.board.slots.flatMap((slot) =>
              (cells.get(slot.id) ?? []).map((encounter) => (
                <li key={encounter.request}>
                  <button
                    type="button"
                    className={classes.meeting}
                    data-broken={encounter.broken || undefined}
                    onClick={() => onOpen({ kind: 'pair', request: encounter.request })}
                  >
                    <span className={classes.pair}>
                      <span>
                        <span className="tabular">{format.time(slot.start)}</span>
                        <SideMark side={encounter.other.side} name={encounter.other.name} size="small" />
                        {encounter.other.name}
                      </span>
                    </span>
                    <Signs {...encounter} />
                  </button>
                </li>
              )),
            )}
          </ul>
        </section>
      ))}
      {rows.length > MOST && <p className="soft">{t('look.more', { count: rows.length - MOST })}</p>}
    </>
  );
}

function Signs({ level, pinned, broken }: Pick<Encounter, 'level' | 'pinned' | 'broken'>) {
  const { t } = useTranslation(['board', 'common']);
  return (
    <span className={classes.signs}>
      {broken && (
        <>
          <IconAlertTriangle size={16} className={classes.alert} aria-hidden="true" />
          <span className="unseen">{t('grid.broken')}</span>
        </>
      )}
      {pinned && (
        <>
          <IconLock size={15} aria-hidden="true" />
          <span className="unseen">{t('grid.pinned')}</span>
        </>
      )}
      {level === null ? (
        <>
          <IconPlus size={15} aria-hidden="true" />
          <span className="unseen">{t('pair.added')}</span>
        </>
      ) : (
        <LevelMark level={level} label={t(`common:levels.${level}`)} />
      )}
    </span>
  );
}
