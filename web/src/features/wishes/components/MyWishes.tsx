import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '@/shared/api/types';
import { LevelChooser } from '@/shared/ui/LevelChooser';
import { LevelMark } from '@/shared/ui/LevelMark';
import { Party } from '@/shared/ui/Party';
import { SaveNote } from '@/shared/ui/SaveNote';
import type { WishSaver } from '../api/useWishSaver';
import { groupByLevel } from '../model/catalogue';
import classes from './MyWishes.module.css';

interface Props {
  eventId: string;
  participantId: string;
  entries: CatalogueEntry[];
  saver: WishSaver;
}

/** What a funder chose, the strongest wishes first. */
export function MyWishes({ eventId, participantId, entries, saver }: Props) {
  const { t } = useTranslation(['wishes', 'common']);
  return groupByLevel(entries).map(({ level, entries: chosen }) => (
    <section key={level} className={classes.group} aria-labelledby={`niveau-${level}`}>
      <h2 id={`niveau-${level}`} className={classes.heading} data-level={level}>
        <LevelMark level={level} size={18} /> {t(`common:levels.${level}`)}
        <span className={classes.count}>{chosen.length}</span>
      </h2>
      <ul className={classes.list}>
        {chosen.map(({ counterpart, card }) => (
          <li key={counterpart.id} className={classes.wish}>
            <Link
              to="/evenements/$eventId/p/$participantId/projets/$projectId"
              params={{ eventId, participantId, projectId: counterpart.id }}
              className={classes.link}
            >
              <Party side={counterpart.side} name={counterpart.name} detail={card?.summary} />
            </Link>
            <LevelChooser
              name={counterpart.name}
              value={level}
              onChange={(next) => saver.save(participantId, counterpart.id, next)}
            />
            <SaveNote
              state={saver.stateOf(participantId, counterpart.id)}
              onRetry={() => saver.retry(participantId, counterpart.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}
