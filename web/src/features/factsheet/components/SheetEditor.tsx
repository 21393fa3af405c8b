import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetDraft } from '@/shared/api/types';
import type { Kept, SheetKeeper } from '../model/SheetKeeper';
import { Clash } from './Clash';
import { FactSheetView } from './FactSheetView';
import { FileList } from './FileList';
import { focusOn, GapList } from './GapList';
import { KeepNote } from './KeepNote';
import { SheetFieldsForm } from './SheetFieldsForm';
import classes from './SheetEditor.module.css';

interface Props {
  eventId: string;
  keeper: SheetKeeper;
  kept: Kept;
  readOnly: boolean;
  /** The actions beside the note of what is kept; one may mark the fields that are missing, and lead to the first. */
  actions: (showGaps: (gaps: string[]) => void) => ReactNode;
  onFilesChanged: (draft: SheetDraft) => void;
}

/** The form and, beside it or behind a tab on a phone, the sheet as funders will read it. */
export function SheetEditor({ eventId, keeper, kept, readOnly, actions, onFilesChanged }: Props) {
  const { t } = useTranslation('factsheet');
  const [view, setView] = useState<'form' | 'preview'>('form');
  const [gapsShown, setGapsShown] = useState(false);
  const { draft, sheet } = kept;
  const goTo = (word: string) => {
    setView('form');
    requestAnimationFrame(() => focusOn(word));
  };
  const showGaps = ([first]: string[]) => {
    setGapsShown(true);
    if (first !== undefined) goTo(first);
  };
  const missing = Object.fromEntries(draft.gaps.map((word) => [word, t('gaps.field')]));
  const note = gapsShown
    ? { text: draft.note?.text ?? '', fields: { ...draft.note?.fields, ...missing } }
    : draft.note;
  return (
    <div className={classes.editor} data-view={view}>
      <div className={classes.tabs}>
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t('edit.view')}
          value={view}
          onChange={(value) => setView(value === 'preview' ? 'preview' : 'form')}
          data={[
            { value: 'form', label: t('edit.form') },
            { value: 'preview', label: t('edit.preview') },
          ]}
        />
      </div>
      <div className={classes.form}>
        <Clash kept={kept} keeper={keeper} />
        {!readOnly && <GapList gaps={draft.gaps} questions={draft.questions} onJump={goTo} />}
        <SheetFieldsForm
          sheet={sheet}
          questions={draft.questions}
          note={note}
          readOnly={readOnly}
          onType={keeper.type}
        />
        <FileList eventId={eventId} draft={draft} readOnly={readOnly} onChanged={onFilesChanged} />
      </div>
      {/* It scrolls by itself on a desk: those who use the keyboard have to get into it. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <section className={classes.preview} aria-label={t('edit.previewLabel')} tabIndex={0}>
        <h2 className={classes.previewTitle}>{draft.name}</h2>
        <p>{sheet.summary}</p>
        <FactSheetView
          eventId={eventId}
          projectId={draft.projectId}
          sheet={sheet}
          files={draft.files}
          questions={draft.questions}
        />
      </section>
      {!readOnly && (
        <div className={classes.bar}>
          <KeepNote kept={kept} onRetry={() => void keeper.flush()} />
          {actions(showGaps)}
        </div>
      )}
    </div>
  );
}
