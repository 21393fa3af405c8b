import { useTranslation } from 'react-i18next';
import type { SheetQuestion } from '@/shared/api/types';
import { isField, questionWord } from '../model/fields';
import { PARTS, type Part } from '../model/parts';

const OF_NEED = {
  cooperationType: 'cooperation',
  amount: 'amount',
  funding: 'funding',
  stage: 'stage',
} as const;

/** What a field of a sheet is called on screen. */
export function useFieldName(questions: readonly SheetQuestion[]): (word: string) => string {
  const { t } = useTranslation('factsheet');
  return (word) => {
    const question = questions.find(({ id }) => questionWord(id) === word);
    if (question !== undefined) return question.label;
    if ((PARTS as readonly string[]).includes(word)) return t(`part.${word as Part}`);
    if (word === 'summary' || word === 'use' || word === 'partners') return t(word);
    if (isField(word)) return t(OF_NEED[word as keyof typeof OF_NEED]);
    return word === 'attachments' ? t('files.title') : t('asked');
  };
}
