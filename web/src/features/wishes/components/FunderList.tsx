import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '@/shared/api/types';
import { Party } from '@/shared/ui/Party';
import classes from './FunderList.module.css';

const KINDS = ['investor', 'bank', 'foundation', 'public', 'crowdfunding'] as const;

/** Who funds: what a project may know of the other side. */
export function FunderList({ entries }: { entries: CatalogueEntry[] }) {
  const { t } = useTranslation(['wishes', 'common']);
  return (
    <ul className={classes.list}>
      {entries.map(({ counterpart }) => {
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
          </li>
        );
      })}
    </ul>
  );
}
