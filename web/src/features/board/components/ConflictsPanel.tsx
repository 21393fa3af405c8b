import { useTranslation } from 'react-i18next';
import type { Violation } from '../model/board';
import type { Opened } from '../model/opened';
import type { Sight } from '../model/sight';
import { Conflict } from './Conflict';
import { Panel, usePanelWays } from './Panel';
import panel from './Panel.module.css';

/** All broken rules; each leads to where it is. */
export function ConflictsPanel({ sight }: { sight: Sight }) {
  const { t } = useTranslation('board');
  const { open } = usePanelWays();
  const { violations } = sight.board.state;
  return (
    <Panel title={t('conflict.title')}>
      <p className="soft">{t(violations.length === 0 ? 'conflict.none' : 'conflict.intro')}</p>
      <ul className={panel.list}>
        {violations.map((violation) => {
          const place = placeOf(violation);
          return (
            <Conflict
              key={violation.key}
              violation={violation}
              {...(place !== null && { onShow: () => open(place) })}
            />
          );
        })}
      </ul>
    </Panel>
  );
}

function placeOf({ requestId, participantId, slotId }: Violation): Opened | null {
  if (requestId !== null) return { kind: 'pair', request: requestId };
  if (participantId !== null && slotId !== null)
    return { kind: 'cell', participant: participantId, slot: slotId };
  if (participantId !== null) return { kind: 'participant', participant: participantId };
  return slotId === null ? null : { kind: 'slot', slot: slotId };
}
