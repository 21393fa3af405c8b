import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, FactSheetCard } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { LevelChooser } from '@/shared/ui/LevelChooser';
import { SaveNote } from '@/shared/ui/SaveNote';
import { SideMark } from '@/shared/ui/SideMark';
import type { WishSaver } from '../api/useWishSaver';
import classes from './CatalogueCard.module.css';

interface Props {
  eventId: string;
  participantId: string;
  entry: CatalogueEntry;
  saver: WishSaver;
}

export function CatalogueCard({ eventId, participantId, entry, saver }: Props) {
  const { counterpart, card, level } = entry;
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
              className={classes.link}
            >
              {counterpart.name}
            </Link>
          </h2>
          <p>{card?.summary ?? counterpart.description}</p>
          {card !== null && <Facts card={card} />}
        </div>
      </div>
      <LevelChooser
        name={counterpart.name}
        value={level}
        onChange={(next) => saver.save(participantId, counterpart.id, next)}
      />
      <SaveNote
        state={saver.stateOf(participantId, counterpart.id)}
        onRetry={() => saver.retry(participantId, counterpart.id)}
      />
    </article>
  );
}

function Facts({ card }: { card: FactSheetCard }) {
  const { t } = useTranslation(['wishes', 'common']);
  const format = useFormat('UTC');
  const funding = format.list(card.funding.map((kind) => t(`common:funding.${kind}`)));
  return (
    <ul className={classes.facts}>
      <li>
        {card.sector} · {card.territory}
      </li>
      <li>
        <strong>{format.euros(card.amount)}</strong>, {funding}
      </li>
    </ul>
  );
}
