import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactSheet } from '@/shared/api/types';
import { RichText } from './RichText';
import classes from './CompareTable.module.css';

interface Props {
  sheets: readonly FactSheet[];
  link: (sheet: FactSheet) => ReactNode;
  parts: readonly { word: string; name: string }[];
  text: (sheet: FactSheet, word: string) => string;
}

/** Two sheets beside each other where there is no room for more; of three, each column can show any. */
export function ComparePair({ sheets, link, parts, text }: Props) {
  const { t } = useTranslation('factsheet');
  const [chosen, setChosen] = useState(() => sheets.slice(0, 2).map(({ projectId }) => projectId));
  const pair = chosen.flatMap((id) => sheets.find(({ projectId }) => projectId === id) ?? []);
  const choose = (column: number, id: string) =>
    // What stood in one column goes to the other where both would show the same.
    setChosen(chosen.map((one, at) => (at === column ? id : one === id ? (chosen[column] ?? one) : one)));
  return (
    <table className={classes.pair}>
      <caption className="unseen">{t('compared')}</caption>
      <thead>
        <tr>
          {pair.map((sheet, column) => (
            <th key={column} scope="col" id={`colonne-${column}`}>
              {sheets.length > 2 ? (
                <NativeSelect
                  size="md"
                  aria-label={t(column === 0 ? 'compareLeft' : 'compareRight')}
                  value={sheet.projectId}
                  data={sheets.map(({ projectId, name }) => ({ value: projectId, label: name }))}
                  onChange={(event) => choose(column, event.currentTarget.value)}
                />
              ) : (
                sheet.name
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {pair.map((sheet, column) => (
            <td key={column}>{link(sheet)}</td>
          ))}
        </tr>
      </tbody>
      {parts.map(({ word, name }) => (
        <tbody key={word}>
          <tr>
            <th scope="rowgroup" colSpan={2} id={`rubrique-${word}`}>
              {name}
            </th>
          </tr>
          <tr>
            {pair.map((sheet, column) => (
              <td key={column} headers={`colonne-${column} rubrique-${word}`}>
                <RichText text={text(sheet, word)} />
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}
