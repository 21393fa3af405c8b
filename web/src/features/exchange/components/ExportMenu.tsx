import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/lib/language';

type What = 'funders' | 'projects' | 'delegates' | 'unavailabilities' | 'wishes' | 'matrix' | 'sheets';

interface Props {
  eventId: string;
  /** What stands on this page. */
  of: readonly What[];
}

/** What was entered, as files. */
export function ExportMenu({ eventId, of }: Props) {
  const { t } = useTranslation('exchange');
  const language = useLanguage();
  const file = (what: What | 'all', format: 'xlsx' | 'csv' | 'json') => (
    <Menu.Item
      key={`${what} ${format}`}
      component="a"
      href={`/api/events/${eventId}/export?what=${what}&format=${format}&language=${language}`}
      download
    >
      {t(`export.${what}`, { format: format.toUpperCase() })}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden="true" />}>
          {t('export.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {of.flatMap((what) => [file(what, 'xlsx'), file(what, 'csv')])}
        <Menu.Divider />
        {file('all', 'xlsx')}
        {file('all', 'csv')}
        {file('all', 'json')}
        <Menu.Divider />
        <Menu.Item component="a" href={`/api/events/${eventId}/archive?language=${language}`} download>
          {t('export.archive')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
