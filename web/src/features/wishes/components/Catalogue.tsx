import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, CataloguePage } from '@/shared/api/types';
import { LevelLegend } from '@/shared/ui/LevelLegend';
import { StatePanel } from '@/shared/ui/StatePanel';
import type { WishSaver } from '../api/useWishSaver';
import { comparedIn, MOST_COMPARED, withCompared, type CatalogueFilter } from '../model/catalogueFilter';
import { CatalogueCard } from './CatalogueCard';
import { CatalogueFilters } from './CatalogueFilters';
import classes from './Catalogue.module.css';

interface Props {
  eventId: string;
  participantId: string;
  /** The first page of what was found: it tells what holds for all pages. */
  found: CataloguePage;
  entries: CatalogueEntry[];
  saver: WishSaver;
  filter: CatalogueFilter;
  onFilter: (filter: CatalogueFilter) => void;
  /** Shows more of them, where there are more. */
  onMore: (() => void) | undefined;
  loadingMore: boolean;
}

/** The projects as cards, each with the choice of a level on it. */
export function Catalogue(props: Props) {
  const { eventId, participantId, found, entries, saver, filter, onFilter, onMore, loadingMore } = props;
  const { t } = useTranslation('catalogue');
  const compared = comparedIn(filter.comparer);
  return (
    <>
      <CatalogueFilters filter={filter} onFilter={onFilter} facets={found.facets} />
      <div className={classes.above}>
        <LevelLegend />
        <p className={entries.length === 0 ? 'unseen' : 'small soft'} role="status">
          {found.similar && entries.length > 0
            ? t('similar', { text: filter.q, count: found.order.length })
            : t('shown', { count: found.order.length })}
        </p>
      </div>
      {entries.length === 0 ? (
        <StatePanel
          title={t('noneTitle')}
          action={
            <Button variant="default" onClick={() => onFilter({})}>
              {t('showAll')}
            </Button>
          }
        >
          <p>{t('noneBody')}</p>
        </StatePanel>
      ) : (
        <ul className={classes.cards}>
          {entries.map((entry) => (
            <li key={entry.counterpart.id}>
              <CatalogueCard
                eventId={eventId}
                participantId={participantId}
                entry={entry}
                filter={filter}
                saver={saver}
                compared={compared.includes(entry.counterpart.id)}
                onCompare={
                  compared.length < MOST_COMPARED || compared.includes(entry.counterpart.id)
                    ? (compare) => onFilter(withCompared(filter, entry.counterpart.id, compare))
                    : undefined
                }
              />
            </li>
          ))}
        </ul>
      )}
      {onMore !== undefined && (
        <Button variant="default" mt="md" loading={loadingMore} onClick={onMore}>
          {t('more', { count: found.order.length - entries.length })}
        </Button>
      )}
      {compared.length > 0 && (
        <div className={classes.comparing} data-bar="choice">
          <span role="status">{t('chosen', { count: compared.length })}</span>
          <Button
            size="sm"
            disabled={compared.length < 2}
            renderRoot={(rootProps) => (
              <Link
                to="/evenements/$eventId/p/$participantId/comparer"
                params={{ eventId, participantId }}
                search={{ projets: compared.join(',') }}
                {...rootProps}
              />
            )}
          >
            {t('compareThem')}
          </Button>
        </div>
      )}
    </>
  );
}
