import { Button, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconApi, IconFingerprint, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/keys';
import { changeLanguage, LANGUAGES, useLanguage } from '@/shared/lib/language';
import { forgetEverythingKept } from '@/shared/lib/deviceStore';
import type { Language } from '@/shared/lib/time';
import { sessionQuery, signOut } from '../api/session';
import { pathOf } from '../model/access';
import classes from './AccountMenu.module.css';

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Whom this browser can act for, its language and its colours. */
export function AccountMenu() {
  const { t } = useTranslation('session');
  return (
    <Menu position="bottom-end" width={300} withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes.target}
          aria-label={t('account.open')}
          leftSection={<IconUserCircle size={22} stroke={1.75} />}
        >
          <span className={classes.word}>{t('account.label')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>
        <Accesses />
        <Languages />
        <Menu.Divider />
        <Schemes />
        <Menu.Divider />
        <AccountLink />
        <ApiDocsLink />
        <SignOut />
      </Menu.Dropdown>
    </Menu>
  );
}

function Accesses() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const accesses = useQuery(sessionQuery).data?.accesses ?? [];
  if (accesses.length === 0) return null;
  return (
    <>
      <Menu.Label>{t('account.accesses')}</Menu.Label>
      {accesses.map((access) => (
        <Menu.Item key={pathOf(access)} onClick={() => void navigate({ to: pathOf(access) })}>
          <span className={classes.access}>{access.name}</span>
          <span className={classes.detail}>
            {t(`account.role.${access.side ?? (access.role === 'screen' ? 'screen' : 'organiser')}`)} ·{' '}
            {access.eventName}
          </span>
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}

function Languages() {
  const { t } = useTranslation('session');
  const queryClient = useQueryClient();
  const current = useLanguage();
  return (
    <>
      <Menu.Label>{t('account.language')}</Menu.Label>
      <Menu.RadioGroup
        value={current}
        onChange={(language) => {
          // Sentences that the service says come in the reader's language too.
          void changeLanguage(language as Language).then(() => queryClient.invalidateQueries());
        }}
      >
        {LANGUAGES.map((language) => (
          <Menu.RadioItem key={language} value={language} lang={language}>
            {language === 'fr' ? 'Français' : 'English'}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

function Schemes() {
  const { t } = useTranslation('session');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('account.colours')}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
      >
        {SCHEMES.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(`account.scheme.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

/** For organisers: the others have no account, only their link. */
function AccountLink() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  if ((useQuery(sessionQuery).data?.organiser ?? null) === null) return null;
  return (
    <Menu.Item leftSection={<IconFingerprint size={18} />} onClick={() => void navigate({ to: '/compte' })}>
      {t('account.signingIn')}
    </Menu.Item>
  );
}

/** For organisers, who may have somebody connect another program. */
function ApiDocsLink() {
  const { t } = useTranslation();
  const accesses = useQuery(sessionQuery).data?.accesses ?? [];
  if (!accesses.some((access) => access.role === 'organiser')) return null;
  return (
    <Menu.Item component="a" href="/api-docs" leftSection={<IconApi size={18} />}>
      {t('nav.apiDocs')}
    </Menu.Item>
  );
}

function SignOut() {
  const { t } = useTranslation('session');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    forgetEverythingKept();
    queryClient.clear();
    queryClient.setQueryData(keys.session, { organiser: null, account: false, accesses: [] });
    await navigate({ to: '/' });
  };
  return (
    <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => void leave()}>
      {t('account.signOut')}
    </Menu.Item>
  );
}
