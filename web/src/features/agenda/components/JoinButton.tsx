import { Button } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The way into a meeting that takes place online, in a tab of its own. */
export function JoinButton({ url, name, quiet = false }: { url: string; name: string; quiet?: boolean }) {
  const { t } = useTranslation('agenda');
  return (
    <Button
      component="a"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      size={quiet ? 'sm' : 'lg'}
      mih={44}
      fullWidth={!quiet}
      variant={quiet ? 'default' : 'filled'}
      leftSection={<IconVideo size={quiet ? 18 : 22} aria-hidden="true" />}
    >
      {t('join')}
      <span className="unseen">
        {' '}
        {name} {t('newTab')}
      </span>
    </Button>
  );
}
