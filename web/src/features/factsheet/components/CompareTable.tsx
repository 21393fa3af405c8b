import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactSheet } from '@/shared/api/types';
import { ComparePair } from './ComparePair';
import { FIELDS, questionWord } from '../model/fields';
import { useValueText } from './FieldChange';
import { RichText } from './RichText';
import { useFieldName } from './useFieldName';
import classes from './CompareTable.module.css';

interface Props {
  sheets: readonly FactSheet[];
  link: (sheet: FactSheet) => ReactNode;
  /** Whether there is room for two sheets only: which two can be chosen. */
  narrow: boolean;
}

/** What funders ask first, then the parts. */
const NEED_FIRST = ['summary', 'amount', 'funding', 'stage', 'use', 'cooperationType'] as const;

/** Sheets beside each other, part by part; two at a time on a phone. */
export function CompareTable({ sheets, link, narrow }: Props) {
  const { t } = useTranslation('factsheet');
  const questions = sheets[0]?.questions ?? [];
  const name = useFieldName(questions);
  const text = useValueText();
  const rest = FIELDS.filter((field) => !(NEED_FIRST as readonly string[]).includes(field));
  const words = [...NEED_FIRST, ...rest, ...questions.map(({ id }) => questionWord(id))];
  if (narrow)
    return (
      <ComparePair
        sheets={sheets}
        link={link}
        parts={words.map((word) => ({ word, name: name(word) }))}
        text={text}
      />
    );
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('compared')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('part.label')}</span>
          </th>
          {sheets.map((sheet) => (
            <th key={sheet.projectId} scope="col">
              {link(sheet)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {words.map((word) => (
          <tr key={word}>
            <th scope="row">{name(word)}</th>
            {sheets.map((sheet) => (
              <td key={sheet.projectId}>
                <RichText text={text(sheet, word)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
