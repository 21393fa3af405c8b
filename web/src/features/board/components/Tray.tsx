import { NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level } from '@/shared/api/types';
import { LevelMark } from '@/shared/ui/LevelMark';
import { SideMark } from '@/shared/ui/SideMark';
import { useEditor } from '../api/useEditor';
import type { Sight } from '../model/sight';
import { GROUPINGS, trayLines, waitingOf, type Grouping, type TrayLine } from '../model/tray';
import { usePanelWays } from './Panel';
import classes from './Tray.module.css';

/** In pixels; each line is as high as its kind says. */
const HEIGHT = { group: 40, waiting: 44, 'impossible-head': 56, impossible: 60 } satisfies Record<
  TrayLine['kind'],
  number
>;
/** From so many on, they are looked for rather than seen. */
const MANY = 12;

interface Props {
  sight: Sight;
  /** The request that is held. */
  held?: string | undefined;
  /** Picks a request up with the keyboard; without it Enter opens the request. */
  onLift?: (request: string) => void;
}

/** The wishes without a meeting, and the pairs that must not meet. */
export function Tray({ sight, held, onLift }: Props) {
  const { t } = useTranslation('board');
  const [grouping, setGrouping] = useState<Grouping>('funder');
  const [text, setText] = useState('');
  const scroller = useRef<HTMLUListElement>(null);
  const all = useMemo(() => waitingOf(sight).length, [sight]);
  const lines = useMemo(() => trayLines(sight, grouping, text), [sight, grouping, text]);
  // eslint-disable-next-line react-hooks/incompatible-library
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHT[lines[index]?.kind ?? 'waiting'],
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
  });
  const impossible = sight.board.impossible.length;
  const { readOnly } = useEditor();
  const lifts = onLift !== undefined && !readOnly;
  const onKeyDown = (event: KeyboardEvent) => {
    const request = (event.target as HTMLElement).closest<HTMLElement>('[data-lift]')?.dataset.lift;
    if (!lifts || event.key !== 'Enter' || request === undefined) return;
    // Or the button would take it for a click.
    event.preventDefault();
    onLift(request);
  };
  return (
    <div className={classes.tray}>
      <div className={classes.head}>
        <h2>
          {t('tray.title')} <span className={classes.count}>{all}</span>
        </h2>
        {all > 0 && (
          <NativeSelect
            size="xs"
            aria-label={t('tray.grouping')}
            value={grouping}
            onChange={({ currentTarget }) => setGrouping(currentTarget.value as Grouping)}
            data={GROUPINGS.map((value) => ({ value, label: t(`tray.by.${value}`) }))}
          />
        )}
      </div>
      {all + impossible > MANY && (
        <TextInput
          type="search"
          size="sm"
          mx="md"
          mb="xs"
          aria-label={t('tray.search')}
          placeholder={t('tray.search')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      {all === 0 && <p className={classes.none}>{t('tray.none')}</p>}
      {lines.length === 0 && text !== '' && <p className={classes.none}>{t('tray.notFound', { text })}</p>}
      {lines.length > 0 && (
        // The list scrolls, so that the keyboard must be able to reach it; it listens for the buttons in it.
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
        <ul
          ref={scroller}
          className={classes.list}
          aria-label={t('tray.title')}
          aria-describedby={lifts ? 'board-keys' : undefined}
          // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <li aria-hidden="true" style={{ height: list.getTotalSize() }} />
          {list.getVirtualItems().map(({ index, start, size, key }) => {
            const line = lines[index];
            return (
              line !== undefined && (
                <li
                  key={key}
                  className={classes.line}
                  data-kind={line.kind}
                  style={{ transform: `translateY(${start}px)`, height: size }}
                >
                  <Line line={line} grouping={grouping} held={held} />
                </li>
              )
            );
          })}
        </ul>
      )}
    </div>
  );
}

function Line({ line, grouping, held }: { line: TrayLine; grouping: Grouping; held: string | undefined }) {
  const { t } = useTranslation(['board', 'common']);
  const { run, readOnly } = useEditor();
  const { open } = usePanelWays();
  switch (line.kind) {
    case 'group': {
      const name =
        line.participant?.name ?? (line.level === null ? t('pair.added') : t(`common:levels.${line.level}`));
      return (
        <h3 className={classes.group}>
          <span className={classes.name}>{name}</span>
          <span className={classes.count}>{line.count}</span>
        </h3>
      );
    }
    case 'waiting': {
      const { request, funder, project } = line.waiting;
      const level = request.level as Level | null;
      const word = level === null ? t('pair.added') : t(`common:levels.${level}`);
      return (
        <button
          type="button"
          className={classes.wish}
          data-lift={request.id}
          data-held={held === request.id || undefined}
          aria-label={t('tray.wish', { funder: funder.name, project: project.name, level: word })}
          onClick={() => open({ kind: 'pair', request: request.id })}
        >
          {level === null ? <IconPlus size={16} aria-hidden="true" /> : <LevelMark level={level} />}
          <span className={classes.pair}>
            {(grouping !== 'funder' ? [funder] : [])
              .concat(grouping !== 'project' ? [project] : [])
              .map(({ id, side, name }) => (
                <span key={id} className={classes.party}>
                  <SideMark side={side} name={name} size="small" />
                  <span className={classes.name}>{name}</span>
                </span>
              ))}
          </span>
        </button>
      );
    }
    case 'impossible-head':
      return (
        <h3 className={classes.group}>
          <span>{t('tray.impossible')}</span>
          <span className={classes.count}>{line.count}</span>
        </h3>
      );
    case 'impossible':
      return (
        <div className={classes.impossible}>
          <span className={classes.name}>
            {line.funder.name} – {line.project.name}
          </span>
          {!readOnly && (
            <button
              type="button"
              onClick={() =>
                void run({
                  kind: 'exclude',
                  funderId: line.funder.id,
                  projectId: line.project.id,
                  impossible: false,
                })
              }
            >
              {t('tray.allow')}
            </button>
          )}
        </div>
      );
  }
}
