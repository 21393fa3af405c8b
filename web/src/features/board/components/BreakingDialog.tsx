import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { chainQuery } from '../api/board';
import { useEditor, type Breaking, type EditorState } from '../api/useEditor';
import panel from './Panel.module.css';

interface Props {
  state: EditorState;
  revision: number;
}

/** A command would break rules: which, the way around if there is one, and « anyway ». */
export function BreakingDialog({ state: { breaking, leave }, revision }: Props) {
  const { t } = useTranslation('board');
  return (
    <Dialog opened={breaking !== null} onClose={leave} title={t('breaking.title')} size="lg">
      {breaking !== null && <Question breaking={breaking} revision={revision} onLeave={leave} />}
    </Dialog>
  );
}

interface QuestionProps {
  breaking: Breaking;
  revision: number;
  onLeave: () => void;
}

function Question({ breaking: { command, rules, place }, revision, onLeave }: QuestionProps) {
  const { t } = useTranslation(['board', 'common']);
  const { eventId, run } = useEditor();
  const chain = useQuery({
    ...chainQuery(eventId, revision, place?.request ?? '', place?.slot ?? ''),
    enabled: place !== null,
  });
  const option = chain.data ?? null;
  return (
    <>
      <ul className={panel.bullets}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <div role="status" className={panel.section}>
        {place !== null && chain.isPending && <p className="soft">{t('breaking.searching')}</p>}
        {place !== null && chain.data === null && <p className="soft">{t('breaking.noChain')}</p>}
        {option !== null && (
          <>
            <p className="strong">{t('breaking.chain')}</p>
            <ul className={panel.bullets}>
              {option.effects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
            <div>
              <Button onClick={() => void run({ kind: 'place', moves: option.moves })}>
                {t('breaking.takeChain')}
              </Button>
            </div>
          </>
        )}
      </div>
      <p className="small soft">{t('breaking.note')}</p>
      <div className="row" style={{ gap: '0.75rem', justifyContent: 'flex-end' }}>
        <Button variant="default" color="red" onClick={() => void run(command, { anyway: true })}>
          {t(place === null ? 'breaking.anyway' : 'breaking.moveAnyway')}
        </Button>
        <Button variant="default" onClick={onLeave} data-autofocus>
          {t('common:action.cancel')}
        </Button>
      </div>
    </>
  );
}
