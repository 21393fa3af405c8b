import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueFacets } from '@/shared/api/types';
import { EurosInput } from '@/shared/ui/EurosInput';
import { countFilters, type CatalogueFilter } from '../model/catalogueFilter';
import classes from './Catalogue.module.css';

interface Props {
  filter: CatalogueFilter;
  onFilter: (filter: CatalogueFilter) => void;
  facets: CatalogueFacets | undefined;
}

const TYPING_MILLIS = 250;

/** Words, and what else can be chosen: each choice with the count of what it would show. */
export function CatalogueFilters({ filter, onFilter, facets }: Props) {
  const { t } = useTranslation(['catalogue', 'common']);
  const [open, setOpen] = useState(false);
  const chosen = countFilters(filter);
  const put = (change: { [Name in keyof CatalogueFilter]?: CatalogueFilter[Name] | undefined }) =>
    onFilter(
      Object.fromEntries(
        Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== ''),
      ),
    );
  return (
    <search className={classes.search}>
      <SearchBox
        key={filter.q === undefined ? 'empty' : 'filled'}
        text={filter.q ?? ''}
        onText={(q) => put({ q })}
      />
      <Button
        className={classes.toggle ?? ''}
        variant="default"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('filters', { count: chosen })}
      </Button>
      <div className={classes.filters} data-open={open}>
        <Choice
          label={t('territory')}
          value={filter.territoire}
          counts={facets?.territories}
          say={(value) => (/^\d[\dAB]\d?$/.test(value) ? t('departement', { number: value }) : value)}
          onChoose={(territoire) => put({ territoire })}
        />
        <Choice
          label={t('sector')}
          value={filter.secteur}
          counts={facets?.sectors}
          say={(value) => value}
          onChoose={(secteur) => put({ secteur })}
        />
        <Choice
          label={t('type')}
          value={filter.type}
          counts={facets?.cooperations}
          say={(value) => t(`common:cooperation.${value as NonNullable<CatalogueFilter['type']>}`)}
          onChoose={(type) => put({ type: type as CatalogueFilter['type'] })}
        />
        <Choice
          label={t('funding')}
          value={filter.financement}
          counts={facets?.fundings}
          say={(value) => t(`common:funding.${value as NonNullable<CatalogueFilter['financement']>}`)}
          onChoose={(financement) => put({ financement: financement as CatalogueFilter['financement'] })}
        />
        <Amount label={t('least')} value={filter.min} onAmount={(min) => put({ min })} />
        <Amount label={t('most')} value={filter.max} onAmount={(max) => put({ max })} />
        <Switch
          className={classes.switch ?? ''}
          size="md"
          label={t('onlyWished')}
          checked={filter.mes === true}
          onChange={(event) => put({ mes: event.currentTarget.checked ? true : undefined })}
        />
      </div>
    </search>
  );
}

/** What is typed is looked for when the typing pauses. */
function SearchBox({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useTranslation('catalogue');
  const [typed, setTyped] = useState(text);
  const look = useDebouncedCallback(onText, TYPING_MILLIS);
  return (
    <TextInput
      className={classes.box}
      type="search"
      aria-label={t('search')}
      placeholder={t('searchHint')}
      leftSection={<IconSearch size={18} aria-hidden="true" />}
      maxLength={200}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        look(event.currentTarget.value);
      }}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  counts: CatalogueFacets['sectors'] | undefined;
  say: (value: string) => string;
  onChoose: (value: string | undefined) => void;
}

function Choice({ label, value, counts, say, onChoose }: ChoiceProps) {
  const { t } = useTranslation('catalogue');
  const known = counts ?? [];
  const all =
    value === undefined || known.some((one) => one.value === value) ? known : [...known, { value, count: 0 }];
  const data = all
    .map((one) => ({ value: one.value, label: `${say(one.value)} (${one.count})` }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <NativeSelect
      size="md"
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: t('any') }, ...data]}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    />
  );
}

interface AmountProps {
  label: string;
  value: number | undefined;
  onAmount: (amount: number | undefined) => void;
}

function Amount({ label, value, onAmount }: AmountProps) {
  const look = useDebouncedCallback(onAmount, 2 * TYPING_MILLIS);
  return <EurosInput label={label} value={value ?? null} onChange={(euros) => look(euros ?? undefined)} />;
}
