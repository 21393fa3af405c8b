import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportChoices, ImportPreview } from '@/shared/api/types';
import { isUnclear, withColumn } from '../model/choices';
import classes from './ColumnMapping.module.css';

interface Props {
  preview: ImportPreview;
  onChoices: (choices: ImportChoices) => void;
}

/** What each column gives: as its heading tells, or as somebody chooses. */
export function ColumnMapping({ preview, onChoices }: Props) {
  const { t } = useTranslation('exchange');
  if (preview.kind === null) return null;
  const used = preview.columns.filter(({ target }) => target !== null).length;
  return (
    <details className={classes.mapping} open={isUnclear(preview) || undefined}>
      <summary>{t('columns.title', { count: used, all: preview.columns.length })}</summary>
      <ul className={classes.columns}>
        {preview.columns.map(({ index, letter, heading, samples, target }) => (
          <li key={index} className={classes.column}>
            <div className={classes.words}>
              <p className="strong">
                {letter} · {heading === '' ? t('columns.untitled') : heading}
              </p>
              <p className={classes.samples}>{samples.join(' · ')}</p>
            </div>
            <NativeSelect
              size="md"
              aria-label={t('columns.gives', { letter, heading })}
              value={target ?? ''}
              data={[
                { value: '', label: t('columns.ignored') },
                ...preview.targets.map(({ key, label }) => ({ value: key, label })),
              ]}
              onChange={({ currentTarget }) =>
                onChoices(withColumn(preview.choices, index, currentTarget.value || null))
              }
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
