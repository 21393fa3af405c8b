import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level } from '@/shared/api/types';

/** What cells say, looked up once for all of them. */
export interface GridWords {
  free: string;
  away: string;
  pinned: string;
  broken: string;
  /** « 3 rendez-vous », by how many there are. */
  meetings: (count: number) => string;
  levels: Record<Level | 'added', string>;
}

export function useGridWords(): GridWords {
  const { t } = useTranslation(['board', 'common']);
  return useMemo(
    () => ({
      free: t('board:grid.free'),
      away: t('board:grid.away'),
      pinned: t('board:grid.pinned'),
      broken: t('board:grid.broken'),
      meetings: kept((count) => `${count} ${t('board:grid.meetingsWord', { count })}`),
      levels: {
        must: t('common:levels.must'),
        want: t('common:levels.want'),
        could: t('common:levels.could'),
        veto: t('common:levels.veto'),
        added: t('board:pair.added'),
      },
    }),
    [t],
  );
}

/** Rows come and go with every frame; few numbers are different. */
function kept(words: (count: number) => string): (count: number) => string {
  const known = new Map<number, string>();
  return (count) => {
    const word = known.get(count) ?? words(count);
    known.set(count, word);
    return word;
  };
}
