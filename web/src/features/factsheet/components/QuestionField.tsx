import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SheetQuestion } from '@/shared/api/types';
import { LONGEST_ANSWER, questionWord } from '../model/fields';
import { fieldId, type FieldsProps } from './SheetFieldsForm';

/** The answer to a question of the organisers, as its kind asks. */
export function QuestionField({
  question,
  sheet,
  note,
  onType,
}: Pick<FieldsProps, 'sheet' | 'note' | 'onType'> & { question: SheetQuestion }) {
  const { t } = useTranslation('factsheet');
  const word = questionWord(question.id);
  const common = {
    id: fieldId(word),
    size: 'md',
    label: question.label,
    description: question.required ? undefined : t('edit.optional'),
    error: note?.fields[word],
    value: sheet.answers[question.id] ?? '',
  } as const;
  switch (question.kind) {
    case 'choice':
      return (
        <NativeSelect
          {...common}
          data={[{ value: '', label: t('edit.choose') }, ...question.choices]}
          onChange={(event) => onType(word, event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <TextInput
          {...common}
          inputMode="decimal"
          maxLength={24}
          onChange={(event) => onType(word, event.currentTarget.value)}
        />
      );
    case 'link':
      return (
        <TextInput
          {...common}
          type="url"
          placeholder="https://"
          maxLength={LONGEST_ANSWER}
          onChange={(event) => onType(word, event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={LONGEST_ANSWER}
          onChange={(event) => onType(word, event.currentTarget.value)}
        />
      );
  }
}
