import { Button, Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '@/shared/api/types';
import { LevelLegend } from '@/shared/ui/LevelLegend';
import { StatePanel } from '@/shared/ui/StatePanel';
import type { WishSaver } from '../api/useWishSaver';
import { filterCatalogue } from '../model/catalogue';
import { CatalogueCard } from './CatalogueCard';
import classes from './Catalogue.module.css';

export interface CatalogueFilter {
  text: string;
  onlyWished: boolean;
}

interface Props {
  eventId: string;
  participantId: string;
  entries: CatalogueEntry[];
  saver: WishSaver;
  filter: CatalogueFilter;
  onFilter: (filter: CatalogueFilter) => void;
}

/** The projects as cards, each with the choice of a level on it. */
export function Catalogue({ eventId, participantId, entries, saver, filter, onFilter }: Props) {
  const { t } = useTranslation('wishes');
  const shown = filterCatalogue(entries, filter.text, filter.onlyWished);
  return (
    <>
      <div className={classes.filters} role="search">
        <TextInput
          className={classes.search}
          type="search"
          aria-label={t('catalogue.search')}
          placeholder={t('catalogue.search')}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
        <Switch
          className={classes.switch ?? ''}
          size="md"
          label={t('catalogue.onlyWished')}
          checked={filter.onlyWished}
          onChange={(event) => onFilter({ ...filter, onlyWished: event.currentTarget.checked })}
        />
      </div>
      <div className={classes.above}>
        <LevelLegend />
        <p className="small soft" role="status">
          {t('catalogue.shown', { count: shown.length })}
        </p>
      </div>
      {shown.length === 0 ? (
        <StatePanel
          title={t('catalogue.noneTitle')}
          action={
            <Button variant="default" onClick={() => onFilter({ text: '', onlyWished: false })}>
              {t('catalogue.showAll')}
            </Button>
          }
        >
          <p>{t('catalogue.noneBody')}</p>
        </StatePanel>
      ) : (
        <ul className={classes.cards}>
          {shown.map((entry) => (
            <li key={entry.counterpart.id}>
              <CatalogueCard eventId={eventId} participantId={participantId} entry={entry} saver={saver} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
