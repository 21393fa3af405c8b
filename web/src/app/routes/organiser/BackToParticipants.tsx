import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './BackToParticipants.module.css';

export function BackToParticipants({ eventId }: { eventId: string }) {
  const { t } = useTranslation('people');
  return (
    <Link to="/evenements/$eventId/participants" params={{ eventId }} className={classes.back}>
      <IconArrowLeft size={18} aria-hidden="true" />
      {t('list.back')}
    </Link>
  );
}
