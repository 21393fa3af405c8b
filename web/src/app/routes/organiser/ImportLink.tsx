import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** To the page on which spreadsheets are imported. */
export function ImportLink({ eventId }: { eventId: string }) {
  const { t } = useTranslation('exchange');
  return (
    <Button
      variant="default"
      leftSection={<IconFileUpload size={18} aria-hidden="true" />}
      renderRoot={(props) => <Link to="/evenements/$eventId/importer" params={{ eventId }} {...props} />}
    >
      {t('link')}
    </Button>
  );
}
