import { useTranslation } from 'react-i18next';
import type { SheetContent } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { valueOf } from '../model/fields';
import classes from './FieldChange.module.css';

interface Props {
  name: string;
  word: string;
  before: SheetContent;
  after: SheetContent;
  labels: { before: string; after: string };
}

/** A field as it was and as it is, one beside the other. */
export function FieldChange({ name, word, before, after, labels }: Props) {
  const text = useValueText();
  return (
    <section className={classes.change}>
      <h3>{name}</h3>
      <dl>
        <div>
          <dt>{labels.before}</dt>
          <dd data-side="before">{text(before, word)}</dd>
        </div>
        <div>
          <dt>{labels.after}</dt>
          <dd data-side="after">{text(after, word)}</dd>
        </div>
      </dl>
    </section>
  );
}

/** What a field says, for people. */
export function useValueText(): (sheet: SheetContent, word: string) => string {
  const { t } = useTranslation(['factsheet', 'common']);
  const format = useFormat('UTC');
  return (sheet, word) => {
    if (word === 'attachments') return t('files.count', { count: sheet.attachments.length });
    if (word === 'funding')
      return format.list(sheet.funding.map((kind) => t(`common:funding.${kind}`))) || '–';
    if (word === 'cooperationType')
      return sheet.cooperationType === null ? '–' : t(`common:cooperation.${sheet.cooperationType}`);
    if (word === 'amount') return sheet.amount === null ? '–' : format.euros(sheet.amount);
    const value = valueOf(sheet, word);
    const said = Array.isArray(value) ? format.list(value) : String(value ?? '');
    return said.trim() === '' ? '–' : said;
  };
}
