import { IconClock, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Costs, Proof, ScheduleSummary } from '@/shared/api/types';
import classes from './CertificatePanel.module.css';

/** In the order in which schedules are compared. */
const ORDER = [
  'violations',
  'shortfall',
  'worst',
  'unserved',
  'comfort',
] as const satisfies readonly (keyof Costs)[];

/** What a certificate is about: a schedule, or the board as it stands. */
export type Certified = Pick<
  ScheduleSummary,
  'costs' | 'policy' | 'missing' | 'requests' | 'scheduled' | 'proofs'
>;

interface Props {
  schedule: Certified;
  /** What shows a bound, where that is known. */
  ground?: (cost: keyof Costs, proof: Proof) => ReactNode;
}

/** What is proven of each cost, by what method, and what shows it. */
export function CertificatePanel({ schedule, ground }: Props) {
  const { t } = useTranslation('schedule');
  const { proofs } = schedule;
  const order = ORDER.filter((cost) => cost !== 'worst' || schedule.policy === 'worst-first');
  if (proofs === null) return <p className="small soft">{t('certificate.none')}</p>;
  return (
    <>
      <p className="small soft">{t('certificate.intro')}</p>
      <ul className={classes.list}>
        {order.map((cost, index) => {
          const before = order[index - 1];
          return (
            <li key={cost}>
              <p className={classes.head}>
                <span className="strong">{t(`certificate.cost.${cost}`)}</span>
                <Value schedule={schedule} cost={cost} />
              </p>
              <Standing
                cost={cost}
                proof={proofs[cost]}
                comparable={before === undefined || proofs[before].proven}
              />
              {cost === 'unserved' && schedule.costs.unserved > 0 && (
                <p className="soft">{t('certificate.scale')}</p>
              )}
              {ground?.(cost, proofs[cost])}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Value({ schedule, cost }: { schedule: Certified; cost: keyof Costs }) {
  const { t } = useTranslation('schedule');
  const { costs, missing, requests, scheduled } = schedule;
  const count = cost === 'worst' ? (missing[0] ?? 0) : costs[cost];
  const value = t(`certificate.value.${cost}`, { count });
  const left = requests - scheduled;
  return (
    <span className="tabular">
      {cost === 'unserved' && left > 0 ? `${t('certificate.wishes', { count: left })}, ${value}` : value}
    </span>
  );
}

interface StandingProps {
  cost: keyof Costs;
  proof: NonNullable<ScheduleSummary['proofs']>[keyof Costs];
  /** Whether the costs before it are at their best, so that its bound is one for this schedule. */
  comparable: boolean;
}

/** Whether less is possible, as far as that is proven. */
function Standing({ cost, proof, comparable }: StandingProps) {
  const { t } = useTranslation('schedule');
  const { bound, method, proven } = proof;
  const Sign = proven ? IconShieldCheck : IconClock;
  const text = () => {
    if (proven) return t('certificate.least');
    if (bound === 0) return t('certificate.open');
    if (cost === 'worst') return t('certificate.partly');
    const atLeast = t('certificate.atLeast', { bound: t(`certificate.value.${cost}`, { count: bound }) });
    return comparable ? atLeast : `${atLeast}, ${t('certificate.given')}`;
  };
  return (
    <p className={classes.standing} data-proven={proven}>
      <Sign size={18} aria-hidden="true" />
      <span>
        {text()}
        {(proven || bound > 0) && <span className="soft"> · {t(`certificate.method.${method}`)}</span>}
      </span>
    </p>
  );
}
