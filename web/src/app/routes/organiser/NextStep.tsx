import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextStepQuery } from '@/features/event/api/event';
import { PhaseMove } from '@/features/event/components/PhaseMove';
import { isCalm, type Step } from '@/features/event/model/nextStep';
import type { Event, Phase } from '@/shared/api/types';
import { useFormat } from '@/shared/lib/useFormat';
import { Loaded } from '@/shared/ui/Loaded';
import classes from './NextStep.module.css';

/** Steps that lead the event into another phase; the others lead to a page. */
const ENTERS: Partial<Record<Step, Phase>> = {
  'open-sheets': 'fact-sheets',
  'open-wishes': 'wishes',
  'go-live': 'live',
  close: 'closed',
};

const PAGES = {
  'set-grid': '/evenements/$eventId/reglages',
  'add-people': '/evenements/$eventId/participants',
  'await-sheets': '/evenements/$eventId/invitations',
  collect: '/evenements/$eventId/invitations',
  publish: '/evenements/$eventId/publication',
  react: '/evenements/$eventId/planning/propositions',
  'look-back': '/evenements/$eventId/historique',
} as const;

/** The one thing to do now. */
export function NextStep({ event }: { event: Event }) {
  const next = useQuery(nextStepQuery(event.id));
  if (event.runningJobId !== null) return <StepCard event={event} step="running" />;
  return (
    <Loaded query={next} skeleton={<Skeleton height={128} />}>
      {(step) => <StepCard event={event} step={step} />}
    </Loaded>
  );
}

function StepCard({ event, step }: { event: Event; step: Step }) {
  const { t } = useTranslation('phases');
  const [to, setTo] = useState<Phase | null>(null);
  const calm = isCalm(step);
  const phase = ENTERS[step];
  const page = step in PAGES ? PAGES[step as keyof typeof PAGES] : '/evenements/$eventId/planning';
  const variant = calm ? 'default' : 'filled';
  return (
    <section className={classes.next} data-done={calm}>
      <div className={classes.words}>
        <p className={classes.label}>{t(calm ? 'next.labelCalm' : 'next.label')}</p>
        <h2>{t(`next.${step}.title`)}</h2>
        <p className={classes.body}>
          {t(`next.${step}.body`, {
            answered: event.answered,
            asked: event.asked,
            sheets: event.sheets,
            projects: event.projects,
          })}
        </p>
        {step === 'collect' && <Closing event={event} />}
      </div>
      {phase === undefined ? (
        <Button
          variant={variant}
          renderRoot={(props) => <Link to={page} params={{ eventId: event.id }} {...props} />}
        >
          {t(`next.${step}.action`)}
        </Button>
      ) : (
        <Button onClick={() => setTo(phase)}>{t(`next.${step}.action`)}</Button>
      )}
      <PhaseMove event={event} to={to} onClose={() => setTo(null)} />
    </section>
  );
}

function Closing({ event: { wishesCloseAt, timeZone } }: { event: Event }) {
  const { t } = useTranslation('phases');
  const format = useFormat(timeZone);
  return (
    <p className={classes.body}>
      {wishesCloseAt === null
        ? t('next.noClosing')
        : t('next.closing', { when: format.dateTime(wishesCloseAt) })}
    </p>
  );
}
