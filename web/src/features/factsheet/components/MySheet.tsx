import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import { keys } from '@/shared/api/keys';
import type { SheetDraft } from '@/shared/api/types';
import { readerZone } from '@/shared/lib/time';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';
import { sendSheet } from '../api/sheet';
import { useSheetKeeper } from '../model/useSheetKeeper';
import { RichText } from './RichText';
import { SheetEditor } from './SheetEditor';

/** A project writes its sheet, sees it as funders will, and sends it for review. */
export function MySheet({ eventId, draft: read }: { eventId: string; draft: SheetDraft }) {
  const { t } = useTranslation('factsheet');
  const queryClient = useQueryClient();
  const { keeper, kept } = useSheetKeeper(eventId, read);
  const { draft } = kept;
  const show = (next: SheetDraft) =>
    queryClient.setQueryData(keys.sheetDraft(eventId, draft.projectId), next);
  const send = useMutation({
    // What was typed a moment ago may be what was missing: what is kept decides, not what is shown.
    mutationFn: async (showGaps: (gaps: string[]) => void) => {
      const whole = await keeper.flush();
      if (whole === null) return null;
      if (whole.gaps.length > 0) {
        showGaps(whole.gaps);
        return null;
      }
      return sendSheet(eventId, draft.projectId, whole.revision);
    },
    onSuccess: (sent) => sent !== null && show(sent),
    onError: () => queryClient.invalidateQueries({ queryKey: keys.sheetDraft(eventId, draft.projectId) }),
  });
  const readOnly = draft.refusal !== null;
  const waiting = draft.state === 'sent' || draft.state === 'ready';
  return (
    <div className="stack" style={{ gap: '1.25rem' }}>
      <Standing draft={draft} />
      <SheetEditor
        eventId={eventId}
        keeper={keeper}
        kept={kept}
        readOnly={readOnly}
        onFilesChanged={show}
        actions={(showGaps) => (
          <>
            {send.isError && <Notice kind="conflict" live title={detailOf(send.error) ?? t('send.failed')} />}
            <Button
              disabled={waiting || kept.keeping === 'clash'}
              loading={send.isPending}
              onClick={() => send.mutate(showGaps)}
            >
              {t(waiting ? `send.${draft.state === 'sent' ? 'sent' : 'ready'}` : 'send.action')}
            </Button>
          </>
        )}
      />
    </div>
  );
}

/** Where the sheet stands, what funders read meanwhile, and what comes next. */
function Standing({ draft }: { draft: SheetDraft }) {
  const { t } = useTranslation('factsheet');
  const format = useFormat(readerZone());
  const { state, publishedAt, note } = draft;
  const published = publishedAt === null ? null : format.dateTime(publishedAt);
  if (draft.refusal !== null)
    return (
      <Notice kind="info" title={t('standing.closed')}>
        {draft.refusal}
      </Notice>
    );
  switch (state) {
    case 'writing':
      return published === null ? (
        <Notice kind="info" title={t('standing.writing')}>
          <p>{t('standing.writingBody')}</p>
        </Notice>
      ) : (
        <Notice kind="waiting" title={t('standing.changed')}>
          <p>{t('standing.changedBody', { when: published })}</p>
        </Notice>
      );
    case 'sent':
      return (
        <Notice kind="waiting" title={t('standing.sent')}>
          <p>{t('standing.sentBody')}</p>
        </Notice>
      );
    case 'incomplete':
      return (
        <Notice kind="warning" title={t('standing.incomplete')}>
          <RichText text={note?.text ?? ''} />
          {Object.keys(note?.fields ?? {}).length > 0 && <p>{t('standing.incompleteFields')}</p>}
        </Notice>
      );
    case 'ready':
      return (
        <Notice kind="served" title={t('standing.ready')}>
          <p>{t('standing.readyBody')}</p>
        </Notice>
      );
  }
}
