import { useTranslation } from 'react-i18next';
import type { Event } from '@/shared/api/types';
import classes from './Figures.module.css';

/** How many take part, wish and have answered. */
export function Figures({ event }: { event: Event }) {
  const { t } = useTranslation('event');
  const figures = [
    { label: t('figures.label.funders', { count: event.funders }), value: String(event.funders) },
    { label: t('figures.label.projects', { count: event.projects }), value: String(event.projects) },
    { label: t('figures.label.wishes', { count: event.wishes }), value: String(event.wishes) },
    {
      label: t(event.rules.wishRule === 'funders' ? 'figures.label.answered' : 'figures.label.bothAnswered', {
        count: event.answered,
      }),
      value: t('figures.answeredOf', { answered: event.answered, asked: event.asked }),
    },
  ];
  return (
    <div className={classes.frame}>
      <dl className={classes.figures}>
        {figures.map(({ label, value }) => (
          <div key={label} className={classes.figure}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
