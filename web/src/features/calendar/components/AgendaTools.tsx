import { Button } from '@mantine/core';
import { IconCalendarPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/lib/language';
import { Dialog } from '@/shared/ui/Dialog';
import { CalendarFile } from './CalendarFile';
import { Feed } from './Feed';
import classes from './Calendar.module.css';

interface Props {
  eventId: string;
  participantId: string;
  /** Whether the reader is the participant; organisers see the page too, but not the address. */
  own: boolean;
  published: boolean;
}

/** What one does with an agenda outside these pages: have it in one's own calendar, have it on paper. */
export function AgendaTools({ eventId, participantId, own, published }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  return (
    <div className={classes.tools}>
      <Button
        variant="default"
        leftSection={<IconCalendarPlus size={18} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >
        {t('add')}
      </Button>
      {published && (
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          component="a"
          href={`/api/events/${eventId}/participants/${participantId}/agenda.pdf?language=${language}`}
          download
        >
          {t('print')}
        </Button>
      )}
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('title')} size="lg">
        {own ? <Feed {...{ eventId, participantId }} /> : <p className="soft">{t('notYours')}</p>}
        {published && <CalendarFile {...{ eventId, participantId }} />}
        <Button variant="default" onClick={() => setOpened(false)}>
          {t('common:action.close')}
        </Button>
      </Dialog>
    </div>
  );
}
