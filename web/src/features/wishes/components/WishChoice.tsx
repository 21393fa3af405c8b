import type { CatalogueEntry } from '@/shared/api/types';
import { LevelChooser } from '@/shared/ui/LevelChooser';
import { SaveNote } from '@/shared/ui/SaveNote';
import type { WishSaver } from '../api/useWishSaver';
import { VetoNote } from './VetoNote';

interface Props {
  participantId: string;
  entry: CatalogueEntry;
  saver: WishSaver;
}

/** What a participant wishes for somebody: the level, for a veto its reason, and whether it is kept. */
export function WishChoice({ participantId, entry: { counterpart, level, note }, saver }: Props) {
  const { id, name } = counterpart;
  return (
    <>
      <LevelChooser name={name} value={level} onChange={(next) => saver.save(participantId, id, next)} />
      {level === 'veto' && (
        <VetoNote
          name={name}
          note={note}
          onChange={(reason) => saver.save(participantId, id, 'veto', reason)}
        />
      )}
      <SaveNote
        quiet
        state={saver.stateOf(participantId, id)}
        onRetry={() => saver.retry(participantId, id)}
      />
    </>
  );
}
