import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LEVELS } from '@/shared/lib/levels';
import type { Level, Participant, Wish } from '@/shared/api/types';
import { LevelMark } from '@/shared/ui/LevelMark';
import classes from './LevelEditor.module.css';
import { VetoNote } from './VetoNote';

/** What a wish is to be; without a level there is none. */
export interface Chosen {
  level: Level | null;
  note: string | null;
}

interface Props {
  funder: Participant;
  project: Participant;
  wish: Wish | null;
  onChoose: (chosen: Chosen) => void;
  onNote: (note: string | null) => void;
}

/** The organiser's choice of what a funder wishes for a project, and why it is a veto. */
export function LevelEditor({ funder, project, wish, onChoose, onNote }: Props) {
  const { t } = useTranslation(['wishes', 'common']);
  const level = wish?.level ?? null;
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
          onClick={() => onChoose({ level: choice, note: choice === level ? (wish?.note ?? null) : null })}
        >
          <LevelMark level={choice} size={18} />
          {t(`common:levels.${choice ?? 'none'}`)}
          {choice === level && <IconCheck size={18} className={classes.check} aria-hidden="true" />}
        </button>
      ))}
      {level === 'veto' && (
        <div className={classes.note}>
          <VetoNote name={project.name} note={wish?.note ?? null} onChange={onNote} />
        </div>
      )}
    </div>
  );
}
