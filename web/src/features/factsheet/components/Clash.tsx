import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/shared/ui/Notice';
import type { Kept, SheetKeeper } from '../model/SheetKeeper';
import { useFieldName } from './useFieldName';
import { FieldChange } from './FieldChange';
import classes from './SheetEditor.module.css';

/** Two have written the same field at once: both texts, and the choice. */
export function Clash({ kept, keeper }: { kept: Kept; keeper: SheetKeeper }) {
  const { t } = useTranslation('factsheet');
  const name = useFieldName(kept.draft.questions);
  if (kept.keeping !== 'clash') return null;
  return (
    <Notice kind="warning" live title={t('clash.title')}>
      <p>{t('clash.body')}</p>
      {kept.clashing.map((word) => (
        <FieldChange
          key={word}
          name={name(word)}
          word={word}
          before={kept.draft.sheet}
          after={kept.sheet}
          labels={{ before: t('clash.theirs'), after: t('clash.mine') }}
        />
      ))}
      <div className={classes.clashActions}>
        <Button size="sm" onClick={() => keeper.resolve(true)}>
          {t('clash.keepMine')}
        </Button>
        <Button size="sm" variant="default" onClick={() => keeper.resolve(false)}>
          {t('clash.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}
