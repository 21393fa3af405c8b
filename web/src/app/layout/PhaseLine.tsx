import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { nextStepQuery } from '@/features/event/api/event';
import { isCalm } from '@/features/event/model/nextStep';
import type { Event } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';

/** On an organiser's page: the phase and what comes next; once it is closed, why nothing changes. The overview tells more. */
export function PhaseLine({ event }: { event: Event }) {
  const { t } = useTranslation('phases');
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, '') });
  const next = useQuery(nextStepQuery(event.id)).data;
  if (event.phase === 'closed') return <ClosedNote eventId={event.id} />;
  if (path === `/evenements/${event.id}`) return null;
  const step = event.runningJobId === null ? next : 'running';
  return (
    <p className="small soft" style={{ marginBottom: '1rem' }}>
      {step === undefined || isCalm(step)
        ? t('lineCalm', { name: t(`name.${event.phase}`) })
        : t('line', { name: t(`name.${event.phase}`), next: t(`next.${step}.title`) })}{' '}
      <Link to="/evenements/$eventId" params={{ eventId: event.id }}>
        {t('closed.action')}
      </Link>
    </p>
  );
}

function ClosedNote({ eventId }: { eventId: string }) {
  const { t } = useTranslation('phases');
  return (
    <div style={{ marginBottom: '1.5rem' }}>
      <Notice
        kind="info"
        title={t('closed.title')}
        action={
          <Button
            variant="default"
            size="sm"
            renderRoot={(props) => <Link to="/evenements/$eventId" params={{ eventId }} {...props} />}
          >
            {t('closed.action')}
          </Button>
        }
      >
        <p>{t('closed.body')}</p>
      </Notice>
    </div>
  );
}
