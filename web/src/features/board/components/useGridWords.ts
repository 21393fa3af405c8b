import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level } from '@/shared/api/types';

/** What cells say, looked up once for all of them. */
export interface GridWords {
  free: string;
  away: string;
  pinned: string;
  broken: string;
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
