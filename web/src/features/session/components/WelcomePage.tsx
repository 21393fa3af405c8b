import { Button } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '@/shared/lib/usePageTitle';
import { StatePanel } from '@/shared/ui/StatePanel';

/** What somebody sees who comes without an access: participants have their personal link, organisers may have an account. */
export function WelcomePage() {
  const { t } = useTranslation('session');
  usePageTitle('');
  return (
    <StatePanel
      level="h1"
      icon={<IconMailOpened size={32} stroke={1.5} />}
      title={t('welcome.title')}
      action={
        <>
          <Button component="a" href="/lien-perdu" variant="default">
            {t('lost.open')}
          </Button>
          <Button component="a" href="/connexion" variant="default">
            {t('welcome.organisers')}
          </Button>
        </>
      }
    >
      <p>{t('welcome.body')}</p>
    </StatePanel>
  );
}
