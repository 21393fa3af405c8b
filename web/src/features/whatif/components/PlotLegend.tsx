import { useTranslation } from 'react-i18next';
import classes from './ServedPlot.module.css';

/** What the forms in the drawings mean. */
export function PlotLegend() {
  const { t } = useTranslation('whatif');
  return (
    <ul className={classes.legend}>
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle className={classes.dot} data-proven="true" cx="10" cy="10" r="5" />
        </svg>
        {t('plot.proven')}
      </li>
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path className={classes.ceiling} d="M10 13V2M5 2h10" />
          <circle className={classes.dot} cx="10" cy="13" r="5" />
        </svg>
        {t('plot.found')}
      </li>
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path className={classes.conflict} d="M5 5l10 10m0-10L5 15" />
        </svg>
        {t('plot.conflict')}
      </li>
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle className={classes.current} cx="10" cy="10" r="9" />
        </svg>
        {t('plot.now')}
      </li>
    </ul>
  );
}
