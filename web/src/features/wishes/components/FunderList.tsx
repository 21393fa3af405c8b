import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '@/shared/api/types';
import { Party } from '@/shared/ui/Party';
import type { WishSaver } from '../api/useWishSaver';
import classes from './FunderList.module.css';
import { WishChoice } from './WishChoice';

const KINDS = ['investor', 'bank', 'foundation', 'public', 'crowdfunding'] as const;

interface Props {
  entries: CatalogueEntry[];
  /** Who chooses a level for each; null where only funders wish. */
  choosing: { participantId: string; saver: WishSaver } | null;
}

/** Who funds: what a project may know of the other side, and whom it wants to meet. */
export function FunderList({ entries, choosing }: Props) {
  const { t } = useTranslation(['wishes', 'common']);
  return (
    <ul className={classes.list}>
      {entries.map((entry) => {
        const { counterpart } = entry;
        const kind = KINDS.find((name) => name === counterpart.kind);
        return (
          <li key={counterpart.id} className={classes.funder}>
            <Party
              side="funder"
              name={<strong>{counterpart.name}</strong>}
              markName={counterpart.name}
              detail={kind === undefined ? undefined : t(`common:kind.${kind}`)}
            />
            <p>{counterpart.description}</p>
            {choosing !== null && (
              <WishChoice participantId={choosing.participantId} entry={entry} saver={choosing.saver} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
