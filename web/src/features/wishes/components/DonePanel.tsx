import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fate } from '@/shared/lib/outbox';
import { useFormat } from '@/shared/lib/useFormat';
import { Notice } from '@/shared/ui/Notice';
import { SaveNote } from '@/shared/ui/SaveNote';
import classes from './DonePanel.module.css';

interface Props {
  answeredAt: string | null;
  zone: string;
  fate: Fate | undefined;
  onDone: () => void;
}

/** Says that the answer is whole, which it may be more than once: wishes can change until they are closed. */
export function DonePanel({ answeredAt, zone, fate, onDone }: Props) {
  const { t } = useTranslation('wishes');
  const format = useFormat(zone);
  const done = answeredAt !== null;
  return (
    <section className={classes.done}>
      {done && (
        <Notice kind="served" live title={t('done.noted', { when: format.dateTime(answeredAt) })}>
          {t('done.changeable')}
        </Notice>
      )}
      <div className={classes.row}>
        <Button size="md" variant={done ? 'default' : 'filled'} onClick={onDone}>
          {t(done ? 'done.again' : 'done.action')}
        </Button>
        {fate?.kind !== 'saved' && <SaveNote quiet state={fate} onRetry={onDone} />}
      </div>
      {!done && <p className="small soft">{t('done.hint')}</p>}
    </section>
  );
}
