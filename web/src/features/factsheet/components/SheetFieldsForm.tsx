import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetContent, SheetNote, SheetQuestion } from '@/shared/api/types';
import { EurosInput } from '@/shared/ui/EurosInput';
import { COOPERATIONS, FUNDINGS, LONGEST, type TextField, type Value } from '../model/fields';
import { QuestionField } from './QuestionField';
import { useFieldName } from './useFieldName';
import classes from './SheetEditor.module.css';

export interface FieldsProps {
  sheet: SheetContent;
  questions: readonly SheetQuestion[];
  /** What an organiser asks to complete, shown at the field. */
  note: SheetNote | null;
  readOnly: boolean;
  onType: (word: string, value: Value) => void;
}

/** The address within the page of a field, for the list of what is missing to lead to. */
export const fieldId = (word: string) => `champ-${word.replace(':', '-')}`;

const PARTS_FIRST: TextField[] = ['structure', 'sector', 'territory', 'origin', 'composition'];
const PARTS_LAST: TextField[] = ['stakes', 'together', 'contact'];
const SHORT: readonly TextField[] = ['sector', 'territory', 'stage'];

/** All fields of a sheet, in the order of the guide, with its guidance below each label. */
export function SheetFieldsForm(props: FieldsProps) {
  const { t } = useTranslation(['factsheet', 'common']);
  const { sheet, questions, note, readOnly, onType } = props;
  const text = (word: TextField) => <TextLine key={word} word={word} {...props} />;
  return (
    <fieldset className={classes.fields} disabled={readOnly}>
      <legend className="unseen">{t('edit.legend')}</legend>
      <Section title={t('edit.inShort')}>{text('summary')}</Section>
      <Section title={t('edit.parts')}>
        {PARTS_FIRST.map(text)}
        <NativeSelect
          id={fieldId('cooperationType')}
          size="md"
          label={t('cooperation')}
          description={t('guide.cooperationType')}
          error={note?.fields.cooperationType}
          value={sheet.cooperationType ?? ''}
          data={[
            { value: '', label: t('edit.choose') },
            ...COOPERATIONS.map((type) => ({ value: type, label: t(`common:cooperation.${type}`) })),
          ]}
          onChange={(event) => onType('cooperationType', event.currentTarget.value || null)}
        />
        <Partners {...props} />
        {PARTS_LAST.map(text)}
      </Section>
      <Section title={t('edit.need')}>
        <EurosInput
          id={fieldId('amount')}
          label={t('amount')}
          description={t('guide.amount')}
          error={note?.fields.amount}
          value={sheet.amount}
          onChange={(euros) => onType('amount', euros)}
        />
        <Checkbox.Group
          id={fieldId('funding')}
          size="md"
          label={t('funding')}
          description={t('guide.funding')}
          error={note?.fields.funding}
          value={sheet.funding}
          onChange={(kinds) =>
            onType(
              'funding',
              FUNDINGS.filter((kind) => kinds.includes(kind)),
            )
          }
        >
          <div className={classes.choices}>
            {FUNDINGS.map((kind) => (
              <Checkbox
                key={kind}
                size="md"
                value={kind}
                label={t(`common:funding.${kind}`)}
                disabled={readOnly}
              />
            ))}
          </div>
        </Checkbox.Group>
        {text('stage')}
        {text('use')}
      </Section>
      {questions.length > 0 && (
        <Section title={t('edit.questions')}>
          {questions.map((question) => (
            <QuestionField key={question.id} question={question} {...props} />
          ))}
        </Section>
      )}
    </fieldset>
  );
}

function TextLine({ word, sheet, note, questions, onType }: FieldsProps & { word: TextField }) {
  const { t } = useTranslation('factsheet');
  const name = useFieldName(questions);
  const common = {
    id: fieldId(word),
    size: 'md',
    label: name(word),
    description: t(`guide.${word}`),
    error: note?.fields[word],
    maxLength: LONGEST[word],
    value: sheet[word],
  } as const;
  return SHORT.includes(word) ? (
    <TextInput {...common} onChange={(event) => onType(word, event.currentTarget.value)} />
  ) : (
    <Textarea
      {...common}
      autosize
      minRows={word === 'summary' ? 2 : 3}
      maxRows={16}
      onChange={(event) => onType(word, event.currentTarget.value)}
    />
  );
}

/** One a line; a line that is being begun stays while it is typed. */
function Partners({ sheet, note, onType }: FieldsProps) {
  const { t } = useTranslation('factsheet');
  return (
    <Textarea
      id={fieldId('partners')}
      size="md"
      label={t('partners')}
      description={t('guide.partners')}
      error={note?.fields.partners}
      autosize
      minRows={2}
      maxRows={12}
      value={sheet.partners.join('\n')}
      onChange={(event) => {
        const lines = event.currentTarget.value.split('\n').map((line) => line.slice(0, 200));
        onType('partners', lines.length === 1 && lines[0] === '' ? [] : lines.slice(0, 50));
      }}
      onBlur={() => {
        const filled = sheet.partners.filter((line) => line.trim() !== '');
        if (filled.length < sheet.partners.length) onType('partners', filled);
      }}
    />
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
