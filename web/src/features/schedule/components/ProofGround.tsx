import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Costs, Proof } from '@/shared/api/types';
import { groundsQuery } from '../api/schedules';
import classes from './CertificatePanel.module.css';

interface Props {
  eventId: string;
  scheduleId: string;
  cost: keyof Costs;
  proof: Proof;
}

/** What shows a bound, on demand; nothing where it is obvious. */
export function ProofGround({ proof, cost, ...where }: Props) {
  const { t } = useTranslation('schedule');
  const [open, setOpen] = useState(false);
  const { method } = proof;
  if (method === 'trivial') return null;
  return (
    <details className={classes.ground} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('certificate.why')}
        <span className="unseen"> ({t(`certificate.cost.${cost}`)})</span>
      </summary>
      <p>{t(`certificate.about.${method}`)}</p>
      {open && method !== 'search' && <Sentences {...where} cost={cost} />}
    </details>
  );
}

function Sentences({ eventId, scheduleId, cost }: Omit<Props, 'proof'>) {
  const { t } = useTranslation('schedule');
  const grounds = useQuery(groundsQuery(eventId, scheduleId));
  if (grounds.isError) return <p>{t('certificate.failed')}</p>;
  if (grounds.data === undefined) return <p role="status">{t('certificate.loading')}</p>;
  const sentences = grounds.data.find((ground) => ground.cost === cost)?.sentences ?? [];
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
