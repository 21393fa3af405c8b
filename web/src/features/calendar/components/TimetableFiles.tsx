import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/lib/language';
import classes from './Calendar.module.css';

interface Props {
  eventId: string;
  /** The number of the version that agendas show; null while there is none. */
  published: number | null;
  /** An earlier version that the page shows; null where it shows none. */
  earlier: { id: string; version: number } | null;
}

/** The whole schedule to be taken away: what agendas show, and what the board holds now. */
export function TimetableFiles({ eventId, published, earlier }: Props) {
  const { t } = useTranslation('calendar');
  return (
    <section aria-labelledby="timetable-files">
      <h2 id="timetable-files">{t('files.title')}</h2>
      {published !== null && (
        <Files eventId={eventId} of="published" title={t('files.version', { version: published })} />
      )}
      {earlier !== null && (
        <Files eventId={eventId} of={earlier.id} title={t('files.version', { version: earlier.version })} />
      )}
      <Files eventId={eventId} of="draft" title={t('files.draft')} />
    </section>
  );
}

interface FilesProps {
  eventId: string;
  /** Or the id of a schedule. */
  of: 'published' | 'draft' | (string & {});
  title: string;
}

function Files({ eventId, of, title }: FilesProps) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  const at = `/api/events/${eventId}`;
  const files = [
    ['xlsx', `${at}/timetable?of=${of}&format=xlsx`],
    ['bySlot', `${at}/timetable?of=${of}&format=pdf&by=slot`],
    ['byFunder', `${at}/timetable?of=${of}&format=pdf&by=funder`],
    ['byProject', `${at}/timetable?of=${of}&format=pdf&by=project`],
    ['agendas', `${at}/agendas.pdf?of=${of}`],
  ] as const;
  return (
    <>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.files}>
        {files.map(([word, href]) => (
          <li key={word}>
            <a
              href={`${href}&language=${language}`}
              download
              aria-label={t('files.of', { what: title, file: t(`files.${word}`) })}
            >
              <IconDownload size={18} aria-hidden="true" /> {t(`files.${word}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
