import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/lib/language';
import classes from './Templates.module.css';

const KINDS = ['funders', 'projects', 'sheets', 'delegates', 'unavailabilities', 'wishes'] as const;

/** Spreadsheets to fill in; their example rows are left out when they are imported. */
export function Templates({ eventId }: { eventId: string }) {
  const { t } = useTranslation('exchange');
  const language = useLanguage();
  const at = `/api/events/${eventId}`;
  return (
    <section aria-labelledby="templates" className={classes.templates}>
      <h2 id="templates">{t('templates.title')}</h2>
      <p className={classes.hint}>{t('templates.hint')}</p>
      <ul className={classes.list}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <span className={classes.kind}>{t(`kind.${kind}`)}</span>
            {(['xlsx', 'csv'] as const).map((format) => (
              <a
                key={format}
                href={`${at}/template?kind=${kind}&format=${format}&language=${language}`}
                download
                aria-label={t('templates.file', { kind: t(`kind.${kind}`), format: format.toUpperCase() })}
              >
                {format.toUpperCase()}
              </a>
            ))}
          </li>
        ))}
        <li>
          <span className={classes.kind}>{t('kind.matrix')}</span>
          {(['xlsx', 'csv'] as const).map((format) => (
            <a
              key={format}
              href={`${at}/export?what=matrix&format=${format}&language=${language}`}
              download
              aria-label={t('templates.file', { kind: t('kind.matrix'), format: format.toUpperCase() })}
            >
              {format.toUpperCase()}
            </a>
          ))}
        </li>
      </ul>
    </section>
  );
}
