import { useTranslation } from 'react-i18next';
import type { SheetQuestion } from '@/shared/api/types';
import { fieldId } from './SheetFieldsForm';
import { useFieldName } from './useFieldName';
import classes from './SheetEditor.module.css';

interface Props {
  gaps: readonly string[];
  questions: readonly SheetQuestion[];
  onJump: (word: string) => void;
}

/** What is still missing; each leads to its field. */
export function GapList({ gaps, questions, onJump }: Props) {
  const { t } = useTranslation('factsheet');
  const name = useFieldName(questions);
  if (gaps.length === 0) return <p className={classes.complete}>{t('gaps.none')}</p>;
  return (
    <details className={classes.gaps} open={gaps.length <= 6}>
      <summary>{t('gaps.some', { count: gaps.length })}</summary>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>
            <button type="button" onClick={() => onJump(gap)}>
              {name(gap)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Leads the reader to a field of the form. */
export function focusOn(word: string): void {
  const field = document.getElementById(fieldId(word));
  const target = field?.matches('input, textarea, select') ? field : field?.querySelector('input');
  (target ?? field)?.scrollIntoView({ block: 'center' });
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
