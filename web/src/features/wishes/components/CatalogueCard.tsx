import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, FactSheetCard } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { SideMark } from '@/shared/ui/SideMark';
import type { WishSaver } from '../api/useWishSaver';
import type { CatalogueFilter } from '../model/catalogueFilter';
import classes from './CatalogueCard.module.css';
import { WishChoice } from './WishChoice';

interface Props {
  eventId: string;
  participantId: string;
  entry: CatalogueEntry;
  /** What was looked for: the sheets beside one are those of the same search. */
  filter: CatalogueFilter;
  saver: WishSaver;
  compared: boolean;
  /** Missing where no more can be compared. */
  onCompare: ((compare: boolean) => void) | undefined;
}

export function CatalogueCard(props: Props) {
  const { eventId, participantId, entry, filter, saver, compared, onCompare } = props;
  const { t } = useTranslation('catalogue');
  const { counterpart, card } = entry;
  const headingId = `projet-${counterpart.id}`;
  return (
    <article className={classes.card} aria-labelledby={headingId}>
      <div className={classes.top}>
        <SideMark side={counterpart.side} name={counterpart.name} />
        <div className={classes.words}>
          <h2 id={headingId}>
            <Link
              to="/evenements/$eventId/p/$participantId/projets/$projectId"
              params={{ eventId, participantId, projectId: counterpart.id }}
              search={filter}
              className={classes.link}
            >
              {counterpart.name}
            </Link>
          </h2>
          <p>{card?.summary ?? counterpart.description}</p>
          {card !== null && <Facts card={card} />}
        </div>
      </div>
      <WishChoice participantId={participantId} entry={entry} saver={saver} />
      {card !== null && (
        <Checkbox
          className={classes.compare ?? ''}
          size="md"
          label={t('compare')}
          aria-label={t('compareOne', { name: counterpart.name })}
          checked={compared}
          disabled={onCompare === undefined}
          onChange={(event) => onCompare?.(event.currentTarget.checked)}
        />
      )}
    </article>
  );
}

function Facts({ card }: { card: FactSheetCard }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const format = useFormat('UTC');
  const funding = format.list(card.funding.map((kind) => t(`common:funding.${kind}`)));
  return (
    <ul className={classes.facts}>
      <li>{[card.sector, card.territory].filter((one) => one !== '').join(' · ')}</li>
      <li>
        {card.amount !== null && <strong>{format.euros(card.amount)}</strong>}
        {card.amount !== null && funding !== '' && ', '}
        {funding}
      </li>
    </ul>
  );
}
