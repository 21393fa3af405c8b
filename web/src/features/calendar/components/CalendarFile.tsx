import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/lib/language';

/** The agenda as it is now, for a calendar that follows no address. */
export function CalendarFile({ eventId, participantId }: { eventId: string; participantId: string }) {
  const { t } = useTranslation('calendar');
  const language = useLanguage();
  return (
    <section>
      <h3>{t('once.title')}</h3>
      <p className="small soft">{t('once.body')}</p>
      <Button
        mt="xs"
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden="true" />}
        component="a"
        href={`/api/events/${eventId}/participants/${participantId}/agenda.ics?language=${language}`}
        download
      >
        {t('once.download')}
      </Button>
    </section>
  );
}
