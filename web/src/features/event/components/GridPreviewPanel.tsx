import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { faultsOf } from '@/shared/api/errors';
import type { GridPreview, TimeGrid } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { SkeletonList } from '@/shared/ui/SkeletonList';
import { previewQuery } from '../api/settings';
import { isComplete } from '../model/grid';
import { PreviewDays } from './PreviewDays';
import { PreviewLoss } from './PreviewLoss';
import { SettingsRefusal } from './SettingsRefusal';
import classes from './Settings.module.css';

const TYPING_MILLIS = 300;

interface Props {
  /** Null while the event is not made yet. */
  eventId: string | null;
  timeZone: string;
  grid: TimeGrid;
  onChange: (grid: TimeGrid) => void;
}

/** The slots that a grid would make, as the service lays them out while one types, and what would be lost. */
export function GridPreviewPanel({ eventId, timeZone, grid, onChange }: Props) {
  const { t } = useTranslation('settings');
  const [order] = useDebouncedValue({ timeZone, grid }, TYPING_MILLIS);
  const complete = isComplete(grid) && isComplete(order.grid);
  const preview = useQuery({ ...previewQuery(eventId, order.timeZone, order.grid), enabled: complete });
  const shown: GridPreview | undefined = preview.isError ? undefined : preview.data;
  return (
    <section className={classes.panel} aria-busy={preview.isFetching}>
      <div className={classes.previewHead}>
        <h2>{t('preview.title')}</h2>
        <span className="small soft" role="status">
          {complete && shown !== undefined && t('preview.count', { count: shown.open })}
        </span>
      </div>
      {!complete && <p className="small soft">{t('preview.incomplete')}</p>}
      {complete && preview.isError && (
        <SettingsRefusal
          title={t(faultsOf(preview.error).length === 0 ? 'preview.unreachable' : 'preview.wrong')}
          error={preview.error}
        />
      )}
      {complete && preview.isPending && <SkeletonList rows={6} height={32} />}
      {complete && shown !== undefined && (
        <>
          {shown.loss !== null && <PreviewLoss loss={shown.loss} zone={order.timeZone} />}
          {shown.idleExceptions > 0 && (
            <Notice kind="warning" title={t('preview.idle', { count: shown.idleExceptions })} />
          )}
          <PreviewDays slots={shown.slots} zone={order.timeZone} grid={grid} onChange={onChange} />
        </>
      )}
    </section>
  );
}
