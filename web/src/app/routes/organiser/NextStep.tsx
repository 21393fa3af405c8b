import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Event } from '@/shared/api/types';
import classes from './NextStep.module.css';

/** The one thing to do now. */
export function NextStep({ event }: { event: Event }) {
  const { t } = useTranslation('event');
  const step = event.runningJobId === null ? event.nextStep : 'running';
  const done = step === 'done';
  return (
    <section className={classes.next} data-done={done}>
      <div className={classes.words}>
        <p className={classes.label}>{t('overview.next')}</p>
        <h2>{t(`overview.${step}`)}</h2>
        <p className={classes.body}>
          {t(`overview.${step}Body`, { answered: event.answered, funders: event.funders })}
        </p>
      </div>
      <Button
        variant={done ? 'default' : 'filled'}
        renderRoot={(props) => (
          <Link
            to={step === 'collect' ? '/evenements/$eventId/souhaits' : '/evenements/$eventId/planning'}
            params={{ eventId: event.id }}
            {...props}
          />
        )}
      >
        {t(`overview.${step}Action`)}
      </Button>
    </section>
  );
}
