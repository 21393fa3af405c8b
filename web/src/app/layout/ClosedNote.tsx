import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/shared/ui/Notice';

/** Why nothing on an organiser's pages can be changed any more, and the way back. */
export function ClosedNote({ eventId }: { eventId: string }) {
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
