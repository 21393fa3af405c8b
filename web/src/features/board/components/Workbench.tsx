import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '@/shared/api/types';
import { LevelLegend } from '@/shared/ui/LevelLegend';
import { StatePanel } from '@/shared/ui/StatePanel';
import { useEditor } from '../api/useEditor';
import { DENSITIES, type Density } from '../model/columns';
import type { Opened } from '../model/opened';
import { rowsInSight, type Sight } from '../model/sight';
import { isBare } from '../model/tray';
import { BoardGrid } from './BoardGrid';
import { Ghost } from './Ghost';
import { HeldStatus } from './HeldStatus';
import { SidePanel, type PanelParts } from './SidePanel';
import { Tray } from './Tray';
import { useHold, type Held } from './useHold';
import { usePointerHold } from './usePointerHold';
import classes from './Workbench.module.css';

export const VIEWS = {
  funders: ['funder'],
  projects: ['project'],
  all: ['funder', 'project'],
} satisfies Record<string, Side[]>;
export type View = keyof typeof VIEWS;

/** How the grid is looked at, as the address says it. */
export interface Look {
  view: View;
  density: Density;
  text: string;
}

interface Props extends PanelParts {
  sight: Sight;
  zone: string;
  look: Look;
  onLook: (look: Partial<Look>) => void;
  opened: Opened | null;
  onOpen: (opened: Opened) => void;
}

/** The board where there is room: the grid, and beside it what waits or what is open. */
export function Workbench({ sight, zone, look, onLook, opened, onOpen, ...parts }: Props) {
  const { t } = useTranslation(['board', 'common']);
  const { readOnly } = useEditor();
  const around = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const hold = useHold(sight);
  const ghost = usePointerHold(hold, around, scroller);
  const rows = useMemo(() => rowsInSight(sight, VIEWS[look.view], look.text), [sight, look.view, look.text]);
  const { held } = hold;
  const slim = useSlim(sight, opened, held);
  const outOf = held !== null && sight.meetings.has(held.request);
  return (
    <div ref={around} className={classes.bench} data-holding={held?.by}>
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={t('look.view')}
          value={look.view}
          onChange={(view) => onLook({ view: view })}
          data={[
            { value: 'funders', label: t('common:side.funders') },
            { value: 'projects', label: t('common:side.projects') },
            { value: 'all', label: t('look.all') },
          ]}
        />
        <TextInput
          type="search"
          className={classes.search ?? ''}
          aria-label={t('look.search')}
          placeholder={t('look.search')}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={look.text}
          onChange={({ currentTarget }) => onLook({ text: currentTarget.value })}
        />
        <SegmentedControl
          aria-label={t('look.density')}
          value={look.density}
          onChange={(density) => onLook({ density: density })}
          data={DENSITIES.map((value) => ({ value, label: t(`look.${value}`) }))}
        />
        <div className={classes.legend}>
          <LevelLegend />
        </div>
      </div>
      <div className={classes.columns} data-slim={slim || undefined}>
        <div className={classes.main}>
          {rows.length === 0 ? (
            <StatePanel title={t('look.noneTitle')}>
              <p>{t('look.noneBody', { text: look.text })}</p>
            </StatePanel>
          ) : (
            <BoardGrid
              sight={sight}
              rows={rows}
              zone={zone}
              density={look.density}
              hold={hold}
              opened={opened}
              onOpen={onOpen}
              scroller={scroller}
              around={around}
            />
          )}
          <HeldStatus sight={sight} zone={zone} hold={hold} readOnly={readOnly} />
        </div>
        <aside
          className={classes.side}
          aria-label={t(opened === null ? 'tray.title' : 'panel.label')}
          data-out={outOf || undefined}
          data-over={held?.out === true || undefined}
        >
          {opened === null ? (
            <Tray
              sight={sight}
              held={held?.request}
              {...(rows.length > 0 && { onLift: (request) => hold.lift(request, 'keys') })}
            />
          ) : (
            <SidePanel sight={sight} zone={zone} opened={opened} {...parts} />
          )}
          {outOf && held.by === 'pointer' && <div className={classes.outHere}>{t('held.outHere')}</div>}
        </aside>
      </div>
      {held?.by === 'pointer' && <Ghost ref={ghost} sight={sight} held={held} options={hold.options} />}
    </div>
  );
}

/** Whether what is beside the grid is a strip below it; nothing changes its place while something is held. */
function useSlim(sight: Sight, opened: Opened | null, held: Held | null): boolean {
  const bare = useMemo(() => isBare(sight), [sight]);
  const wanted = bare && opened === null;
  const [slim, setSlim] = useState(wanted);
  if (held === null && slim !== wanted) setSlim(wanted);
  return held === null ? wanted : slim;
}
