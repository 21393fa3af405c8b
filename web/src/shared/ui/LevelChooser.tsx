import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVELS } from '@/shared/lib/levels';
import type { Level } from '@/shared/api/types';
import { useMayWish } from '@/shared/lib/wishing';
import { LevelMark } from './LevelMark';
import classes from './LevelChooser.module.css';

interface Props {
  /** Whom the wish is about, for those who hear the page. */
  name: string;
  value: Level | null;
  onChange: (level: Level | null) => void;
}

const CHOICES = [...LEVELS, null] as const;

/** One choice out of the four levels and none, to be read only while wishes are closed. Where it is narrow only the chosen one is spelt out. */
export function LevelChooser({ name, value, onChange }: Props) {
  const { t } = useTranslation();
  const group = useId();
  const mayWish = useMayWish();
  return (
    <fieldset className={classes.field} disabled={!mayWish}>
      <legend className="unseen">{t('levels.choose', { name })}</legend>
      <div className={classes.choices}>
        {CHOICES.map((level) => (
          <label key={level ?? 'none'} className={classes.choice} data-level={level ?? 'none'}>
            <input
              type="radio"
              name={group}
              className={classes.input}
              aria-label={t(`levels.${level ?? 'none'}`)}
              checked={value === level}
              onChange={() => onChange(level)}
            />
            <LevelMark level={level} size={18} />
            <span className={classes.word}>{t(`levels.${level ?? 'noneShort'}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
