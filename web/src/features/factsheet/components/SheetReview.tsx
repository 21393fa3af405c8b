import { Button } from '@mantine/core';
import { IconCheck, IconMessage, IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from '@/shared/api/errors';
import { keys } from '@/shared/api/keys';
import type { SheetDraft, SheetNote } from '@/shared/api/types';
import { useLanguage } from '@/shared/lib/language';
import { listOf } from '@/shared/lib/numbers';
import { Notice } from '@/shared/ui/Notice';
import { StatePanel } from '@/shared/ui/StatePanel';
import { reviewSheet } from '../api/sheet';
import { FactSheetView } from './FactSheetView';
import { FieldChange } from './FieldChange';
import { FilesChange } from './FilesChange';
import { NoteForm } from './NoteForm';
import { OnBehalf } from './OnBehalf';
import { RichText } from './RichText';
import { SheetStateMark } from './SheetStateMark';
import { useFieldName } from './useFieldName';
import { VersionList } from './VersionList';
import classes from './SheetReview.module.css';

interface Props {
  eventId: string;
  draft: SheetDraft;
}

/** An organiser reads a sheet, and finds it ready or asks for it to be completed. */
export function SheetReview({ eventId, draft }: Props) {
  const { t } = useTranslation('factsheet');
  const queryClient = useQueryClient();
  const [doing, setDoing] = useState<'reading' | 'asking' | 'editing'>('reading');
  const show = (next: SheetDraft) => {
    queryClient.setQueryData(keys.sheetDraft(eventId, draft.projectId), next);
    return Promise.all([
      queryClient.invalidateQueries({ queryKey: keys.sheets(eventId) }),
      queryClient.invalidateQueries({ queryKey: keys.sheetVersions(eventId, draft.projectId) }),
    ]);
  };
  const review = useMutation({
    mutationFn: (note: SheetNote | null) => reviewSheet(eventId, draft.projectId, draft.revision, note),
    onSuccess: (next) => {
      setDoing('reading');
      return show(next);
    },
    onError: () => queryClient.invalidateQueries({ queryKey: keys.sheetDraft(eventId, draft.projectId) }),
  });
  if (doing === 'editing')
    return <OnBehalf eventId={eventId} draft={draft} onDone={() => setDoing('reading')} onChanged={show} />;
  const edit = (
    <Button
      variant="default"
      leftSection={<IconPencil size={18} aria-hidden="true" />}
      onClick={() => setDoing('editing')}
    >
      {t('review.edit')}
    </Button>
  );
  if (draft.revision === 0)
    return (
      <StatePanel title={t('review.unwritten')} action={edit}>
        <p>{t('review.unwrittenBody')}</p>
      </StatePanel>
    );
  return (
    <div className={classes.review}>
      <div className={classes.standing}>
        <SheetStateMark state={draft.state} />
        {draft.editedBy !== null && (
          <span className="small soft">{t('review.editedBy', { name: draft.editedBy })}</span>
        )}
      </div>
      <Gaps draft={draft} />
      {draft.note !== null && (
        <Notice kind="warning" title={t('state.incomplete')}>
          <RichText text={draft.note.text} />
        </Notice>
      )}
      {review.isError && <Notice kind="conflict" live title={detailOf(review.error) ?? t('review.failed')} />}
      {doing === 'asking' ? (
        <NoteForm
          draft={draft}
          sending={review.isPending}
          onSend={(note) => review.mutate(note)}
          onCancel={() => setDoing('reading')}
        />
      ) : (
        <div className={classes.actions}>
          <Button
            leftSection={<IconCheck size={18} aria-hidden="true" />}
            disabled={draft.state === 'ready'}
            loading={review.isPending}
            onClick={() => review.mutate(null)}
          >
            {t('review.approve')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconMessage size={18} aria-hidden="true" />}
            onClick={() => setDoing('asking')}
          >
            {t('review.giveBack')}
          </Button>
          {edit}
        </div>
      )}
      <Changes draft={draft} />
      <section aria-label={t('review.preview')}>
        <p className={classes.summary}>{draft.sheet.summary}</p>
        <FactSheetView
          eventId={eventId}
          projectId={draft.projectId}
          sheet={draft.sheet}
          files={draft.files}
          questions={draft.questions}
        />
      </section>
      <VersionList eventId={eventId} draft={draft} onRestored={show} />
    </div>
  );
}

function Gaps({ draft }: { draft: SheetDraft }) {
  const { t } = useTranslation('factsheet');
  const language = useLanguage();
  const name = useFieldName(draft.questions);
  return draft.gaps.length === 0 ? null : (
    <Notice kind="warning" title={t('review.gaps', { fields: listOf(draft.gaps.map(name), language) })} />
  );
}

function Changes({ draft }: { draft: SheetDraft }) {
  const { t } = useTranslation('factsheet');
  const name = useFieldName(draft.questions);
  const { published } = draft;
  if (published === null || draft.changed.length === 0) return null;
  return (
    <section>
      <h2>{t('review.changesTitle')}</h2>
      {draft.changed.map((word) =>
        word === 'attachments' ? (
          <FilesChange
            key={word}
            files={draft.files}
            before={published.attachments}
            after={draft.sheet.attachments}
          />
        ) : (
          <FieldChange
            key={word}
            name={name(word)}
            word={word}
            before={published}
            after={draft.sheet}
            labels={{ before: t('review.before'), after: t('review.after') }}
          />
        ),
      )}
    </section>
  );
}
