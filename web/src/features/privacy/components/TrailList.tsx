import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TrailEntry } from '@/shared/api/types';
import { EntryList } from '@/shared/ui/EntryList';
import { ErrorPanel } from '@/shared/ui/ErrorPanel';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { StatePanel } from '@/shared/ui/StatePanel';
import { trailQuery } from '../api/privacy';
import { hourAfter } from '../model/day';
import { deedKey } from '../model/deed';

/** Who saw and changed what in an event, by the clocks of `zone`. */
export function TrailList({ eventId, zone }: { eventId: string; zone: string }) {
  const { t } = useTranslation(['privacy', 'settings']);
  const trail = useInfiniteQuery(trailQuery(eventId));
  if (trail.isPending) return <SkeletonList rows={6} height={52} />;
  if (trail.data === undefined)
    return <ErrorPanel error={trail.error} onRetry={() => void trail.refetch()} />;
  const entries = trail.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0)
    return (
      <StatePanel icon={<IconEye size={32} stroke={1.5} />} title={t('trail.empty')}>
        <p>{t('trail.emptyBody')}</p>
      </StatePanel>
    );
  return (
    <div className="stack" style={{ gap: '1rem', alignItems: 'flex-start' }}>
      <EntryList
        zone={zone}
        entries={entries.map((entry) => ({
          id: entry.id,
          at: entry.hour,
          until: hourAfter(entry.hour),
          words: <Words entry={entry} />,
        }))}
      />
      {trail.hasNextPage && (
        <Button
          variant="default"
          loading={trail.isFetchingNextPage}
          onClick={() => void trail.fetchNextPage()}
        >
          {t('settings:history.more')}
        </Button>
      )}
    </div>
  );
}

function Words({ entry }: { entry: TrailEntry }) {
  const { t } = useTranslation('privacy');
  const { who, name, about, deed, what } = entry;
  const shown = who === 'screen' ? t('trail.screen') : name === '' ? t('trail.gone') : name;
  return (
    <>
      <span className="strong">{shown}</span> {t(deedKey(deed, what))}
      {about !== null && about !== name && ` (${about})`}
    </>
  );
}
