import { useTranslation } from 'react-i18next';
import { LEVELS } from '@/shared/lib/levels';
import { LevelMark } from './LevelMark';
import classes from './LevelLegend.module.css';

/** What the four forms mean. */
export function LevelLegend() {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend} aria-label={t('levels.legend')}>
      {LEVELS.map((level) => (
        <li key={level}>
          <LevelMark level={level} />
          {t(`levels.${level}`)}
        </li>
      ))}
    </ul>
  );
}
