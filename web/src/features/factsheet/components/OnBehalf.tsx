import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SheetDraft } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { useSheetKeeper } from '../model/useSheetKeeper';
import { SheetEditor } from './SheetEditor';

interface Props {
  eventId: string;
  draft: SheetDraft;
  onDone: () => void;
  onChanged: (draft: SheetDraft) => Promise<unknown>;
}

/** An organiser writes a sheet in its project's place. */
export function OnBehalf({ eventId, draft: read, onDone, onChanged }: Props) {
  const { t } = useTranslation('factsheet');
  const { keeper, kept } = useSheetKeeper(eventId, read);
  const finish = async () => {
    const whole = await keeper.flush();
    if (whole === null) return;
    await onChanged(whole);
    onDone();
  };
  return (
    <div className="stack" style={{ gap: '1.25rem' }}>
      <Notice kind="info" title={t('review.editing')} />
      <SheetEditor
        eventId={eventId}
        keeper={keeper}
        kept={kept}
        readOnly={false}
        onFilesChanged={(draft) => void onChanged(draft)}
        actions={() => <Button onClick={() => void finish()}>{t('review.stopEditing')}</Button>}
      />
    </div>
  );
}
