import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer, WhatIfOutcome } from '@/shared/api/types';
import { standingOf } from '../model/whatIf';
import classes from './AnswerTable.module.css';
import { useGainWords } from './useGainWords';

export interface Row {
  key: string;
  head: ReactNode;
  /** null: the event as it is. */
  answer: WhatIfAnswer | null;
}

interface Props {
  label: string;
  column: string;
  rows: Row[];
  now: WhatIfOutcome;
}

/** What would be served in each of some events, and how that compares with the event as it is. */
export function AnswerTable({ label, column, rows, now }: Props) {
  const { t } = useTranslation('whatif');
  const words = useGainWords();
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{column}</th>
          <th scope="col">{t('table.served')}</th>
          <th scope="col">{t('table.gain')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, answer }) => (
          <tr key={key} data-current={answer === null}>
            <th scope="row">{head}</th>
            <td>
              <Served outcome={answer?.outcome ?? now} />
            </td>
            <td>{answer === null ? '–' : words.against(answer, now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Served({ outcome }: { outcome: WhatIfOutcome }) {
  const { t } = useTranslation('whatif');
  const standing = standingOf(outcome);
  return (
    <>
      <span className="strong">{outcome.served}</span>{' '}
      <span className={classes.standing}>
        {standing === 'atMost' ? t('table.atMost', { most: outcome.mostServed }) : t(`table.${standing}`)}
      </span>
      {outcome.violations > 0 && (
        <span className={classes.trouble}>{t('table.conflicts', { count: outcome.violations })}</span>
      )}
      {outcome.shortfall > 0 && (
        <span className={classes.trouble}>{t('table.shortfall', { count: outcome.shortfall })}</span>
      )}
    </>
  );
}
