import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetDraft, SheetNote } from '@/shared/api/types';
import { FIELDS, questionWord } from '../model/fields';
import { useFieldName } from './useFieldName';
import classes from './SheetReview.module.css';

interface Props {
  draft: SheetDraft;
  sending: boolean;
  onSend: (note: SheetNote) => void;
  onCancel: () => void;
}

/** What has to be completed: in general, and field by field. */
export function NoteForm({ draft, sending, onSend, onCancel }: Props) {
  const { t } = useTranslation(['factsheet', 'common']);
  const name = useFieldName(draft.questions);
  const [note, setNote] = useState<SheetNote>(draft.note ?? { text: '', fields: {} });
  const words = [...FIELDS, ...draft.questions.map(({ id }) => questionWord(id))];
  const noted = words.filter((word) => word in note.fields);
  const empty = note.text.trim() === '' && noted.every((word) => (note.fields[word] ?? '').trim() === '');
  return (
    <section className={classes.note}>
      <h2>{t('review.noteTitle')}</h2>
      <Textarea
        size="md"
        label={t('review.noteText')}
        description={t('review.noteGoes')}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={note.text}
        onChange={(event) => setNote({ ...note, text: event.currentTarget.value })}
      />
      {noted.map((word) => (
        <Textarea
          key={word}
          size="md"
          label={name(word)}
          autosize
          minRows={1}
          maxLength={1000}
          value={note.fields[word] ?? ''}
          onChange={(event) =>
            setNote({ ...note, fields: { ...note.fields, [word]: event.currentTarget.value } })
          }
        />
      ))}
      <NativeSelect
        size="md"
        label={t('review.noteField')}
        value=""
        data={[
          { value: '', label: t('review.noteFieldChoose') },
          ...words
            .filter((word) => !noted.includes(word))
            .map((word) => ({ value: word, label: name(word) })),
        ]}
        onChange={(event) => {
          const word = event.currentTarget.value;
          if (word !== '') setNote({ ...note, fields: { ...note.fields, [word]: '' } });
        }}
      />
      <div className={classes.actions}>
        <Button disabled={empty} loading={sending} onClick={() => onSend(withoutBlanks(note))}>
          {t('review.noteSend')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </section>
  );
}

function withoutBlanks({ text, fields }: SheetNote): SheetNote {
  const said = Object.entries(fields).filter(([, sentence]) => sentence.trim() !== '');
  return { text: text.trim(), fields: Object.fromEntries(said) };
}
