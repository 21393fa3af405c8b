import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../api/useEditor';
import type { Violation } from '../model/board';
import panel from './Panel.module.css';

interface Props {
  violation: Violation;
  /** Leads to where it is. */
  onShow?: () => void;
}

/** A broken rule, and who stands for it. */
export function Conflict({ violation, onShow }: Props) {
  const { t } = useTranslation('board');
  const { run, readOnly } = useEditor();
  const { key, text, acceptedBy } = violation;
  const accepted = acceptedBy !== null;
  return (
    <li className={panel.conflict} data-accepted={accepted || undefined}>
      <p>{text}</p>
      {accepted && <p className="soft">{t('conflict.acceptedBy', { name: acceptedBy })}</p>}
      <div className={panel.actions}>
        {onShow !== undefined && (
          <Button variant="default" size="xs" onClick={onShow}>
            {t('conflict.show')}
          </Button>
        )}
        {!readOnly && (
          <Button
            variant="default"
            size="xs"
            onClick={() => void run({ kind: 'accept', violation: key, accepted: !accepted }, { quiet: true })}
          >
            {t(accepted ? 'conflict.refuse' : 'conflict.accept')}
          </Button>
        )}
      </div>
    </li>
  );
}
