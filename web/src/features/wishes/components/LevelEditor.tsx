import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LEVELS } from '@/shared/lib/levels';
import type { Level, Participant } from '@/shared/api/types';
import { LevelMark } from '@/shared/ui/LevelMark';
import classes from './LevelEditor.module.css';

interface Props {
  funder: Participant;
  project: Participant;
  level: Level | null;
  onChoose: (level: Level | null) => void;
}

/** The organiser's choice of what a funder wishes for a project. */
export function LevelEditor({ funder, project, level, onChoose }: Props) {
  const { t } = useTranslation(['wishes', 'common']);
  return (
    <div>
      <p className={classes.question}>
        {t('editor.question', { funder: funder.name, project: project.name })}
      </p>
      {[...LEVELS, null].map((choice) => (
        <button
          key={choice ?? 'none'}
          type="button"
          className={classes.choice}
          aria-pressed={choice === level}
          data-autofocus={choice === level || undefined}
          onClick={() => onChoose(choice)}
        >
          <LevelMark level={choice} size={18} />
          {t(`common:levels.${choice ?? 'none'}`)}
          {choice === level && <IconCheck size={18} className={classes.check} aria-hidden="true" />}
        </button>
      ))}
    </div>
  );
}
