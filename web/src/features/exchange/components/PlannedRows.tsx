import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportChoices, ImportPreview, ImportRow } from '@/shared/api/types';
import { listed, withCorrection, withMeaning, withRowKept } from '../model/choices';
import { FaultFields } from './FaultFields';
import classes from './PlannedRows.module.css';

interface Props {
  preview: ImportPreview;
  busy: boolean;
  onChoices: (choices: ImportChoices) => void;
  onFrom: (from: number) => void;
}

const PAGE = 50;

/** Row by row what is wrong and what would be done, a page at a time. */
export function PlannedRows({ preview, busy, onChoices, onFrom }: Props) {
  const { t } = useTranslation('exchange');
  const { rows, from, choices } = preview;
  const all = listed(preview);
  const faulty = rows.filter(({ status }) => status === 'faulty');
  const others = rows.filter(({ status }) => status !== 'faulty');
  return (
    <>
      {faulty.length > 0 && (
        <div>
          <h3>{t('rows.faulty')}</h3>
          <ul className={classes.rows}>
            {faulty.map((row, index) => (
              <li key={`${row.row} ${index}`} className={classes.faulty}>
                <p className="strong">
                  {t('rows.row', { row: row.row })}
                  {row.label !== '' && <> · {row.label}</>}
                </p>
                {row.faults.map((fault) => (
                  <FaultFields
                    key={`${fault.address} ${fault.detail}`}
                    fault={fault}
                    row={row.row}
                    busy={busy}
                    onCorrect={(text) => onChoices(withCorrection(choices, fault.address, text))}
                    onMean={(field, text) => onChoices(withMeaning(choices, field, fault.value, text))}
                    onKeep={() => onChoices(withRowKept(choices, row.row))}
                  />
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {others.length > 0 && (
        <div>
          <h3>{t('rows.planned')}</h3>
          <ul className={classes.rows}>
            {others.map((row, index) => (
              <PlannedRow key={`${row.row} ${index}`} row={row} />
            ))}
          </ul>
        </div>
      )}
      {all > PAGE && (
        <nav className={classes.pages} aria-label={t('rows.pages')}>
          <Button variant="default" disabled={from === 0} onClick={() => onFrom(Math.max(0, from - PAGE))}>
            {t('rows.before')}
          </Button>
          <span>{t('rows.range', { first: from + 1, last: from + rows.length, all })}</span>
          <Button variant="default" disabled={from + PAGE >= all} onClick={() => onFrom(from + PAGE)}>
            {t('rows.after')}
          </Button>
        </nav>
      )}
    </>
  );
}

function PlannedRow({ row }: { row: ImportRow }) {
  const { t } = useTranslation('exchange');
  return (
    <li className={classes.row}>
      <p>
        <span className={classes.status} data-status={row.status}>
          {row.joins === null
            ? t(row.status === 'added' ? 'rows.added' : 'rows.changed')
            : t('rows.joined', { row: row.joins })}
        </span>{' '}
        <span className="strong">{row.label}</span>
      </p>
      <ul className={classes.changes}>
        {row.changes.map(({ field, before, after }, index) => (
          <li key={index}>
            {row.status === 'added' || before === null
              ? t('rows.is', { field, after })
              : t('rows.becomes', { field, before, after })}
          </li>
        ))}
      </ul>
    </li>
  );
}
