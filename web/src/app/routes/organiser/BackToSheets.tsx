import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './BackToParticipants.module.css';

export function BackToSheets({ eventId }: { eventId: string }) {
  const { t } = useTranslation('factsheet');
  return (
    <Link to="/evenements/$eventId/fiches" params={{ eventId }} className={classes.back}>
      <IconArrowLeft size={18} aria-hidden="true" />
      {t('review.back')}
    </Link>
  );
}
