import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactSheet } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { filledParts } from '../model/parts';
import classes from './FactSheetView.module.css';

/** A sheet as funders read it: what is sought first, then its eight parts. */
export function FactSheetView({ sheet }: { sheet: FactSheet }) {
  const { t } = useTranslation('factsheet');
  return (
    <div className={classes.sheet}>
      <Need sheet={sheet} />
      {filledParts(sheet).map((part) => (
        <section key={part} className={classes.part}>
          <h2>{t(`part.${part}`)}</h2>
          <p>{sheet[part]}</p>
        </section>
      ))}
    </div>
  );
}

function Need({ sheet }: { sheet: FactSheet }) {
  const { t } = useTranslation(['factsheet', 'common']);
  const format = useFormat('UTC');
  return (
    <dl className={classes.need}>
      <Fact term={t('amount')}>
        <span className={classes.amount}>{format.euros(sheet.amount)}</span>
      </Fact>
      <Fact term={t('funding')}>{format.list(sheet.funding.map((kind) => t(`common:funding.${kind}`)))}</Fact>
      <Fact term={t('stage')}>{sheet.stage}</Fact>
      <Fact term={t('cooperation')}>{t(`common:cooperation.${sheet.cooperationType}`)}</Fact>
      <Fact term={t('use')} wide>
        {sheet.use}
      </Fact>
      {sheet.partners.length > 0 && (
        <Fact term={t('partners')} wide>
          {format.list(sheet.partners)}
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  term: string;
  wide?: boolean;
  children: ReactNode;
}

function Fact({ term, wide = false, children }: FactProps) {
  return (
    <div className={wide ? `${classes.fact} ${classes.wide}` : classes.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
