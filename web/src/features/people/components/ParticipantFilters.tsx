import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Side } from '@/shared/api/types';
import { isKind, KINDS } from '../model/kinds';
import type { Wanted } from '../model/list';
import classes from './ParticipantFilters.module.css';

interface Props {
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
  /** How many fit. */
  found: number;
}

/** Finds somebody among many: by words, side and kind. */
export function ParticipantFilters({ wanted, onWanted, found }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const chooseSide = (value: string) => {
    const side: Side | null = value === 'funder' || value === 'project' ? value : null;
    onWanted({ ...wanted, side, kind: side === 'project' ? null : wanted.kind });
  };
  return (
    <>
      <div className={classes.filters} role="search">
        <TextInput
          className={classes.search}
          type="search"
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={wanted.text}
          onChange={(event) => onWanted({ ...wanted, text: event.currentTarget.value })}
        />
        <SegmentedControl
          aria-label={t('filter.side')}
          size="md"
          value={wanted.side ?? 'both'}
          onChange={chooseSide}
          data={[
            { value: 'both', label: t('filter.both') },
            { value: 'funder', label: t('common:side.funders') },
            { value: 'project', label: t('common:side.projects') },
          ]}
        />
        {wanted.side !== 'project' && (
          <NativeSelect
            aria-label={t('filter.kind')}
            size="md"
            value={wanted.kind ?? ''}
            data={[
              { value: '', label: t('filter.anyKind') },
              ...KINDS.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) })),
            ]}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              onWanted({ ...wanted, kind: isKind(chosen) ? chosen : null });
            }}
          />
        )}
      </div>
      <p className={found === 0 ? 'unseen' : classes.found} role="status">
        {t('filter.found', { count: found })}
      </p>
    </>
  );
}
