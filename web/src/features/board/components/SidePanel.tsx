import type { ReactNode } from 'react';
import type { Opened } from '../model/opened';
import type { Sight } from '../model/sight';
import { CellPanel } from './CellPanel';
import { ConflictsPanel } from './ConflictsPanel';
import { ParticipantPanel, SlotPanel } from './DayPanels';
import { PairPanel } from './PairPanel';
import { StepsPanel } from './StepsPanel';

export interface PanelParts {
  /** What is proven of the board. */
  proof: ReactNode;
  /** What each side of a pair wished. */
  wishes: (funderId: string, projectId: string) => ReactNode;
}

interface Props extends PanelParts {
  sight: Sight;
  zone: string;
  opened: Opened;
}

/** What is open beside the grid. */
export function SidePanel({ sight, zone, opened, proof, wishes }: Props) {
  switch (opened.kind) {
    case 'pair':
      return (
        <PairPanel key={opened.request} sight={sight} zone={zone} request={opened.request} wishes={wishes} />
      );
    case 'cell':
      return (
        <CellPanel
          key={`${opened.participant} ${opened.slot}`}
          sight={sight}
          zone={zone}
          participant={opened.participant}
          slot={opened.slot}
        />
      );
    case 'participant':
      return (
        <ParticipantPanel
          key={opened.participant}
          sight={sight}
          zone={zone}
          participant={opened.participant}
        />
      );
    case 'slot':
      return <SlotPanel key={opened.slot} sight={sight} zone={zone} slot={opened.slot} />;
    case 'conflicts':
      return <ConflictsPanel sight={sight} />;
    case 'steps':
      return <StepsPanel zone={zone} />;
    case 'proof':
      return proof;
  }
}
